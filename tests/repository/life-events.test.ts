import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	parseLifeEvent,
	parseLifeEventWords,
	rightsByNation,
	type LifeEventWords
} from '#lib/domain/life-event/life-event.ts';
import { NATIONS } from '#lib/domain/site/area.ts';
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { siteBundle } from '../../src/directory/site-bundle.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import { grade } from './reading-age.ts';
import { CONTENT, readContent } from './sources.ts';

const idsIn = (folder: string) =>
	globSync(`${folder}/*.json`, { cwd: CONTENT })
		.map((file) => basename(file, '.json'))
		.filter((name) => !name.includes('.'))
		.sort();
const ids = idsIn('life-events');
const eventOf = (id: string) => parseLifeEvent(readContent(`life-events/${id}.json`), id);
const wordsOf = (id: string, language: Language) =>
	parseLifeEventWords(
		readContent(`life-events/${id}.${language}.json`),
		`${id}.${language}`,
		eventOf(id)
	);
const prose = ({ summary, opening, safety = [], steps, rights }: LifeEventWords) => [
	summary,
	...opening,
	...safety,
	...Object.values(steps),
	...Object.values(rights).map(({ text }) => text)
];
const { services } = siteBundle(chosenSite({}).site);

test('every event has its place in the list, once', () => {
	expect([...(readContent('order.json').lifeEvents as string[])].sort()).toEqual(ids);
});

describe.each(ids)('%s', (id) => {
	const event = eventOf(id);

	test('is whole in every language', () => {
		expect(event.id).toBe(id);
		for (const language of LANGUAGES) {
			const words = wordsOf(id, language);
			expect(Object.keys(words.rights)).toEqual(event.rights.map((right) => right.id));
			for (const said of prose(words)) expect(said).toMatch(/[.?]$/);
		}
	});

	test('leads to guides, check-ins and lines that there are', () => {
		expect(idsIn('guides')).toEqual(expect.arrayContaining(event.guides));
		for (const link of Object.values(event.steps)) {
			if (link?.to === 'guide') expect(idsIn('guides')).toContain(link.id);
			if (link?.to === 'check-in') expect(idsIn('check-ins')).toContain(link.id);
			if (link?.to === 'line') expect(event.lines).toContain(link.id);
		}
		for (const line of event.lines) {
			const service = services.find((one) => one.id === `national:${line}`);
			expect(
				service?.ways.map(({ kind }) => kind),
				line
			).toContain('phone');
		}
	});

	test('has a line that answers and a right in each nation', () => {
		const { everywhere, in: own } = rightsByNation(event.rights);
		for (const nation of NATIONS) {
			expect([nation, everywhere.length + own[nation].length > 0]).toEqual([nation, true]);
			const there = services.filter(
				({ id: one, nations }) =>
					event.lines.includes(one.replace('national:', '')) &&
					(nations.length === 0 || nations.includes(nation))
			);
			expect([nation, there.length > 0]).toEqual([nation, true]);
		}
	});

	test('gives each right with the page it was read on and the day', () => {
		for (const { source } of event.rights) {
			expect(source.page).toMatch(/^https:\/\/\S+$/);
			expect(source.readOn >= '2026-11-28').toBe(true);
			expect(source.year ?? 2000).toBeLessThanOrEqual(Number(source.readOn.slice(0, 4)));
		}
	});

	test('asks for a reading age of at most eleven in English', () => {
		expect(grade(prose(wordsOf(id, 'en')))).toBeLessThanOrEqual(6);
	});

	test.each(LANGUAGES)('keeps its sentences short in %s', (language) => {
		for (const text of prose(wordsOf(id, language)))
			for (const sentence of text.split(/[.?:;](?:\s|$)/))
				expect([sentence, sentence.split(/\s+/).length <= 25]).toEqual([sentence, true]);
	});
});

test('whoever was hurt reads of safety first, in both languages', () => {
	const first = ids.filter((id) => eventOf(id).safetyFirst);
	expect(first).toEqual(['safety']);
	for (const language of LANGUAGES) {
		const { safety = [] } = wordsOf('safety', language);
		expect(safety.join(' ')).toMatch(/999.*55/);
	}
});
