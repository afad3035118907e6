import type { JoinedConcept, servicePatterns } from './lexicon.ts';
import { strengthOf, type Parts } from './strength.ts';

/** Strength of each concept found, 0 to 1. */
export type Found = Map<string, number>;
export type Compiled = JoinedConcept & { patterns: ReturnType<typeof servicePatterns> };

const MANY_SUBJECTS = 5;

/** Concepts a text is about. */
export function findConcepts(compiled: readonly Compiled[], parts: Parts): Found {
	const found: Found = new Map();
	for (const { id, patterns } of compiled) {
		const strength = strengthOf(patterns, parts);
		if (strength > 0) found.set(id, strength);
	}
	const soften = (concepts: readonly Compiled[], share: number) => {
		for (const { id, patterns } of concepts) {
			const titled = strengthOf(patterns, { ...parts, head: '', body: '' });
			found.set(id, titled + ((found.get(id) ?? 0) - titled) * share);
		}
	};
	// A text that lists many kinds of people is open to them all and for none of them.
	const audiences = compiled.filter(({ id, kind }) => kind === 'audience' && found.has(id));
	if (new Set(audiences.map(({ dimension }) => dimension)).size >= 4) soften(audiences, 0.5);
	// One that lists many subjects is not much about any one of them.
	const subjects = compiled.filter(({ id, kind }) => kind === 'subject' && found.has(id));
	const over = subjects.filter(({ id }) => (found.get(id) ?? 0) >= 0.15).length - MANY_SUBJECTS;
	if (over > 0) soften(subjects, 1 / (1 + 0.07 * over));
	return found;
}
