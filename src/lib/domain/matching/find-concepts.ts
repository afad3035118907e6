import type { JoinedConcept } from './lexicon.ts';
import { strengthOf, type Parts } from './strength.ts';
import { servicePatterns, termPattern } from './term-pattern.ts';
import { FOUND } from './weights.ts';

/** Strength of each concept found, 0 to 1. */
export type Found = Map<string, number>;
type Patterns = ReturnType<typeof servicePatterns>;
/** A concept with its patterns: `patterns` with the names of providers, `said` without, `not` what only sounds like it. */
export type Compiled = JoinedConcept & { patterns: Patterns; said: Patterns; not: RegExp | null };

/** Makes the patterns of concepts, once for a whole directory. */
export const compiled = (concepts: readonly JoinedConcept[]): Compiled[] =>
	concepts.map((concept) => {
		const said = concept.service.filter((term) => !term.startsWith('!'));
		return {
			...concept,
			patterns: servicePatterns([...said, ...concept.named]),
			said: servicePatterns(said),
			not: termPattern(concept.service.filter((term) => term.startsWith('!')))
		};
	});

/** A plain text without what only sounds like a concept: learning disabilities are not what `disabilities` means. */
export const withoutUnmeant = ({ not }: Compiled, text: string): string =>
	not === null ? text : text.replace(not, ' ');
const meantParts = (concept: Compiled, { title, head, body }: Parts): Parts => ({
	title: withoutUnmeant(concept, title),
	head: withoutUnmeant(concept, head),
	body: withoutUnmeant(concept, body)
});

/** Concepts a text is about. */
export function findConcepts(concepts: readonly Compiled[], all: Parts): Found {
	const found: Found = new Map();
	for (const concept of concepts) {
		const { id, kind, patterns, said, named } = concept;
		const parts = concept.not === null ? all : meantParts(concept, all);
		// A provider does more than it is known for, though its name says whom it is for.
		const share = kind === 'audience' ? 1 : FOUND.provider;
		const known = named.length === 0 ? 0 : strengthOf(patterns, parts) * share;
		const strength = Math.max(strengthOf(said, parts), known);
		if (strength > 0) found.set(id, strength);
	}
	const soften = (some: readonly Compiled[], share: number) => {
		for (const concept of some) {
			const { id, patterns } = concept;
			const title = withoutUnmeant(concept, all.title);
			const titled = strengthOf(patterns, { title, head: '', body: '' });
			found.set(id, titled + ((found.get(id) ?? 0) - titled) * share);
		}
	};
	// A text that lists many kinds of people is open to them all and for none of them.
	const audiences = concepts.filter(({ id, kind }) => kind === 'audience' && found.has(id));
	const dimensions = new Set(audiences.map(({ dimension }) => dimension)).size;
	if (dimensions >= FOUND.manyDimensions) soften(audiences, FOUND.forManyShare);
	// One that lists many subjects is not much about any one of them.
	const subjects = concepts.filter(({ id, kind }) => kind === 'subject' && found.has(id));
	const over =
		subjects.filter(({ id }) => (found.get(id) ?? 0) >= FOUND.subjectFrom).length -
		FOUND.manySubjects;
	if (over > 0) soften(subjects, 1 / (1 + FOUND.perSubjectOver * over));
	return found;
}
