import * as z from 'zod/mini';

const Strength = z.nullable(z.int().check(z.gte(0), z.lte(10)));

/** One time that an exercise was done or put away, and what the person said of it. */
export const RightNowTime = z.strictObject({
	id: z.string(),
	/** From 1 up, in the order they were begun, whatever the clock said. */
	seq: z.int(),
	exercise: z.string(),
	/** The person's own ISO day, and the instant. */
	day: z.string(),
	at: z.string(),
	/** False for one that was put away without being done. */
	did: z.boolean(),
	/** How strong it was before and after, 0 to 10; null where nothing was said. */
	before: Strength,
	after: Strength,
	/** Whether to keep it for next time, or never to show it. */
	said: z.nullable(z.enum(['keep', 'never']))
});
export type RightNowTime = z.infer<typeof RightNowTime>;
export type Times = readonly RightNowTime[];

const inOrder = (times: Times): RightNowTime[] => [...times].sort((a, b) => a.seq - b.seq);

/** Exercises (ids) by what was said of them last, the one said latest first. */
function lastSaid(times: Times, wanted: 'keep' | 'never'): string[] {
	const said = new Map<string, RightNowTime['said']>();
	for (const time of inOrder(times)) {
		if (!time.said) continue;
		said.delete(time.exercise);
		said.set(time.exercise, time.said);
	}
	return [...said].flatMap(([id, last]) => (last === wanted ? id : [])).reverse();
}

/** Exercises (ids) that the person kept, the one kept latest first. */
export const keptIn = (times: Times): string[] => lastSaid(times, 'keep');

/** Exercises (ids) that the person never wants to be shown. */
export const putAwayIn = (times: Times): string[] => lastSaid(times, 'never');

/** What the person has of one exercise: how often it was done, and each change between two numbers. */
export function recordOf(
	times: Times,
	exercise: string
): { times: number; changes: { before: number; after: number }[] } {
	const done = inOrder(times).filter((time) => time.did && time.exercise === exercise);
	return {
		times: done.length,
		changes: done.flatMap(({ before, after }) =>
			before === null || after === null ? [] : { before, after }
		)
	};
}

/** Exercises (ids) that helped, by what the person said: kept for next time, or a lower number after than before. None that they put away. */
export function helpedIn(times: Times): string[] {
	const lower = times
		.map(({ exercise }) => exercise)
		.filter((exercise) =>
			recordOf(times, exercise).changes.some(({ before, after }) => after < before)
		);
	const away = putAwayIn(times);
	return [...new Set([...keptIn(times), ...lower])].filter((id) => !away.includes(id));
}

/** The number of the next time. */
export const nextSeq = (times: Times): number => Math.max(0, ...times.map(({ seq }) => seq)) + 1;
