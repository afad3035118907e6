import type { Known } from '../check-in/line.ts';
import type { GoalChange } from './changes.ts';
import { bySeq, isSaid, nextSeq, type Goal, type Moment, type Move } from './goal.ts';

/** All moves on the scale, in the order they were made. */
export const movesOf = ({ moves }: Pick<Goal, 'moves'>): Move[] => bySeq(moves);

/** The last finished move; undefined when there is none. */
export const lastMove = (goal: Goal): Move | undefined =>
	movesOf(goal)
		.filter(({ seq }) => seq !== goal.moving)
		.at(-1);

/** The move the person is still writing about, if it was begun on this day. */
export const openMove = ({ moves, moving }: Goal, day: string): Move | undefined =>
	moves.find((move) => move.seq === moving && move.day === day);

/** The moves that make the line: one begun and left again does not stand in for one kept on its day. */
export function countedMoves(goal: Pick<Goal, 'moves' | 'moving'>): Move[] {
	const kept = goal.moves.filter(({ seq }) => seq !== goal.moving);
	return movesOf(goal).filter(
		({ seq, day }) => seq !== goal.moving || !kept.some((move) => move.day === day)
	);
}

/** Earlier moves to a value with something written, the latest first. */
export function rememberedAt(goal: Goal, value: number): Move[] {
	return movesOf(goal)
		.filter((move) => move.value === value && move.seq !== goal.moving)
		.filter(({ why, up }) => isSaid(why) || isSaid(up))
		.reverse();
}

/** The goal's line, in the order of the moves: of several in a row on one day, the last. */
export function goalPoints(goal: Pick<Goal, 'moves' | 'moving'>): Known[] {
	const points: Known[] = [];
	for (const { day, value, seq } of countedMoves(goal)) {
		if (points.at(-1)?.day === day) points.pop();
		points.push({ day, value, checkIn: String(seq) });
	}
	return points;
}

/** Chooses a place on the scale, for the open move of today or else for a new one. */
export const moveTo = (value: number, { day, at }: Moment): GoalChange => ({
	part: 'move',
	read: (goal) => openMove(goal, day)?.value,
	write(goal) {
		const open = openMove(goal, day);
		if (open) {
			const moves = goal.moves.map((move) => (move === open ? { ...move, value } : move));
			return { ...goal, moves };
		}
		const seq = nextSeq(goal);
		const move: Move = { day, at, seq, value, why: '', up: '' };
		return { ...goal, moves: [...goal.moves, move], moving: seq };
	}
});

/** Changes what is written about the open move. */
export const sayOfMove = (field: 'why' | 'up', text: string): GoalChange => ({
	part: `move ${field}`,
	read: ({ moves, moving }) => moves.find(({ seq }) => seq === moving)?.[field],
	write: (goal, agreed = text) => ({
		...goal,
		moves: goal.moves.map((one) =>
			one.seq === goal.moving ? { ...one, [field]: agreed as string } : one
		)
	})
});

/** Closes the open move, and clears the day to look again once that day has come. */
export const settleMove = ({ day }: Moment): GoalChange => ({
	part: 'settle',
	write: (goal) => ({
		...goal,
		moving: null,
		review: goal.review !== '' && goal.review <= day ? '' : goal.review
	})
});

/** Undoes a move. */
export const takeBackMove = (move: number): GoalChange => ({
	part: `back ${move}`,
	write: (goal) => ({ ...goal, moves: goal.moves.filter(({ seq }) => seq !== move) })
});

/** Ticks a sign for a day, or takes the tick of that day away. */
export const setNoticed = (sign: string, { day, at }: Moment, on: boolean): GoalChange => ({
	part: `noticed ${sign} ${day}`,
	write(goal) {
		const others = goal.noticed.filter((one) => one.sign !== sign || one.day !== day);
		if (!on) return { ...goal, noticed: others };
		if (others.length < goal.noticed.length) return goal;
		return { ...goal, noticed: [...others, { sign, day, at, seq: nextSeq(goal), note: '' }] };
	}
});

/** Changes the note on one time a sign was noticed. */
export const sayOfNoticed = (place: number, note: string): GoalChange => ({
	part: `noticed ${place} note`,
	read: ({ noticed }) => noticed.find(({ seq }) => seq === place)?.note,
	write: (goal, agreed = note) => ({
		...goal,
		noticed: goal.noticed.map((one) =>
			one.seq === place ? { ...one, note: agreed as string } : one
		)
	})
});
