import { expect, test } from 'vitest';
import { setDone, setField, setSign, setStep, turnTo, type GoalChange } from '../goal/changes.ts';
import { setNoticed } from '../goal/moves.ts';
import { newGoal, type Goal } from '../goal/goal.ts';
import { firstAlone, hasComeBack, lastNoticed, nextThings } from './today.ts';

const now = { day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' };
const goalWith = (id: string, ...changes: GoalChange[]): Goal =>
	[...changes, turnTo('active', now)].reduce((goal, { write }) => write(goal), newGoal(id, 1, now));
const walk = setStep({ id: 'e1', text: 'Walk', when: '', then: '', day: '' });
const ring = setStep({ id: 'e2', text: 'Ring Sam', when: '', then: '', day: '2026-11-03' });
/** A goal with two signs of change, each with the time it was noticed. */
const twoSigns = (one: string, at: typeof now, other: string, otherAt: typeof now) =>
	goalWith(
		'a',
		setSign('e1', 'me', one),
		setSign('e2', 'me', other),
		setNoticed('e1', at, true),
		setNoticed('e2', otherAt, true)
	);
const kinds = (day: string, goals: Goal[], underWay?: string) =>
	nextThings(day, goals, [], underWay).map((next) =>
		next.kind === 'step' ? next.step.text : next.kind
	);

test('with nothing asked for, Today offers the short check-in, or the one begun', () => {
	expect(kinds('2026-11-02', [])).toEqual(['check-in']);
	expect(kinds('2026-11-02', [], 'wellbeing')).toEqual(['carry-on']);
});

test('what is due comes first, then a small step without a day', () => {
	const goal = goalWith('a', walk, ring, setField('review', '2026-11-20'));
	expect(kinds('2026-11-02', [goal])).toEqual(['Walk', 'check-in']);
	expect(kinds('2026-11-03', [goal])).toEqual(['Ring Sam', 'Walk', 'check-in']);
	expect(kinds('2026-11-20', [goal], 'wellbeing')).toEqual([
		'Ring Sam',
		'goal-review',
		'carry-on',
		'Walk'
	]);
});

test('one step without a day stands there, however many goals have one', () => {
	expect(kinds('2026-11-02', [goalWith('a', walk), goalWith('b', walk)])).toEqual([
		'Walk',
		'check-in'
	]);
});

test('a step that is done and a goal that is paused ask for nothing', () => {
	expect(kinds('2026-11-02', [goalWith('a', walk, setDone('e1', now))])).toEqual(['check-in']);
	const paused = turnTo('paused', now).write(goalWith('a', walk, ring));
	expect(kinds('2026-11-09', [paused])).toEqual(['check-in']);
});

test('the sign noticed last is given in the person’s words, for sixty days', () => {
	const later = { day: '2026-11-05', at: '2026-11-05T09:00:00.000Z' };
	const goal = twoSigns('Mum says I am chattier', later, 'I hum while cooking', now);
	expect(lastNoticed('2026-11-06', [goal])).toBe('Mum says I am chattier');
	expect(lastNoticed('2027-01-04', [goal])).toBe('Mum says I am chattier');
	expect(lastNoticed('2027-01-05', [goal])).toBeNull();
	expect(lastNoticed('2026-11-06', [{ ...goal, deletedAt: now.at }])).toBeNull();
	expect(lastNoticed('2026-11-06', [])).toBeNull();
});

test('the next day of a guide stands there with its guide', () => {
	const run = {
		id: 'r',
		guide: 'worry-time',
		version: 1,
		...now,
		seq: 1,
		answers: {
			plan: { kind: 'plan' as const, when: '', then: '', where: '', who: '', nextDay: '2026-11-02' }
		},
		passed: [],
		end: { ...now, seq: 2 }
	};
	expect(nextThings('2026-11-02', [], [run], undefined)).toEqual([
		{ kind: 'guide', guide: 'worry-time', day: '2026-11-02' },
		{ kind: 'check-in' }
	]);
});

test('each thing that is due stands there with its own goal', () => {
	const [a, b] = [goalWith('a', ring), goalWith('b', setField('review', '2026-11-04'))];
	expect(nextThings('2026-11-05', [b, a], [], undefined)).toEqual([
		{ kind: 'step', goal: a, step: a.steps[0], day: '2026-11-03' },
		{ kind: 'goal-review', goal: b, day: '2026-11-04' },
		{ kind: 'check-in' }
	]);
});

test('a step that says nothing is not asked for, and one without a day has none', () => {
	const blank = setStep({ id: 'e1', text: ' ', when: '', then: '', day: '' });
	expect(kinds('2026-11-02', [goalWith('a', blank)])).toEqual(['check-in']);
	const later = setStep({ id: 'e3', text: 'Swim', when: '', then: '', day: '2027-01-01' });
	expect(kinds('2026-11-02', [goalWith('a', later)])).toEqual(['check-in']);
	const [first] = nextThings('2026-11-02', [goalWith('a', walk)], [], undefined);
	expect(first).toMatchObject({ kind: 'step', day: '' });
});

test('of signs the one noticed last counts, whatever goal and order it is kept in', () => {
	const signs = (id: string, text: string, ...days: string[]) =>
		goalWith(
			id,
			setSign('e1', 'me', text),
			...days.map((day) => setNoticed('e1', { day, at: `${day}T09:00:00.000Z` }, true))
		);
	const [early, late] = [signs('a', 'I hum', '2026-11-01'), signs('b', 'I sing', '2026-11-05')];
	expect(lastNoticed('2026-11-06', [early, late])).toBe('I sing');
	expect(lastNoticed('2026-11-06', [late, early])).toBe('I sing');
	const twice = twoSigns('I hum', now, 'I sing', now);
	expect(lastNoticed('2026-11-06', [twice])).toBe('I sing');
	const back = { ...twice, noticed: [...twice.noticed].reverse() };
	expect(lastNoticed('2026-11-06', [back])).toBe('I sing');
});

test('a sign whose words were taken away is not given', () => {
	const goal = goalWith(
		'a',
		setSign('e1', 'me', 'I hum'),
		setNoticed('e1', now, true),
		setSign('e1', 'me', '')
	);
	expect(lastNoticed('2026-11-06', [goal])).toBeNull();
});

test('who kept something on three days, the first of them four weeks ago, has come back over weeks', () => {
	const days = ['2026-11-20', '2026-10-25', '2026-11-01', '2026-11-01'];
	expect(hasComeBack('2026-11-22', days)).toBe(true);
	expect(hasComeBack('2026-11-21', days)).toBe(false);
	expect(hasComeBack('2026-11-22', days.slice(1))).toBe(false);
	// A day without a date, or one still to come, is no visit.
	expect(hasComeBack('2026-11-22', [...days.slice(1), '', '2026-11-23'])).toBe(false);
	expect(hasComeBack('2026-11-22', [])).toBe(false);
});

test('a question comes after what the person asked for, and before the rest', () => {
	const about = { kind: 'in-touch' as const, option: 'a' };
	const ask = { about, isLast: false, goal: null };
	const order = (goals: Goal[]) =>
		nextThings('2026-11-03', goals, [], 'wellbeing', ask).map(({ kind }) => kind);
	expect(order([goalWith('a', walk, ring)])).toEqual(['step', 'ask', 'carry-on', 'step']);
	expect(order([])).toEqual(['ask', 'carry-on']);
});

test('after long there is one thing, and no day that has passed', () => {
	const all = nextThings('2027-11-03', [goalWith('a', walk, ring)], [], 'wellbeing');
	expect(firstAlone(all)).toMatchObject([{ kind: 'step', day: '', step: { text: 'Ring Sam' } }]);
	expect(firstAlone(nextThings('2027-11-03', [], [], undefined))).toEqual([{ kind: 'check-in' }]);
});
