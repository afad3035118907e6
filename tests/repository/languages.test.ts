import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { missingFiles, spelled } from './languages.ts';
import { readSources } from './sources.ts';

const isTest = (path: string) => path.endsWith('.test.ts');
const code = new Map(
	[...readSources(['src'], /\.(ts|svelte|html)$/)].filter(([path]) => !isTest(path))
);
for (const path of ['vite.config.ts', 'svelte.config.js'])
	code.set(path, readFileSync(path, 'utf8'));
const files = [...readSources(['src/locales', 'src/content'], /\.json$/).keys()];

// Where a language has to be spelled out, and why.
const allowed = {
	'src/lib/db/requests.ts': 'what devices kept before names were a record',
	'src/lib/domain/request/kept-request.ts': 'the same, as an old copy brings it',
	'src/routes/[lang=locale]/about/+page.svelte': 'the sources give their own lines in English',
	'src/routes/[lang=locale]/about/FeedList.svelte':
		'a licence is called what its publisher calls it'
};

test('a language is spelled out nowhere in the code', () => {
	expect(
		[...code]
			.filter(([, text]) => spelled(text))
			.map(([path]) => path)
			.sort()
	).toEqual(Object.keys(allowed).sort());
});

test.each([
	"const words = language === 'cy' ? one : other;",
	'const words = { en, cy };',
	'<a href="/cy/about/">x</a>',
	"import words from '#content/plan.en.json' with { type: 'json' };",
	'const team = { nameEn: "Harbour" };',
	'const names = { cy: "Harbwr" };'
])('a planted language is seen: %s', (text) => {
	expect(spelled(text)).toBe(true);
});

test.each(['// as in `/en/about/`', 'const length = end - begin;', "t('guides:english')"])(
	'what names no language is left alone: %s',
	(text) => {
		expect(spelled(text)).toBe(false);
	}
);

test('every language has every file of words', () => {
	expect(missingFiles(files, LANGUAGES)).toEqual([]);
});

test('a language that is added is asked for each file of words and for nothing else', () => {
	const wider = [LANGUAGES[0], 'xx'];
	const asked = missingFiles(files, wider);
	expect(asked).toContain('src/locales/xx/shell.json');
	expect(asked).toContain('src/content/plan.xx.json');
	expect(asked).toContain('src/content/sites/default.xx.json');
	expect(asked.filter((path) => !/\/xx\/|\.xx\.json$/.test(path))).toEqual([]);
	expect(missingFiles([...files, ...asked], wider)).toEqual([]);
	const [one = '', ...rest] = asked;
	expect(missingFiles([...files, ...rest], wider)).toEqual([one]);
});

test('pages are made for the languages of a site, not for all that there are', () => {
	const listing = [...readSources(['src/routes'], /\.ts$/)].filter(([, text]) =>
		/export const entries\b/.test(text)
	);
	expect(listing.length).toBeGreaterThan(5);
	expect(listing.filter(([, text]) => /\bLANGUAGES\b/.test(text)).map(([path]) => path)).toEqual(
		[]
	);
});

test('every locale can name every language', () => {
	for (const language of LANGUAGES)
		for (const [file, key] of [
			['about', 'language'],
			['contact', 'language'],
			['desk', 'tag-language'],
			['accessibility', 'gap-language']
		] as const) {
			const words = JSON.parse(readFileSync(`src/locales/${language}/${file}.json`, 'utf8'));
			// The first language needs no mark of its own where the others have one.
			const named = key === 'language' ? LANGUAGES : LANGUAGES.slice(1);
			for (const one of named) expect(words, `${language}/${file}`).toHaveProperty(`${key}-${one}`);
		}
});
