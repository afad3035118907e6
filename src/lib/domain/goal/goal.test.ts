import { expect, test } from 'vitest';
import { goalAfter, moved, on } from '../../../../tests/fixtures/goals.ts';
import {
	newIdIn,
	passScreen,
	setDone,
	setField,
	setNote,
	setSign,
	setStep,
	takeBackTurn,
	turnTo
} from './changes.ts';
import {
	bySeq,
	Goal,
	goalsIn,
	hasRoom,
	hasRoomFor,
	isOver,
	isStep,
	newGoal,
	noticedOf,
	signsOf,
	stateOf,
	stepsOf
} from './goal.ts';
import { moveTo, sayOfNoticed, setNoticed } from './moves.ts';

test('a goal is kept in a shape that can be read back, empty or full', () => {
	const full = goalAfter(
		setField('hope', 'Getting out more'),
		setSign('e1', 'close', 'Mam sees me smile'),
		setStep({ id: 'e1', text: 'Walk', when: 'after tea', then: 'put on my coat', day: '' }),
		setDone('e1', on('2026-11-02')),
		setNote('e1', 'Rain', on('2026-11-02')),
		...moved('2026-11-02', 4, 'Sam came'),
		setNoticed('e1', on('2026-11-02'), true),
		passScreen('hope'),
		turnTo('active', on('2026-11-02'))
	);
	expect(Goal.parse(full)).toEqual(full);
	expect(Goal.parse(goalAfter())).toEqual(goalAfter());
});

test.each([
	[-1, false],
	[0, true],
	[10, true],
	[11, false]
])('whether %i is a place on a goal’s scale: %s', (value, isPlace) => {
	expect(Goal.safeParse(goalAfter(moveTo(value, on('2026-11-01')))).success).toBe(isPlace);
});

test('where a goal stands is what was last said, and taking that back leads to before', () => {
	expect(stateOf(goalAfter())).toBe('draft');
	const goal = goalAfter(turnTo('active', on('2026-11-05')), turnTo('let-go', on('2026-11-01')));
	expect(stateOf(goal)).toBe('let-go');
	expect(stateOf(takeBackTurn(2).write(goal))).toBe('active');
});

test('three goals can be under way, and a deleted one takes no room', () => {
	const active = (id: string): Goal => ({ ...goalAfter(turnTo('active', on('2026-11-01'))), id });
	const three = [active('a'), active('b'), active('c')];
	expect(hasRoom(three.slice(1))).toBe(true);
	expect(hasRoom(three)).toBe(false);
	expect(hasRoom([{ ...active('a'), deletedAt: 'x' }, ...three.slice(1)])).toBe(true);
});

test('a sign is noticed once a day, and on as many days as it is', () => {
	const goal = goalAfter(
		setSign('e1', 'me', 'I sing'),
		setNoticed('e1', on('2026-11-01'), true),
		setNoticed('e1', on('2026-11-01'), true),
		setNoticed('e1', on('2026-11-08'), true),
		sayOfNoticed(2, 'in the shower')
	);
	expect(noticedOf(goal, 'e1').map(({ day, note }) => [day, note])).toEqual([
		['2026-11-08', 'in the shower'],
		['2026-11-01', '']
	]);
	const back = setNoticed('e1', on('2026-11-08'), false).write(goal);
	expect(noticedOf(back, 'e1')).toHaveLength(1);
});

test('the id of a sign that was taken away is never given again', () => {
	const goal = goalAfter(
		setSign('e1', 'me', 'One'),
		setSign('e2', 'close', 'Two'),
		setSign('e2', 'close', '')
	);
	expect(signsOf(goal)).toHaveLength(1);
	expect(signsOf(goal, 'close')).toEqual([]);
	expect(newIdIn(goal.signs)).toBe('e3');
	expect(newIdIn([])).toBe('e1');
});

test('a step keeps its words when it is done, and doing can be taken back', () => {
	const step = { id: 'e1', text: 'Walk', when: '', then: '', day: '2026-11-03' };
	const goal = goalAfter(setStep(step), setDone('e1', on('2026-11-04')));
	expect(stepsOf(goal, true)).toMatchObject([{ ...step, done: { day: '2026-11-04' } }]);
	expect(stepsOf(setDone('e1', null).write(goal), false)).toHaveLength(1);
	expect(isStep({ ...step, text: ' ', done: null })).toBe(true);
	expect(isStep({ ...step, text: ' ', day: '', done: null })).toBe(false);
});

test.for([
	['draft', false],
	['active', false],
	['paused', false],
	['met', true],
	['changed', true],
	['let-go', true]
] as const)('a goal that is %s is over: %s', ([state, over]) => {
	expect(isOver(goalAfter(...(state === 'draft' ? [] : [turnTo(state, on('2026-11-01'))])))).toBe(
		over
	);
});

test('a goal has room where the one it grows out of ends', () => {
	const active = ['b', 'c', 'd'].map((id) => ({
		...goalAfter(turnTo('active', on('2026-11-01'))),
		id
	}));
	const grown = { ...goalAfter(), follows: 'c' };
	expect(hasRoomFor([...active, grown], 'a')).toBe(true);
	expect(hasRoomFor([...active, goalAfter()], 'a')).toBe(false);
});

test('a new goal says nothing, and nothing has happened to it', () => {
	expect(newGoal('a', 1, on('2026-11-01'))).toEqual({
		id: 'a',
		...on('2026-11-01'),
		seq: 1,
		hope: '',
		already: '',
		tenWords: '',
		enough: null,
		enoughWords: '',
		signs: [],
		areas: [],
		options: [],
		guides: [],
		moves: [],
		moving: null,
		noticed: [],
		notes: [],
		steps: [],
		review: '',
		turns: [],
		passed: []
	});
});

test('entries and goals stand in the order they were made, however they are kept', () => {
	const [one, two, three] = [{ seq: 1 }, { seq: 2 }, { seq: 3 }];
	const kept = [three, one, two];
	expect(bySeq(kept)).toEqual([one, two, three]);
	expect(kept).toEqual([three, one, two]);
	const goal = goalAfter(turnTo('active', on('2026-11-01')), turnTo('met', on('2026-11-02')));
	expect(stateOf({ turns: [...goal.turns].reverse() })).toBe('met');
});

test('goals are found by their state, without the deleted ones', () => {
	const active = goalAfter(turnTo('active', on('2026-11-01')));
	const later = { ...active, id: 'b', seq: 2 };
	const paused = { ...goalAfter(turnTo('paused', on('2026-11-01'))), id: 'c', seq: 3 };
	const deleted = { ...active, id: 'd', seq: 4, deletedAt: '2026-11-02T09:00:00.000Z' };
	const ids = (state: 'active' | 'paused' | 'draft') =>
		goalsIn([deleted, paused, later, active], state).map(({ id }) => id);
	expect([ids('active'), ids('paused'), ids('draft')]).toEqual([['a', 'b'], ['c'], []]);
});

test('a step that says nothing is neither open nor done, and one done is not open', () => {
	const step = (id: string, text: string) => ({ id, text, when: '', then: '', day: '' });
	const goal = goalAfter(
		setStep(step('e1', 'Walk')),
		setStep(step('e2', ' ')),
		setStep(step('e3', 'Swim')),
		setDone('e3', on('2026-11-02')),
		setDone('e2', on('2026-11-02'))
	);
	expect(stepsOf(goal, false).map(({ id }) => id)).toEqual(['e1']);
	expect(stepsOf(goal, true).map(({ id }) => id)).toEqual(['e3']);
	for (const said of [{ text: 'a' }, { when: 'a' }, { then: 'a' }])
		expect(isStep({ ...step('e1', ''), done: null, ...said })).toBe(true);
});

test('a step that is only marked as done is kept as one without words', () => {
	const done = { day: '2026-11-02', at: '2026-11-02T09:00:00.000Z', seq: 1 };
	expect(goalAfter(setDone('e1', on('2026-11-02'))).steps).toEqual([
		{ id: 'e1', text: '', when: '', then: '', day: '', done }
	]);
	expect(goalAfter(setStep({ id: 'e1', text: 'Walk', when: '', then: '', day: '' })).steps).toEqual(
		[{ id: 'e1', text: 'Walk', when: '', then: '', day: '', done: null }]
	);
});

test('signs are those of whoever notices them, and each is noticed by itself', () => {
	const goal = goalAfter(
		setSign('e1', 'me', 'I sing'),
		setSign('e2', 'close', 'Mam sees me smile'),
		setNoticed('e1', on('2026-11-01'), true),
		setNoticed('e2', on('2026-11-01'), true),
		setNoticed('e1', on('2026-11-02'), true)
	);
	const by = (who: 'me' | 'close') => signsOf(goal, who).map(({ id }) => id);
	expect([by('me'), by('close'), signsOf(goal).length]).toEqual([['e1'], ['e2'], 2]);
	expect(noticedOf(goal, 'e2').map(({ day }) => day)).toEqual(['2026-11-01']);
	const without = setNoticed('e1', on('2026-11-01'), false).write(goal);
	expect(without.noticed.map(({ sign, day }) => [sign, day])).toEqual([
		['e2', '2026-11-01'],
		['e1', '2026-11-02']
	]);
	expect(Goal.parse(goal).signs.map((sign) => sign.by)).toEqual(['me', 'close']);
});
