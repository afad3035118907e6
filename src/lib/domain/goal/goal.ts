import * as z from 'zod/mini';

const Day = z.iso.date();
const OptionalDay = z.union([z.literal(''), Day]);
/** The two ends of every goal's own scale. */
export const SCALE = { min: 0, max: 10 } as const;
const Value = z.int().check(z.gte(SCALE.min), z.lte(SCALE.max));

/** When something was said: the person's own ISO day, an ISO instant, and its place among all that the goal keeps. */
const Said = z.object({ day: Day, at: z.iso.datetime(), seq: z.int() });

/** A place on the goal's own scale, 0 to 10. */
const Move = z.extend(Said, {
	value: Value,
	/** What puts the person there and not lower. */
	why: z.string(),
	/** Signs of one step up. */
	up: z.string()
});
const Sign = z.object({ id: z.string(), text: z.string(), by: z.enum(['me', 'close']) });
const Noticed = z.extend(Said, { sign: z.string(), note: z.string() });
const Note = z.extend(Said, { id: z.string(), text: z.string() });
const GoalStep = z.object({
	id: z.string(),
	text: z.string(),
	when: z.string(),
	then: z.string(),
	/** An ISO day, or empty. */
	day: OptionalDay,
	done: z.nullable(Said)
});

export const TURNS = ['active', 'met', 'changed', 'paused', 'let-go'] as const;
const Turn = z.extend(Said, { to: z.enum(TURNS) });

/** One goal, as it is kept. Only what the person said; where it stands is worked out (`stateOf`). Empty text is nothing said. */
export const Goal = z.extend(Said, {
	id: z.string(),
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
	steps: z.array(GoalStep),
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
export type GoalStep = z.infer<typeof GoalStep>;
export type TurnTo = (typeof TURNS)[number];
/** The person's own ISO day, and an ISO instant. */
export type Moment = { day: string; at: string };
export type GoalState = 'draft' | TurnTo;

/** How many goals can be under way at once: more would each get less. */
export const MAX_ACTIVE = 3;

export const isSaid = (text: string) => text.trim() !== '';
/** What was said, in the order it was said. */
export const bySeq = <Kind extends { seq: number }>(all: readonly Kind[]): Kind[] =>
	[...all].sort((a, b) => a.seq - b.seq);

/** A goal with nothing said yet; `seq` is its place among the goals of this device. */
export function newGoal(id: string, seq: number, { day, at }: Moment): Goal {
	const nothing = { hope: '', already: '', tenWords: '', enough: null, enoughWords: '' };
	const none = { signs: [], areas: [], options: [], guides: [], moves: [], moving: null };
	const later = { noticed: [], notes: [], steps: [], review: '', turns: [], passed: [] };
	return { id, day, at, seq, ...nothing, ...none, ...later };
}

/** Where a goal stands: what the person last said of it, `draft` while it is being made. */
export function stateOf({ turns }: Pick<Goal, 'turns'>): GoalState {
	return bySeq(turns).at(-1)?.to ?? 'draft';
}

/** The place in a goal for what is said next: above all that it keeps, whatever the clock says. */
export function nextSeq({ moves, noticed, notes, steps, turns }: Goal): number {
	const done = steps.flatMap((step) => step.done ?? []);
	const all = [...moves, ...noticed, ...notes, ...done, ...turns];
	return Math.max(0, ...all.map(({ seq }) => seq)) + 1;
}

/** The goals that are there, in the order they were begun; deleted ones are not. */
export const notDeleted = (goals: readonly Goal[]): Goal[] =>
	bySeq(goals.filter(({ deletedAt }) => deletedAt === undefined));

/** Goals in one state, in the order they were begun. */
export const goalsIn = (goals: readonly Goal[], state: GoalState): Goal[] =>
	notDeleted(goals).filter((goal) => stateOf(goal) === state);

/** Whether one more goal can be under way. */
export const hasRoom = (goals: readonly Goal[]): boolean =>
	goalsIn(goals, 'active').length < MAX_ACTIVE;

/** Signs with words, in the person's order; of one who notices, or of both. */
export const signsOf = ({ signs }: Pick<Goal, 'signs'>, by?: Sign['by']): Sign[] =>
	signs.filter((sign) => isSaid(sign.text) && (!by || sign.by === by));

/** The times a sign was noticed, the last first. */
export const noticedOf = ({ noticed }: Pick<Goal, 'noticed'>, sign: string): Noticed[] =>
	bySeq(noticed.filter((one) => one.sign === sign)).reverse();

/** Steps with words: those still open, or those done. */
export const stepsOf = ({ steps }: Pick<Goal, 'steps'>, done: boolean): GoalStep[] =>
	steps.filter((step) => isStep(step) && (step.done !== null) === done);

/** Whether a step says anything. */
export const isStep = ({ text, when, then }: GoalStep): boolean => [text, when, then].some(isSaid);
