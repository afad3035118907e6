import { expect, test } from 'vitest';
import { byLanguage, isLanguage, LANGUAGES, otherLanguages, pathIn } from './language.ts';

test('a language is known by its tag alone', () => {
	expect(LANGUAGES.every(isLanguage)).toBe(true);
	expect(['', 'EN', 'xx', 'toString'].filter(isLanguage)).toEqual([]);
});

test('every other language is offered, and never the one that is read', () => {
	for (const language of LANGUAGES)
		expect([language, ...otherLanguages(language)].sort()).toEqual([...LANGUAGES].sort());
});

test('a page has the same address in each language but for its first part', () => {
	expect(pathIn('/en/check-in/wellbeing/', 'cy')).toBe('/cy/check-in/wellbeing/');
	expect(pathIn('/cy/', 'en')).toBe('/en/');
});

test('what is made for each language has every one', () => {
	expect(Object.keys(byLanguage((language) => language))).toEqual(LANGUAGES);
});
