import words from '#content/private-words.json' with { type: 'json' };
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { flat } from '../flat-text.ts';

/** What wordings are for: `src/content/private-words.json` holds them in each language. */
export type PrivateWords =
	'refuge' | 'shelter' | 'fleeing' | 'advice' | 'otherwise' | 'located' | 'reach' | 'post' | 'role';

const packs = LANGUAGES.map(
	(language) => (words as Record<Language, Record<PrivateWords, string[]>>)[language]
);

const escape = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Any of the wordings of one kind, in both languages, as a source for a pattern on flat text; `*` ends a word in any way. */
export function anyOf(kind: PrivateWords): string {
	const terms = packs.flatMap((pack) => pack[kind]).map((term) => flat(term.toLowerCase()));
	const longest = [...new Set(terms)].sort((a, b) => b.length - a.length);
	const sources = longest.map((term) =>
		term.endsWith('*') ? `${escape(term.slice(0, -1))}\\p{L}*` : escape(term)
	);
	return `(?<![\\p{L}])(?:${sources.join('|')})(?![\\p{L}])`;
}

/** A pattern that finds any of the wordings of one kind in flat text. */
export const wordings = (kind: PrivateWords, flags = 'u'): RegExp => RegExp(anyOf(kind), flags);
