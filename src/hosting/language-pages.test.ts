import { expect, test } from 'vitest';
import { isComplete, KNOWN, LANGUAGES } from '#lib/domain/site/language.ts';
import languages from '#content/languages.json' with { type: 'json' };
import { standIn } from '#lib/domain/site/stand-in.ts';
import { readIn } from './language-pages.ts';

const partial = KNOWN.filter((one) => !isComplete(one));

test('a complete language is read on every page of its own', () => {
	for (const language of LANGUAGES)
		for (const path of ['', 'about/', 'guides/sorting-sleep/'])
			expect(readIn(language, `/${language}/${path}`)).toBe(language);
});

test('any other one has the pages that are named, and the first language stands in for it elsewhere', () => {
	expect(partial.length).toBeGreaterThan(0);
	for (const language of partial) {
		expect(readIn(language, `/${language}/`)).toBe(language);
		expect(readIn(language, `/${language}/urgent-help/`)).toBe(language);
		for (const path of ['about/', 'guides/sorting-sleep/', 'my-data/labels.json'])
			expect(readIn(language, `/${language}/${path}`)).toBe(LANGUAGES[0]);
		expect(standIn(language)).toBe(LANGUAGES[0]);
	}
});

test('pages are named of those languages alone, so that none passes as whole', () => {
	const named = Object.entries(languages).filter(([, facts]) => 'pages' in facts);
	expect(named.map(([language]) => language)).toEqual(partial);
});
