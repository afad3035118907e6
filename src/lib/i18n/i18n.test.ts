import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { SHOWN } from '#lib/domain/site/language.ts';
import { translator, type Words } from './i18n.ts';

const files = import.meta.glob<Record<string, string>>('/src/locales/*/*.json', {
	eager: true,
	import: 'default'
});
const wordsIn = (language: string): Words =>
	Object.fromEntries(
		Object.entries(files).flatMap(([path, words]) => {
			const [, of, file = ''] = /locales\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
			return of === language ? [[file, words]] : [];
		})
	);
const namesIn = (text: string) =>
	[...text.matchAll(/\{\{\s*([\w-]+)/g)].map(([, name = '']) => name);

describe.each(SHOWN)('in %s', (language) => {
	const words = wordsIn(language);
	const t = translator(language, words);
	const whole = i18next.createInstance();
	void whole.init({
		lng: language,
		resources: { [language]: words },
		initAsync: false,
		keySeparator: false,
		interpolation: { escapeValue: false }
	});

	test('every word is said as i18next says it, with its gaps filled and with them left out', () => {
		let said = 0;
		for (const [file, entries] of Object.entries(words))
			for (const [key, text] of Object.entries(entries)) {
				const values = Object.fromEntries(
					namesIn(text).map((name, at) => [name, at % 2 ? at : `$& {{day}} $t(x) <${name}>`])
				);
				const name = `${file}:${key}`;
				expect(t(name, values), name).toBe(whole.t(name, values));
				expect(t(name), name).toBe(whole.t(name));
				said += 1;
			}
		expect(said).toBeGreaterThan(1000);
	});

	test('plurals and words that are not there are i18next’s', () => {
		const plural = Object.entries(words).flatMap(([file, entries]) =>
			Object.keys(entries)
				.filter((key) => key.endsWith('_other'))
				.map((key) => `${file}:${key.replace(/_other$/, '')}`)
		);
		expect(plural.length).toBeGreaterThan(3);
		for (const name of plural)
			for (const count of [0, 1, 2, 3, 6, 7, 11])
				expect(t(name, { count }), name).toBe(whole.t(name, { count }));
		expect(t('shell:is-not-there')).toBe(whole.t('shell:is-not-there'));
		expect(t('not-a-file:x')).toBe(whole.t('not-a-file:x'));
	});
});

test('what is told later replaces what was told before, and a value that is missing is left to i18next', () => {
	const first = { talk: { hello: 'Hello {{name}}' } };
	const t = translator('en', first);
	expect(t('talk:hello', { name: 'Ann' })).toBe('Hello Ann');
	expect(t('talk:hello', { name: undefined })).toBe('Hello ');
	translator('en', { talk: { hello: 'Good day {{name}}' } });
	expect(t('talk:hello', { name: 3 })).toBe('Good day 3');
});
