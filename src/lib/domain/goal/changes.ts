import { setField as setAnyField, type Change } from '../change.ts';
import { nextSeq } from './goal.ts';
import type { Goal, GoalStep, Moment, Sign, TurnTo } from './record.ts';

/** One change to a goal. */
export type GoalChange = Change<Goal> & { part: string };

type Field =
	| 'hope'
	| 'already'
	| 'tenWords'
	| 'enough'
	| 'enoughWords'
	| 'areas'
	| 'options'
	| 'guides'
	| 'review';

/** Says one plain thing anew. */
export const setField = <Name extends Field>(part: Name, value: Goal[Name]): GoalChange => ({
	...setAnyField<Goal, Name>(part, value),
	part
});

type Listed = 'signs' | 'steps' | 'notes';

function setListed<Name extends Listed>(
	name: Name,
	id: string,
	change: (goal: Goal, before: Goal[Name][number] | undefined) => Goal[Name][number]
): GoalChange {
	const find = (goal: Goal) => (goal[name] as Goal[Name][number][]).find((one) => one.id === id);
	return {
		part: `${name} ${id}`,
		read: find,
		write(goal, agreed) {
			const before = find(goal);
			const after = (agreed as Goal[Name][number] | undefined) ?? change(goal, before);
			const all: Goal[Name][number][] = goal[name];
			const next = before ? all.map((one) => (one.id === id ? after : one)) : [...all, after];
			return { ...goal, [name]: next };
		}
	};
}

/** An id that no entry of a list ever had. */
export const newIdIn = (all: readonly { id: string }[]): string =>
	`e${Math.max(0, ...all.map(({ id }) => Number(id.slice(1)))) + 1}`;

/** Words a sign anew, or adds it; without words it is not shown. */
export const setSign = (id: string, by: Sign['by'], text: string): GoalChange =>
	setListed('signs', id, () => ({ id, by, text }));

const NO_STEP: GoalStep = { id: '', text: '', when: '', then: '', day: '', done: null };

/** Changes a step, or adds it. */
export const setStep = (step: Omit<GoalStep, 'done'>): GoalChange =>
	setListed('steps', step.id, (_, before) => ({ ...NO_STEP, ...before, ...step }));

/** Says of a step that it is done, or takes that back with null. */
export const setDone = (id: string, moment: Moment | null): GoalChange => ({
	...setListed('steps', id, (goal, before = { ...NO_STEP, id }) => ({
		...before,
		done: moment && { ...moment, seq: nextSeq(goal) }
	})),
	part: `done ${id}`,
	read: undefined
});

/** Words a note anew, or adds it. */
export const setNote = (id: string, text: string, moment: Moment): GoalChange =>
	setListed('notes', id, (goal, before) => ({
		...(before ?? { id, ...moment, seq: nextSeq(goal) }),
		text
	}));

/** Goes on from a screen of the making. */
export const pass = (screen: string): GoalChange => ({
	part: `passed ${screen}`,
	write: (goal) =>
		goal.passed.includes(screen) ? goal : { ...goal, passed: [...goal.passed, screen] }
});

/** Says where the goal stands from now on. */
export const turnTo = (to: TurnTo, { day, at }: Moment): GoalChange => ({
	part: 'turn',
	write: (goal) => ({ ...goal, turns: [...goal.turns, { day, at, seq: nextSeq(goal), to }] })
});

/** Takes back where it was last said to stand. */
export const takeBackTurn = (turn: number): GoalChange => ({
	part: `back ${turn}`,
	write: (goal) => ({ ...goal, turns: goal.turns.filter(({ seq }) => seq !== turn) })
});
