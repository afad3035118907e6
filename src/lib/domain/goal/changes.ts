import { setField as setAnyField, type Change } from '../change.ts';
import { nextSeq, type Goal, type GoalStep, type Moment, type Sign, type TurnTo } from './goal.ts';

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

/** Sets one field. */
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

/** An id that no entry of this list has ever had. */
export const newIdIn = (all: readonly { id: string }[]): string =>
	`e${Math.max(0, ...all.map(({ id }) => Number(id.slice(1)))) + 1}`;

/** Changes or adds a sign; one without words is not shown. */
export const setSign = (id: string, by: Sign['by'], text: string): GoalChange =>
	setListed('signs', id, () => ({ id, by, text }));

const NO_STEP: GoalStep = { id: '', text: '', when: '', then: '', day: '', done: null };

/** Changes a step, or adds it. */
export const setStep = (step: Omit<GoalStep, 'done'>): GoalChange =>
	setListed('steps', step.id, (_, before) => ({ ...NO_STEP, ...before, ...step }));

/** Marks a step as done, or with null as not done. */
export const setDone = (id: string, moment: Moment | null): GoalChange => ({
	...setListed('steps', id, (goal, before = { ...NO_STEP, id }) => ({
		...before,
		done: moment && { ...moment, seq: nextSeq(goal) }
	})),
	part: `done ${id}`,
	read: undefined
});

/** Changes or adds a note. */
export const setNote = (id: string, text: string, moment: Moment): GoalChange =>
	setListed('notes', id, (goal, before) => ({
		...(before ?? { id, ...moment, seq: nextSeq(goal) }),
		text
	}));

/** Marks a screen as passed. */
export const passScreen = (screen: string): GoalChange => ({
	part: `passed ${screen}`,
	write: (goal) =>
		goal.passed.includes(screen) ? goal : { ...goal, passed: [...goal.passed, screen] }
});

/** Gives the goal a new state. */
export const turnTo = (to: TurnTo, { day, at }: Moment): GoalChange => ({
	part: 'turn',
	write: (goal) => ({ ...goal, turns: [...goal.turns, { day, at, seq: nextSeq(goal), to }] })
});

/** Undoes a change of state. */
export const takeBackTurn = (turn: number): GoalChange => ({
	part: `back ${turn}`,
	write: (goal) => ({ ...goal, turns: goal.turns.filter(({ seq }) => seq !== turn) })
});
