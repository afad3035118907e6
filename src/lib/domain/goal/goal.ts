import type { Goal, GoalStep, Moment, Move, Noticed, Sign, TurnTo } from './record.ts';
import type { Known } from '../check-in/line.ts';

export type { Goal, GoalStep, Moment, Move, Noticed, Sign, TurnTo };
export type GoalState = 'draft' | TurnTo;

/** How many goals can be under way at once. */
export const MOST_ACTIVE = 3;

const isSaid = (text: string) => text.trim() !== '';
const inTurn = <Kind extends { seq: number }>(all: readonly Kind[]): Kind[] =>
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
	return inTurn(turns).at(-1)?.to ?? 'draft';
}

/** The place in a goal for what is said next: above all that it keeps, whatever the clock says. */
export function nextSeq({ moves, noticed, notes, steps, turns }: Goal): number {
	const done = steps.flatMap((step) => step.done ?? []);
	const all = [...moves, ...noticed, ...notes, ...done, ...turns];
	return Math.max(0, ...all.map(({ seq }) => seq)) + 1;
}

/** The goals that are there, in the order they were begun; deleted ones are not. */
export const present = (goals: readonly Goal[]): Goal[] =>
	inTurn(goals.filter(({ deletedAt }) => deletedAt === undefined));

/** Goals in one state, in the order they were begun. */
export const goalsIn = (goals: readonly Goal[], state: GoalState): Goal[] =>
	present(goals).filter((goal) => stateOf(goal) === state);

/** Whether one more goal can be under way. */
export const hasRoom = (goals: readonly Goal[]): boolean =>
	goalsIn(goals, 'active').length < MOST_ACTIVE;

/** All moves on the scale, as they were made. */
export const movesOf = ({ moves }: Pick<Goal, 'moves'>): Move[] => inTurn(moves);

/** The last move that is not still being written about; undefined before the first. */
export const lastMove = (goal: Goal): Move | undefined =>
	movesOf(goal).findLast(({ seq }) => seq !== goal.moving);

/** The move still being written about, when it was begun on this day. */
export const openMove = ({ moves, moving }: Goal, day: string): Move | undefined =>
	moves.find((move) => move.seq === moving && move.day === day);

/** What the person wrote at a value before, the last time first; moves with no words are left out. */
export function rememberedAt(goal: Goal, value: number): Move[] {
	return movesOf(goal)
		.filter((move) => move.value === value && move.seq !== goal.moving)
		.filter(({ why, up }) => isSaid(why) || isSaid(up))
		.reverse();
}

/** The goal's line as it was lived: one point for moves that follow each other on one day, the last of them. */
export function goalPoints(goal: Pick<Goal, 'moves'>): Known[] {
	const points: Known[] = [];
	for (const { day, value, seq } of movesOf(goal)) {
		if (points.at(-1)?.day === day) points.pop();
		points.push({ day, value, checkIn: String(seq) });
	}
	return points;
}

/** The line to be drawn: a day that lies before the one ahead of it (a clock set back) stands at that one's place. */
export function drawnPoints(points: readonly Known[]): Known[] {
	let latest = '';
	return points.map((point) => {
		if (point.day > latest) latest = point.day;
		return { ...point, day: latest };
	});
}

/** Signs with words, in the person's order; of one who notices, or of both. */
export const signsOf = ({ signs }: Pick<Goal, 'signs'>, by?: Sign['by']): Sign[] =>
	signs.filter((sign) => isSaid(sign.text) && (!by || sign.by === by));

/** The times a sign was noticed, the last first. */
export const noticedOf = ({ noticed }: Pick<Goal, 'noticed'>, sign: string): Noticed[] =>
	inTurn(noticed.filter((one) => one.sign === sign)).reverse();

/** Steps with words: those still open, or those done. */
export const stepsOf = ({ steps }: Pick<Goal, 'steps'>, done: boolean): GoalStep[] =>
	steps.filter((step) => isStep(step) && (step.done !== null) === done);

/** Whether a step says anything. */
export const isStep = ({ text, when, then }: GoalStep): boolean => [text, when, then].some(isSaid);
