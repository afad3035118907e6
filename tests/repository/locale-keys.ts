import type { Sources } from './sources.ts';

/** `namespace:key` to the sentence, for one language. */
export type Entries = Map<string, string>;

/** The plural forms that a language has, as CLDR lists them. */
const formsOf = (language: string): readonly string[] =>
	new Intl.PluralRules(language).resolvedOptions().pluralCategories;

const suffix = /_(zero|one|two|few|many|other)$/;

/** The words of `src/locales/<language>/`; keys that start with "_" tell about the file itself. */
export function entriesOf(sources: Sources, language: string): Entries {
	const entries: Entries = new Map();
	const folder = `src/locales/${language}/`;
	for (const [path, text] of sources) {
		if (!path.startsWith(folder)) continue;
		const namespace = path.slice(folder.length).replace(/\.json$/, '');
		for (const [key, value] of Object.entries(JSON.parse(text) as Record<string, unknown>))
			if (!key.startsWith('_')) entries.set(`${namespace}:${key}`, String(value));
	}
	return entries;
}

/** Keys as code asks for them: plural forms count as one. */
function groups(entries: Entries): Map<string, { plural: string[]; texts: string[] }> {
	const grouped = new Map<string, { plural: string[]; texts: string[] }>();
	for (const [key, text] of entries) {
		const stem = key.replace(suffix, '');
		const plural = stem !== key && entries.has(`${stem}_other`);
		const name = plural ? stem : key;
		const group = grouped.get(name) ?? { plural: [], texts: [] };
		group.texts.push(text);
		if (plural) group.plural.push(suffix.exec(key)?.[1] ?? '');
		grouped.set(name, group);
	}
	return grouped;
}

/** The names in {{…}}, without count: "two calls" may be said without the figure. */
function placeholders(texts: readonly string[]): string {
	const names = texts.flatMap((text) =>
		[...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '')
	);
	return [...new Set(names)]
		.filter((name) => name !== 'count')
		.sort()
		.join(', ');
}

/** Where a second language differs from the first in keys, plural forms or placeholders, or a sentence is empty. */
export function differences(
	first: { language: string; entries: Entries },
	second: { language: string; entries: Entries }
): string[] {
	const found: string[] = [];
	const [here, there] = [groups(first.entries), groups(second.entries)];
	for (const key of new Set([...here.keys(), ...there.keys()])) {
		const [one, other] = [here.get(key), there.get(key)];
		if (!one || !other) {
			found.push(`${key}: is not in ${(one ? second : first).language}`);
			continue;
		}
		for (const [language, { plural }] of [
			[first.language, one],
			[second.language, other]
		] as const) {
			const wanted = one.plural.length > 0 ? formsOf(language) : [];
			const missing = wanted.filter((form) => !plural.includes(form));
			if (missing.length > 0) found.push(`${key}: ${language} lacks ${missing.join(', ')}`);
		}
		if (other.plural.length > 0 && one.plural.length === 0)
			found.push(`${key}: is plural in ${second.language} only`);
		if (placeholders(one.texts) !== placeholders(other.texts))
			found.push(`${key}: has {{${placeholders(one.texts)}}} and {{${placeholders(other.texts)}}}`);
		if ([...one.texts, ...other.texts].some((text) => text.trim() === ''))
			found.push(`${key}: is empty`);
	}
	return found;
}

const name = '[a-z0-9/-]+';
const key = '[A-Za-z0-9_.-]+';
const literal = new RegExp(`['"\`](${name}:${key})['"\`]`, 'g');
const dynamic = new RegExp(`\`(${name}:[A-Za-z0-9_.-]*)\\$\\{`, 'g');
const nested = new RegExp(`\\$t\\((${name}:${key})`, 'g');
const called = /(?<![\w$])t\(\s*(['"`])([^'"`$]*)(\$\{)?/g;
const held = /\bwords(?:\?\.)?\[\s*['"]([^'"]+)['"]\s*\]/g;

const all = (text: string, pattern: RegExp) =>
	[...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Words that are asked for and missing, asked for without a namespace, or there and never asked for. */
export function misuses(entries: Entries, sources: Sources): string[] {
	const found: string[] = [];
	const known = groups(entries);
	const namespaces = new Set([...known.keys()].map((each) => each.split(':')[0] ?? ''));
	const used = new Set([...entries.values()].flatMap((text) => all(text, nested)));
	const prefixes = new Set<string>();
	for (const [path, text] of sources) {
		for (const each of all(text, literal)) used.add(each);
		for (const prefix of all(text, dynamic)) {
			if (![...known.keys()].some((each) => each.startsWith(prefix))) {
				if (namespaces.has(prefix.split(':')[0] ?? ''))
					found.push(`${path}: nothing is ${prefix}…`);
			} else prefixes.add(prefix);
		}
		for (const bare of all(text, held))
			for (const namespace of namespaces) used.add(`${namespace}:${bare}`);
		for (const [, , asked = '', open] of text.matchAll(called))
			if (!new RegExp(`^${name}:`).test(asked)) found.push(`${path}: "${asked}" has no namespace`);
			else if (!open && !known.has(asked)) found.push(`${path}: ${asked} is missing`);
	}
	const isUsed = (each: string) =>
		used.has(each) || [...prefixes].some((prefix) => each.startsWith(prefix));
	for (const each of known.keys()) if (!isUsed(each)) found.push(`${each}: is never asked for`);
	return found;
}
