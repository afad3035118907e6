import type { GoalChange } from './changes.ts';
import { nextSeq, openMove } from './goal.ts';
import type { Moment, Move } from './record.ts';

/** Chooses a place on the scale: of the move being written about today, else of a new one. */
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

/** Words to the move that is being written about. */
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

/** Closes the move being written about; a day to look again that has come is over with it. */
export const settleMove = ({ day }: Moment): GoalChange => ({
	part: 'settle',
	write: (goal) => ({
		...goal,
		moving: null,
		review: goal.review !== '' && goal.review <= day ? '' : goal.review
	})
});

/** Takes a move back. */
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

/** A few words to a sign as it was noticed. */
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
