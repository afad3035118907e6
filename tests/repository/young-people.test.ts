import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseInstrument } from '#lib/domain/check-in/instrument.ts';
import { parseWords } from '#lib/domain/check-in/instrument-words.ts';
import { grade } from './reading-age.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const read = (path: string) => JSON.parse(readFileSync(join(SOURCE, path), 'utf8'));
const checkIn = (id: string) => {
	const instrument = parseInstrument(read(`content/check-ins/${id}.json`), id);
	return {
		instrument,
		words: parseWords(read(`content/check-ins/${id}.en.json`), id, instrument)
	};
};
const families: string[] = read('content/order.json').checkInsForFamilies;

test('the page for young people is read at nine or younger', () => {
	const said = Object.values<string>(read('locales/en/young-people.json'));
	expect(said.length).toBeGreaterThan(80);
	expect(grade(said.filter((text) => /[.?”]$/.test(text)))).toBeLessThanOrEqual(4);
});

test('what the young people’s check-in asks is read at nine or younger', () => {
	const { items, intro } = checkIn('young-people').words;
	const said = Object.values(items).map(({ statement }) => statement);
	expect(grade([intro, ...said])).toBeLessThanOrEqual(4);
});

test.each(families)('%s has no total, and each of its statements leads to help', (id) => {
	const { instrument } = checkIn(id);
	expect(instrument.scoring).toBe('none');
	expect(instrument.asksDifferent).toBe(true);
	for (const { id: item, lifeArea } of instrument.items)
		expect([item, lifeArea]).not.toEqual([item, undefined]);
});

test.each(families)('%s shares no statement’s id with another check-in', (id) => {
	const own = checkIn(id).instrument.items.map((item) => item.id);
	const others: string[] = read('content/order.json').checkIns;
	for (const other of others.filter((one) => one !== id)) {
		const { items } = parseInstrument(read(`content/check-ins/${other}.json`), other);
		expect(items.filter((item) => own.includes(item.id))).toEqual([]);
	}
});

test('the family check-in asks nothing that a person afraid of another would have to answer before them', () => {
	const { instrument } = checkIn('family');
	const safety = instrument.items.filter(({ outcome }) => outcome === 'safe');
	expect(safety.map(({ id }) => id)).toEqual(['we-are-safe-outside']);
});
