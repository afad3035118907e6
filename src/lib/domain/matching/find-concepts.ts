import type { JoinedConcept } from './lexicon.ts';
import { strengthOf, type Parts } from './strength.ts';
import { servicePatterns } from './term-pattern.ts';
import { FOUND } from './weights.ts';

/** Strength of each concept found, 0 to 1. */
export type Found = Map<string, number>;
type Patterns = ReturnType<typeof servicePatterns>;
/** A concept with its patterns: `patterns` with the names of providers, `said` without. */
export type Compiled = JoinedConcept & { patterns: Patterns; said: Patterns };

/** Makes the patterns of concepts, once for a whole directory. */
export const compiled = (concepts: readonly JoinedConcept[]): Compiled[] =>
	concepts.map((concept) => ({
		...concept,
		patterns: servicePatterns([...concept.service, ...concept.named]),
		said: servicePatterns(concept.service)
	}));

/** Concepts a text is about. */
export function findConcepts(concepts: readonly Compiled[], parts: Parts): Found {
	const found: Found = new Map();
	for (const { id, kind, patterns, said, named } of concepts) {
		// A provider does more than it is known for, though its name says whom it is for.
		const share = kind === 'audience' ? 1 : FOUND.provider;
		const known = named.length === 0 ? 0 : strengthOf(patterns, parts) * share;
		const strength = Math.max(strengthOf(said, parts), known);
		if (strength > 0) found.set(id, strength);
	}
	const soften = (some: readonly Compiled[], share: number) => {
		for (const { id, patterns } of some) {
			const titled = strengthOf(patterns, { ...parts, head: '', body: '' });
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
