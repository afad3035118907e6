import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { DRAWINGS } from './drawings.ts';
import { afterPage, EASY_PAGES, PAGE_PICTURES, THINGS, TOLD, type EasyPageId } from './pages.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const words = LANGUAGES.map((language): Record<string, string> =>
	read(`src/locales/${language}/easy.json`)
);
const told = Object.entries(TOLD);

test('the pages follow each other from what this is to urgent help', () => {
	const walked: EasyPageId[] = ['what'];
	for (let next = afterPage('what'); next; next = afterPage(next)) walked.push(next);
	expect(walked).toEqual([...EASY_PAGES]);
});

test('every line has its words in each language, and is one short idea', () => {
	const keys = told.flatMap(([id, { lines }]) => lines.map(([key]) => `${id}-${key}`));
	expect(keys.length).toBeGreaterThan(25);
	for (const said of words)
		for (const key of keys) {
			expect(said[key], key).toBeTruthy();
			expect(said[key]?.split(' ').length, key).toBeLessThanOrEqual(16);
		}
});

test('no line shares its picture with another of its page, and no drawing is left over', () => {
	for (const [id, { lines }] of told) {
		const pictures = lines.map(([, picture]) => picture);
		expect(new Set(pictures).size, id).toBe(pictures.length);
	}
	const used = new Set([
		...told.flatMap(([, { lines }]) => lines.map(([, picture]) => picture)),
		...Object.values(PAGE_PICTURES),
		...Object.values(THINGS).map(({ picture }) => picture)
	]);
	expect(Object.keys(DRAWINGS).filter((name) => !(used as Set<string>).has(name))).toEqual([]);
});

test('every statement of the easy check-in has a picture and a first step, on a page that is there', () => {
	const { items } = read('src/content/check-ins/easy.json') as { items: { id: string }[] };
	expect(Object.keys(THINGS).sort()).toEqual(items.map(({ id }) => id).sort());
	for (const { leads } of Object.values(THINGS)) {
		const [first = '', second = ''] = leads.split('/');
		if (first === 'guides')
			expect(existsSync(`src/content/guides/${second}.json`), leads).toBe(true);
		else expect(EASY_PAGES as readonly string[]).toContain(second);
	}
});
