import { expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { differences, entriesOf, misuses, type Entries } from './locale-keys.ts';
import { readSources } from './sources.ts';

const locales = readSources(['src/locales'], /\.json$/);
const code = () =>
	new Map(
		[...readSources(['src'], /\.(ts|svelte|json)$/)].filter(
			([path]) => !path.startsWith('src/locales/') && !path.endsWith('.test.ts')
		)
	);

const wordsIn = (language: string) => ({ language, entries: entriesOf(locales, language) });
const entries = (words: Record<string, string>): Entries => new Map(Object.entries(words));

test('every sentence stands in every language, with the same gaps to fill', () => {
	const [first, ...others] = LANGUAGES.map(wordsIn);
	expect(first?.entries.size).toBeGreaterThan(20);
	for (const other of others) expect(first && differences(first, other)).toEqual([]);
});

test('every sentence that a page asks for is there, and none is there for nothing', () => {
	expect(misuses(entriesOf(locales, LANGUAGES[0]), code())).toEqual([]);
});

/** Every place in a pack that holds something, by its path; `whole` takes a list as one place. */
function outline(value: unknown, whole: boolean, path = ''): string[] {
	if (typeof value !== 'object' || value === null) return [path];
	if (whole && Array.isArray(value)) return [path];
	return Object.entries(value).flatMap(([key, inner]) => outline(inner, whole, `${path}/${key}`));
}

// Words to search by: each language has as many as it has for a thing.
const isVocabulary = (path: string) => path.startsWith('src/content/matching/');

test('every pack says the same things in every language', () => {
	// Services and councils stand as they are published, in English; beside them lies only the Welsh.
	const packs = [...readSources(['src/content'], /\.[a-z]+\.json$/)].filter(
		([path]) => !/^src\/content\/(directory|geo)\//.test(path)
	);
	const outlines = new Map(
		packs.map(([path, text]) => [path, outline(JSON.parse(text), isVocabulary(path))])
	);
	const found: string[] = [];
	for (const [path, own] of outlines)
		for (const language of LANGUAGES) {
			const twin = path.replace(/[a-z]+\.json$/, `${language}.json`);
			const other = outlines.get(twin);
			if (!other) found.push(`${twin}: is missing`);
			// A published measure may have its official wording in one language only, and says so there.
			const missing = own.filter((place) => place !== '/officialNote' && !other?.includes(place));
			if (other && missing.length > 0)
				found.push(`${twin}: lacks ${missing.slice(0, 8).join(', ')}`);
		}
	expect(found).toEqual([]);
});

const between = (en: Record<string, string>, cy: Record<string, string>) =>
	differences({ language: 'en', entries: entries(en) }, { language: 'cy', entries: entries(cy) });

test.each<[string, Record<string, string>, Record<string, string>]>([
	['is not in cy', { 'a:b': 'x' }, {}],
	['is not in en', {}, { 'a:b': 'x' }],
	['has {{name}} and {{}}', { 'a:b': 'x {{name}}' }, { 'a:b': 'x' }],
	['is empty', { 'a:b': 'x' }, { 'a:b': ' ' }],
	['is not in cy', { 'a:b_one': 'x' }, {}],
	[
		'cy lacks two, few, many',
		{ 'a:b_one': '1', 'a:b_other': '{{count}}' },
		{ 'a:b_zero': '0', 'a:b_one': '1', 'a:b_other': '{{count}}' }
	]
])('a planted difference is seen: %s', (reason, en, cy) => {
	const found = between(en, cy);
	expect(found).toHaveLength(1);
	expect(found[0]).toContain(reason);
});

test('plural forms may differ as the two languages do', () => {
	const en = { 'a:b_one': '1 {{name}}', 'a:b_other': '{{count}} {{name}}' };
	const cy = Object.fromEntries(
		['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`a:b_${form}`, `x {{name}}`])
	);
	expect(between(en, cy)).toEqual([]);
});

test.each([
	['a:gone is missing', "t('a:used'); t('a:gone')"],
	['"used" has no namespace', "t('a:used'); t('used')"],
	['nothing is a:line.…', "t('a:used'); t(`a:line.${code}`)"],
	['a:used: is never asked for', '']
])('a planted misuse is seen: %s', (reason, text) => {
	const found = misuses(entries({ 'a:used': 'x' }), new Map([['src/lib/ui/Note.svelte', text]]));
	expect(found).toHaveLength(1);
	expect(found[0]).toContain(reason);
});

test('a key is used by name, by a prefix, from a table or inside another sentence', () => {
	const words = entries({
		'a:one': 'x',
		'a:line.up': 'x',
		'a:table': 'see $t(a:inner)',
		'a:inner': 'x',
		'deep/er:many_one': 'x',
		'deep/er:many_other': 'x'
	});
	const text =
		"t('a:one'); t(`a:line.${code}`); ({ label: 'a:table' }); t('deep/er:many', { count });";
	expect(misuses(words, new Map([['src/lib/ui/Note.svelte', text]]))).toEqual([]);
});
