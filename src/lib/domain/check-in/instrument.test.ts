import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from './instrument.ts';
import { parseWords } from './instrument-words.ts';

const folder = new URL('../../../content/check-ins/', import.meta.url);
const read = (name: string): Record<string, unknown> =>
	JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const packs = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.json$/.test(name));
const wellbeing = read('wellbeing.json');
const fault = (read: () => unknown) => {
	try {
		read();
	} catch (error) {
		const { file, field, code } = error as { file: string; field: string; code: string };
		return [file, field, code];
	}
	return null;
};

describe('every check-in pack', () => {
	it.each(packs)('%s reads, and has its words in both languages', (name) => {
		const instrument = parseInstrument(read(name), name);
		expect(`${instrument.id}.json`).toBe(name);
		const { shortOf } = instrument;
		for (const language of ['en', 'cy']) {
			const long =
				shortOf === undefined
					? undefined
					: parseWords(
							read(`${shortOf}.${language}.json`),
							shortOf,
							parseInstrument(read(`${shortOf}.json`), shortOf)
						);
			const words = parseWords(read(`${instrument.id}.${language}.json`), name, instrument, long);
			expect(words.language).toBe(language);
			expect(Object.keys(words.items)).toEqual(instrument.items.map(({ id }) => id));
		}
	});

	it('has every statement in its own words, once', () => {
		const items = Object.values(read('wellbeing.en.json').items as object);
		expect(new Set(items.map(({ statement }) => statement)).size).toBe(14);
	});

	it('asks of every life area and no other', () => {
		const { items } = parseInstrument(read('life-areas.json'), 'life-areas.json');
		expect(items).toHaveLength(18);
		expect(items.every(({ id, lifeArea, outcome }) => id === lifeArea && outcome)).toBe(true);
	});
});

describe('a broken structure', () => {
	it.each([
		['an unknown scoring rule', { scoring: 'average' }, 'scoring', 'invalid-value'],
		['a field nobody knows', { colour: 'red' }, 'colour', 'unrecognized-keys'],
		['an item twice', { items: [{ id: 'hope' }, { id: 'hope' }] }, 'items.1.id', 'twice'],
		[
			'a life area that is none',
			{ items: [{ id: 'a', lifeArea: 'x' }] },
			'items.0.lifeArea',
			'invalid-value'
		],
		[
			'a life area under another outcome',
			{ items: [{ id: 'a', lifeArea: 'sleep', outcome: 'safe' }] },
			'items.0.outcome',
			'not-the-areas-outcome'
		],
		['no version', { version: undefined }, 'version', 'invalid-type'],
		[
			'a threshold no answer can reach',
			{ thresholds: { strong: 9, fair: 3, low: 2, sameItem: 0, sameTotal: 3 } },
			'thresholds.strong',
			'out-of-range'
		],
		[
			'a steady total where there is no total',
			{ scoring: 'none' },
			'thresholds.sameTotal',
			'does-not-suit-scoring'
		]
	])('with %s names the file and the field', (_, change, field, code) => {
		const broken = { ...wellbeing, ...change };
		expect(fault(() => parseInstrument(broken, 'x.json'))).toEqual(['x.json', field, code]);
	});

	it('that is no object at all names the file', () => {
		expect(fault(() => parseInstrument('<html>', 'x.json'))).toEqual([
			'x.json',
			'file',
			'invalid-type'
		]);
	});
});

describe('broken words', () => {
	const instrument = parseInstrument(wellbeing, 'wellbeing.json');
	const words = read('wellbeing.cy.json');
	const items = words.items as Record<string, Record<string, unknown>>;
	it.each([
		['without an item', { items: { ...items, rest: undefined } }, 'items.rest', 'invalid-type'],
		['with an unknown item', { items: { ...items, luck: items.rest } }, 'items.luck', 'unknown-id'],
		['without a choice', { choices: { none: 'Byth' } }, 'choices.rarely', 'missing'],
		['without the time looked back on', { recall: undefined }, 'recall', 'missing'],
		[
			'without a sentence of strength',
			{ items: { ...items, rest: { ...items.rest, strength: { some: 'x', often: 'x' } } } },
			'items.rest.strength.all',
			'missing'
		],
		['not official, and silent about it', { official: false }, 'officialNote', 'missing']
	])('%s name the file and the field', (_, change, field, code) => {
		const broken = { ...words, ...change };
		expect(fault(() => parseWords(broken, 'x.cy.json', instrument))).toEqual([
			'x.cy.json',
			field,
			code
		]);
	});
});
