import * as z from 'zod/mini';

const Day = z.iso.date();
const OptionalDay = z.union([z.literal(''), Day]);
/** The two ends of every goal's own scale. */
const LOWEST = 0;
export const HIGHEST = 10;
const Value = z.int().check(z.gte(LOWEST), z.lte(HIGHEST));

/** When something was entered: the person's own ISO day, an ISO instant, and its place in the order of all entries of the goal. */
const Said = z.strictObject({ day: Day, at: z.iso.datetime(), seq: z.int() });

/** A place on the goal's own scale, 0 to 10. */
const Move = z.extend(Said, {
	value: Value,
	/** Why the person is there and not lower. */
	why: z.string(),
	/** Signs of one step up. */
	up: z.string()
});
const Sign = z.strictObject({ id: z.string(), text: z.string(), by: z.enum(['me', 'close']) });
const Noticed = z.extend(Said, { sign: z.string(), note: z.string() });
const Note = z.extend(Said, { id: z.string(), text: z.string() });
const GoalStep = z.strictObject({
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

/** One goal, as it is kept: only what the person entered. Its state is worked out (`stateOf`). Empty text means nothing was entered. */
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
	/** `seq` of the move that is still open; null when none is. */
	moving: z.nullable(z.int()),
	noticed: z.array(Noticed),
	notes: z.array(Note),
	steps: z.array(GoalStep),
	/** The next day to look at it again, or empty. */
	review: OptionalDay,
	turns: z.array(Turn),
	/** Screens the person has passed, answered or skipped. */
	passed: z.array(z.string()),
	/** The goal this one grew out of. */
	follows: z.optional(z.string()),
	/** ISO instant; deleting can be undone for thirty days. */
	deletedAt: z.optional(z.string()),
	/** ISO instant at which a visit first found the thirty days over. */
	overdueAt: z.optional(z.string())
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

/** How many goals can be active at once: with more, each would get less attention. */
export const MAX_ACTIVE = 3;

export const isSaid = (text: string) => text.trim() !== '';
/** Entries in the order they were made, whatever the clock said. */
export const bySeq = <Kind extends { seq: number }>(all: readonly Kind[]): Kind[] =>
	[...all].sort((a, b) => a.seq - b.seq);

/** A new, empty goal; `seq` is its place among the goals on this device. */
export function newGoal(id: string, seq: number, { day, at }: Moment): Goal {
	const nothing = { hope: '', already: '', tenWords: '', enough: null, enoughWords: '' };
	const none = { signs: [], areas: [], options: [], guides: [], moves: [], moving: null };
	const later = { noticed: [], notes: [], steps: [], review: '', turns: [], passed: [] };
	return { id, day, at, seq, ...nothing, ...none, ...later };
}

/** The state of a goal: the person's last decision about it, or `draft` while it is being made. */
export function stateOf({ turns }: Pick<Goal, 'turns'>): GoalState {
	return bySeq(turns).at(-1)?.to ?? 'draft';
}

/** The `seq` of the next entry: higher than any there is, whatever the clock says. */
export function nextSeq({ moves, noticed, notes, steps, turns }: Goal): number {
	const done = steps.flatMap((step) => step.done ?? []);
	const all = [...moves, ...noticed, ...notes, ...done, ...turns];
	return Math.max(0, ...all.map(({ seq }) => seq)) + 1;
}

/** All goals that are not deleted, in the order they were begun. */
export const notDeleted = (goals: readonly Goal[]): Goal[] =>
	bySeq(goals.filter(({ deletedAt }) => deletedAt === undefined));

/** Goals in one state, in the order they were begun. */
export const goalsIn = (goals: readonly Goal[], state: GoalState): Goal[] =>
	notDeleted(goals).filter((goal) => stateOf(goal) === state);

/** Whether one more goal can be active. */
export const hasRoom = (goals: readonly Goal[]): boolean =>
	goalsIn(goals, 'active').length < MAX_ACTIVE;

/** Whether this goal can be active beside the others; the one it grows out of makes room for it. */
export function hasRoomFor(goals: readonly Goal[], id: string): boolean {
	const follows = goals.find((goal) => goal.id === id)?.follows;
	return hasRoom(goals.filter((goal) => goal.id !== id && goal.id !== follows));
}

/** Whether a goal is over: its signs and steps are read then, and no longer ticked. */
export const isOver = (goal: Pick<Goal, 'turns'>): boolean =>
	['met', 'changed', 'let-go'].includes(stateOf(goal));

/** Signs with words, in the person's order; with `by`, only those that this one notices. */
export const signsOf = ({ signs }: Pick<Goal, 'signs'>, by?: Sign['by']): Sign[] =>
	signs.filter((sign) => isSaid(sign.text) && (!by || sign.by === by));

/** The times a sign was noticed, the last first. */
export const noticedOf = ({ noticed }: Pick<Goal, 'noticed'>, sign: string): Noticed[] =>
	bySeq(noticed.filter((one) => one.sign === sign)).reverse();

/** Steps that say anything: those still open, or those done. */
export const stepsOf = ({ steps }: Pick<Goal, 'steps'>, done: boolean): GoalStep[] =>
	steps.filter((step) => isStep(step) && (step.done !== null) === done);

/** Whether a step says anything: a day alone is something. */
export const isStep = ({ text, when, then, day }: GoalStep): boolean =>
	[text, when, then, day].some(isSaid);
