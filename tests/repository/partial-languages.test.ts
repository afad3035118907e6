import { expect, test } from 'vitest';
import languages from '#content/languages.json' with { type: 'json' };
import { isComplete, KNOWN, LANGUAGES } from '#lib/domain/site/language.ts';
import { missingFiles } from './languages.ts';
import { differences, entriesOf, type Entries } from './locale-keys.ts';
import { readSources } from './sources.ts';

const partial = KNOWN.filter((one) => !isComplete(one));
const [first] = LANGUAGES;
const locales = readSources(['src/locales'], /\.json$/);
const packs = readSources(['src/content'], /\.json$/);

// What stands around every page, and what any page may need at any time.
const FRAME =
	'a11y borrowed cannot-keep cannot-open dates errors erased partly read-aloud shell start together translated unlock update';
// Where a page that is there reads a part of a file, only that part is.
const PARTS: Record<string, string> = { options: 'tried-' };

const namespaceOf = (key: string) => key.split(':')[0] ?? '';
const wordsIn = (language: string) => entriesOf(locales, language);
const only = (entries: Entries, keep: (key: string) => boolean): Entries =>
	new Map([...entries].filter(([key]) => keep(key)));

/** The words of the first language that a file of a partial one has to have. */
function wanted(own: Entries): Entries {
	const there = new Set([...own.keys()].map(namespaceOf));
	return only(wordsIn(first), (key) => {
		const part = PARTS[namespaceOf(key)];
		return there.has(namespaceOf(key)) && (!part || key.split(':')[1]?.startsWith(part) === true);
	});
}

test.each(partial)('%s has the frame of every page, and each of its files is whole', (language) => {
	const own = wordsIn(language);
	const there = new Set([...own.keys()].map(namespaceOf));
	expect(FRAME.split(' ').filter((namespace) => !there.has(namespace))).toEqual([]);
	expect(
		differences({ language: first, entries: wanted(own) }, { language, entries: own })
	).toEqual([]);
});

/** Every place in a pack that holds something, by its path. */
function outline(value: unknown, path = ''): string[] {
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, inner]) => outline(inner, `${path}/${key}`));
}

test.each(partial)('each pack that has words in %s has all of them', (language) => {
	const own = [...packs].filter(([path]) => path.endsWith(`.${language}.json`));
	expect(own.length).toBeGreaterThan(2);
	for (const [path, text] of own) {
		const other = packs.get(path.replace(`.${language}.json`, `.${first}.json`)) ?? '{}';
		expect(outline(JSON.parse(text)).sort(), path).toEqual(outline(JSON.parse(other)).sort());
	}
});

test('no partial language passes as complete, and none is shown that a site has not asked for', () => {
	for (const language of partial) {
		const files = [...locales.keys(), ...packs.keys()];
		expect(missingFiles(files, [first, language]), language).not.toEqual([]);
		expect(languages[language], language).toHaveProperty('pages');
	}
	const site = JSON.parse(packs.get('src/content/sites/default.json') ?? '') as object;
	expect('languages' in site ? site.languages : LANGUAGES).toEqual(LANGUAGES);
});
