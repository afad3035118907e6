import type { Exercise, Kind } from './exercise.ts';
import { keptIn, putAwayIn, type Times } from './times.ts';

/** Why an exercise is shown: the person kept it, has not done it, or it is one of the rest. */
export type Reason = 'kept' | 'new' | 'other';
export interface Suggestion {
	exercise: Exercise;
	reason: Reason;
}

/**
 * The exercises to offer, the next one first: those the person kept, then those they have not done,
 * then the rest, each in their order. What they put away is left out. It follows what was said and
 * never a number: how strong something is opens and closes nothing.
 */
export function suggestions(
	exercises: readonly Exercise[],
	times: Times,
	{ kind, isEmpty }: { kind: Kind | null; isEmpty: (exercise: Exercise) => boolean }
): Suggestion[] {
	const away = new Set(putAwayIn(times));
	const kept = keptIn(times);
	const done = new Set(times.flatMap(({ did, exercise }) => (did ? exercise : [])));
	const offered = exercises.filter(
		(one) => !away.has(one.id) && (kind === null || one.kind === kind) && !isEmpty(one)
	);
	const of = (reason: Reason, some: readonly Exercise[]) =>
		some.map((exercise) => ({ exercise, reason }));
	const rest = offered.filter(({ id }) => !kept.includes(id));
	return [
		...of(
			'kept',
			kept.flatMap((id) => offered.find((one) => one.id === id) ?? [])
		),
		...of(
			'new',
			rest.filter(({ id }) => !done.has(id))
		),
		...of(
			'other',
			rest.filter(({ id }) => done.has(id))
		)
	];
}
