import * as z from 'zod/mini';

const Day = z.iso.date();
const OptionalDay = z.union([z.literal(''), Day]);
const Value = z.int().check(z.gte(0), z.lte(10));

/** When something was said: the person's own ISO day, an ISO instant, and its place among all that the goal keeps. */
const said = { day: Day, at: z.iso.datetime(), seq: z.int() };

/** A place on the goal's own scale, 0 to 10. */
const Move = z.object({
	...said,
	value: Value,
	/** What puts the person there and not lower. */
	why: z.string(),
	/** Signs of one step up. */
	up: z.string()
});
const Sign = z.object({ id: z.string(), text: z.string(), by: z.enum(['me', 'close']) });
const Noticed = z.object({ ...said, sign: z.string(), note: z.string() });
const Note = z.object({ ...said, id: z.string(), text: z.string() });
const Step = z.object({
	id: z.string(),
	text: z.string(),
	when: z.string(),
	then: z.string(),
	/** An ISO day, or empty. */
	day: OptionalDay,
	done: z.nullable(z.object(said))
});

export const TURNS = ['active', 'met', 'changed', 'paused', 'let-go'] as const;
const Turn = z.object({ ...said, to: z.enum(TURNS) });

/** One goal, as it is kept. Only what the person said; where it stands is worked out (goal.ts). Empty text is nothing said. */
export const Goal = z.object({
	id: z.string(),
	...said,
	hope: z.string(),
	already: z.string(),
	/** The person's own words for 10, and for good enough. */
	tenWords: z.string(),
	enough: z.nullable(Value),
	enoughWords: z.string(),
	/** One whose text was taken away stays, so that its id is never given again. */
	signs: z.array(Sign),
	/** Ids of life areas, services and guides. */
	areas: z.array(z.string()),
	options: z.array(z.string()),
	guides: z.array(z.string()),
	moves: z.array(Move),
	/** `seq` of the move that is still being written about; null when none is. */
	moving: z.nullable(z.int()),
	noticed: z.array(Noticed),
	notes: z.array(Note),
	steps: z.array(Step),
	/** The next day to look at it again, or empty. */
	review: OptionalDay,
	turns: z.array(Turn),
	/** Screens of the making that were gone on from, answered or skipped. */
	passed: z.array(z.string()),
	/** The goal this one grew out of. */
	follows: z.optional(z.string()),
	/** ISO instant; it can be taken back for thirty days. */
	deletedAt: z.optional(z.string())
});
export type Goal = z.infer<typeof Goal>;
export type Move = z.infer<typeof Move>;
export type Sign = z.infer<typeof Sign>;
export type Noticed = z.infer<typeof Noticed>;
export type GoalNote = z.infer<typeof Note>;
export type GoalStep = z.infer<typeof Step>;
export type TurnTo = (typeof TURNS)[number];
/** The person's own ISO day, and an ISO instant. */
export type Moment = { day: string; at: string };
