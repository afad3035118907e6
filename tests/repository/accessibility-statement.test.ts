import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { pageOf } from './assurance-pages.ts';

const wordsOf = (language: string) =>
	JSON.parse(readFileSync(`src/locales/${language}/accessibility.json`, 'utf8')) as Record<
		string,
		string
	>;

/** Sentences and headings of the model statement that must not be changed, by key. */
const MODEL: Record<string, string> = {
	lead: 'This accessibility statement applies to',
	'contact-title': 'Feedback and contact information',
	'law-title': 'Enforcement procedure',
	'law-text':
		'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018',
	'technical-title': 'Technical information about this website’s accessibility',
	'technical-committed':
		'is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
	'status-title': 'Compliance status',
	'status-text':
		'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.',
	'not-title': 'Non-accessible content',
	'not-text': 'The content listed below is non-accessible for the following reasons.',
	'fails-title': 'Non-compliance with the accessibility regulations',
	'burden-title': 'Disproportionate burden',
	'scope-title': 'Content that’s not within the scope of the accessibility regulations',
	'prepared-title': 'Preparation of this accessibility statement'
};

test('the statement keeps the words of the model that law sets', () => {
	const words = wordsOf('en');
	for (const [key, model] of Object.entries(MODEL)) expect(words[key], key).toContain(model);
});

test('each part that fails names its criterion, the same in every language and in the file', () => {
	const criteria = (text: string) => [...text.matchAll(/\b\d\.\d\.\d+\b/g)].map(([id]) => id);
	const failing = Object.entries(wordsOf('en')).filter(([key]) => /^fails-(?!title$)/.test(key));
	expect(failing.length).toBeGreaterThan(0);
	for (const [key, text] of failing) {
		expect(criteria(text), key).toHaveLength(1);
		for (const language of LANGUAGES)
			expect(criteria(wordsOf(language)[key] ?? ''), `${language}/${key}`).toEqual(criteria(text));
	}
	const [, listed = ''] = /## What fails([\s\S]*?)\n## /.exec(pageOf('accessibility')) ?? [];
	expect(criteria(listed).sort()).toEqual(failing.flatMap(([, text]) => criteria(text)).sort());
});
