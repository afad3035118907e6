import * as z from 'zod/mini';
import { plain } from './plain-words.ts';
import { LANGUAGES } from '../site/language.ts';
import { LIFE_AREAS, type LifeArea } from '../situation/situation.ts';

const share = z.number().check(z.gte(0), z.lte(1));

/** What one concept means, apart from its words. `narrow` is how far it puts off those it is not for. */
const Concept = z.object({
	kind: z.enum(['subject', 'audience', 'kind']),
	areas: z.optional(z.partialRecord(z.enum(LIFE_AREAS), share)),
	dimension: z.optional(z.string()),
	narrow: z.optional(share),
	within: z.optional(z.string())
});
/** Words of a concept: those of services, and those people say of themselves. A final `*` stands for any ending. */
const Terms = z.record(
	z.string(),
	z.object({ service: z.array(z.string()), person: z.optional(z.array(z.string())) })
);

/** The words matching goes by: structure once, terms per language. */
export const Lexicon = z.object({
	concepts: z.record(z.string(), Concept),
	terms: z.record(z.enum(LANGUAGES), Terms),
	stopWords: z.record(z.enum(LANGUAGES), z.string())
});
export type Lexicon = z.infer<typeof Lexicon>;

/** A concept with the terms of all languages joined. */
export type JoinedConcept = {
	id: string;
	kind: 'subject' | 'audience' | 'kind';
	areas: Partial<Record<LifeArea, number>>;
	dimension: string | null;
	narrow: number;
	within: string | null;
	service: string[];
	person: string[];
};

/** Joins the languages: a bilingual feed needs both at once. */
export function joinLexicon({ concepts, terms }: Lexicon): JoinedConcept[] {
	return Object.entries(concepts).map(([id, concept]) => {
		const each = LANGUAGES.map((language) => terms[language][id]);
		return {
			id,
			kind: concept.kind,
			areas: concept.areas ?? {},
			dimension: concept.dimension ?? null,
			narrow: concept.narrow ?? 0,
			within: concept.within ?? null,
			service: each.flatMap((words) => words?.service ?? []),
			person: each.flatMap((words) => words?.person ?? [])
		};
	});
}

function source(term: string): string {
	const marked = term.replaceAll('*', ' xanyending ').replaceAll('...', ' xfewwords ');
	return plain(marked)
		.replaceAll(' xanyending', '[a-z0-9]*')
		.replaceAll('xfewwords ', '(?:[a-z0-9]+ ){0,3}');
}

/** A pattern that finds any of the terms in plain text; null when there are none. `*` is any ending, `...` up to three words. */
export function termPattern(terms: readonly string[]): RegExp | null {
	const sources = terms.map(source).filter((text) => text !== '');
	if (sources.length === 0) return null;
	return RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'g');
}

/** Patterns of a concept: its terms, and with those that count in a name only (`^`). */
export function servicePatterns(terms: readonly string[]): {
	text: RegExp | null;
	title: RegExp | null;
} {
	const anywhere = terms.filter((term) => !term.startsWith('^'));
	return { text: termPattern(anywhere), title: termPattern(terms) };
}
