import { expect, test } from 'vitest';
import {
	newIdIn,
	passScreen,
	setDone,
	setField,
	setNote,
	setSign,
	setStep,
	takeBackTurn,
	turnTo,
	type GoalChange
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
import {
	drawnPoints,
	goalPoints,
	lastMove,
	moveTo,
	movesOf,
	openMove,
	rememberedAt,
	sayOfMove,
	sayOfNoticed,
	setNoticed,
	settleMove,
	takeBackMove
} from './moves.ts';
import { openScreen, screenAfter, screensOf, stepUp } from './screens.ts';

const on = (day: string) => ({ day, at: `${day}T09:00:00.000Z` });
const after = (...changes: GoalChange[]): Goal =>
	changes.reduce((goal, { write }) => write(goal), newGoal('a', 1, on('2026-11-01')));
const moved = (day: string, value: number, why = '') => [
	moveTo(value, on(day)),
	sayOfMove('why', why),
	settleMove(on(day))
];

test('a goal is kept in a shape that can be read back, empty or full', () => {
	const full = after(
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
	expect(Goal.parse(after())).toEqual(after());
});

test.each([
	[-1, false],
	[0, true],
	[10, true],
	[11, false]
])('whether %i is a place on a goal’s scale: %s', (value, isPlace) => {
	expect(Goal.safeParse(after(moveTo(value, on('2026-11-01')))).success).toBe(isPlace);
});

test('where a goal stands is what was last said, and taking that back leads to before', () => {
	expect(stateOf(after())).toBe('draft');
	const goal = after(turnTo('active', on('2026-11-05')), turnTo('let-go', on('2026-11-01')));
	expect(stateOf(goal)).toBe('let-go');
	expect(stateOf(takeBackTurn(2).write(goal))).toBe('active');
});

test('three goals can be under way, and a deleted one takes no room', () => {
	const active = (id: string): Goal => ({ ...after(turnTo('active', on('2026-11-01'))), id });
	const three = [active('a'), active('b'), active('c')];
	expect(hasRoom(three.slice(1))).toBe(true);
	expect(hasRoom(three)).toBe(false);
	expect(hasRoom([{ ...active('a'), deletedAt: 'x' }, ...three.slice(1)])).toBe(true);
});

test('a value seen before brings back what was written there, the last time first', () => {
	const goal = after(
		...moved('2026-11-01', 4, 'Sam came'),
		...moved('2026-11-08', 5),
		...moved('2026-11-15', 4, 'I went early'),
		moveTo(4, on('2026-11-22')),
		sayOfMove('why', 'still writing')
	);
	expect(rememberedAt(goal, 4).map(({ why }) => why)).toEqual(['I went early', 'Sam came']);
	expect(rememberedAt(goal, 5)).toEqual([]);
	expect(lastMove(goal)?.day).toBe('2026-11-15');
	expect(openMove(goal, '2026-11-22')?.why).toBe('still writing');
	expect(openMove(goal, '2026-11-23')).toBeUndefined();
});

test('choosing again goes on with the move of the day, and another day begins its own', () => {
	const goal = after(
		moveTo(4, on('2026-11-01')),
		sayOfMove('why', 'Sam'),
		moveTo(5, on('2026-11-01')),
		moveTo(6, on('2026-11-08'))
	);
	expect(movesOf(goal)).toMatchObject([
		{ value: 5, why: 'Sam', seq: 1 },
		{ value: 6, why: '', seq: 2 }
	]);
	expect(movesOf(takeBackMove(2).write(goal))).toHaveLength(1);
});

test('a clock set back neither reorders days nor merges them', () => {
	const goal = after(
		...moved('2026-11-10', 3),
		...moved('2026-11-02', 4),
		...moved('2026-11-10', 5),
		...moved('2026-11-10', 6)
	);
	const points = goalPoints(goal);
	expect(points.map(({ day, value }) => [day, value])).toEqual([
		['2026-11-10', 3],
		['2026-11-02', 4],
		['2026-11-10', 6]
	]);
	expect(drawnPoints(points).map(({ day }) => day)).toEqual(Array(3).fill('2026-11-10'));
});

test('a sign is noticed once a day, and on as many days as it is', () => {
	const goal = after(
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
	const goal = after(
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
	const goal = after(setStep(step), setDone('e1', on('2026-11-04')));
	expect(stepsOf(goal, true)).toMatchObject([{ ...step, done: { day: '2026-11-04' } }]);
	expect(stepsOf(setDone('e1', null).write(goal), false)).toHaveLength(1);
	expect(isStep({ ...step, text: ' ', done: null })).toBe(true);
	expect(isStep({ ...step, text: ' ', day: '', done: null })).toBe(false);
});

test('a number begun and left again does not stand in for the one kept that day', () => {
	const kept = after(...moved('2026-11-02', 6));
	const left = moveTo(2, on('2026-11-02')).write(kept);
	expect(goalPoints(left).map(({ value }) => value)).toEqual([6]);
	// It counts once it is kept, and where nothing else was kept that day.
	expect(goalPoints(settleMove(on('2026-11-02')).write(left)).map(({ value }) => value)).toEqual([
		2
	]);
	const next = moveTo(3, on('2026-11-03')).write(kept);
	expect(goalPoints(next).map(({ value }) => value)).toEqual([6, 3]);
});

test('each screen leads to the next one that is still asked', () => {
	const skipped = after(passScreen('hope'), passScreen('now'));
	expect(screenAfter(skipped, 'now')).toBe('areas');
	expect(screenAfter(after(moveTo(4, on('2026-11-01')), passScreen('now')), 'now')).toBe('why');
	expect(screenAfter(skipped, 'why')).toBe('areas');
	expect(screenAfter(skipped, 'review')).toBe(null);
});

test.for([
	['draft', false],
	['active', false],
	['paused', false],
	['met', true],
	['changed', true],
	['let-go', true]
] as const)('a goal that is %s is over: %s', ([state, over]) => {
	expect(isOver(after(...(state === 'draft' ? [] : [turnTo(state, on('2026-11-01'))])))).toBe(over);
});

test('a goal has room where the one it grows out of ends', () => {
	const active = ['b', 'c', 'd'].map((id) => ({
		...after(turnTo('active', on('2026-11-01'))),
		id
	}));
	const grown = { ...after(), follows: 'c' };
	expect(hasRoomFor([...active, grown], 'a')).toBe(true);
	expect(hasRoomFor([...active, after()], 'a')).toBe(false);
});

test('a day to look again is over once the scale was moved on it or after it', () => {
	const goal = after(setField('review', '2026-11-08'));
	expect(settleMove(on('2026-11-07')).write(goal).review).toBe('2026-11-08');
	expect(settleMove(on('2026-11-08')).write(goal).review).toBe('');
	expect(settleMove(on('2026-11-09')).write(goal).review).toBe('');
});

test('what puts one at a place is not asked where choosing a place was skipped', () => {
	expect(screensOf(after(passScreen('now')))).not.toContain('why');
	expect(screensOf(after())).toContain('why');
	expect(screensOf(after(moveTo(0, on('2026-11-01')), passScreen('now')))).toContain('why');
	const goal = after(passScreen('hope'), passScreen('notice'), moveTo(0, on('2026-11-01')));
	expect(screensOf(goal)).toContain('up');
	expect(openScreen(goal)).toBe('close');
	expect(
		openScreen(screensOf(goal).reduce((one, screen) => passScreen(screen).write(one), goal))
	).toBe(null);
	expect([stepUp(0), stepUp(9), stepUp(10)]).toEqual([1, 10, null]);
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
	const goal = after(turnTo('active', on('2026-11-01')), turnTo('met', on('2026-11-02')));
	expect(stateOf({ turns: [...goal.turns].reverse() })).toBe('met');
});

test('goals are found by their state, without the deleted ones', () => {
	const active = after(turnTo('active', on('2026-11-01')));
	const later = { ...active, id: 'b', seq: 2 };
	const paused = { ...after(turnTo('paused', on('2026-11-01'))), id: 'c', seq: 3 };
	const deleted = { ...active, id: 'd', seq: 4, deletedAt: '2026-11-02T09:00:00.000Z' };
	const ids = (state: 'active' | 'paused' | 'draft') =>
		goalsIn([deleted, paused, later, active], state).map(({ id }) => id);
	expect([ids('active'), ids('paused'), ids('draft')]).toEqual([['a', 'b'], ['c'], []]);
});

test('a step that says nothing is neither open nor done, and one done is not open', () => {
	const step = (id: string, text: string) => ({ id, text, when: '', then: '', day: '' });
	const goal = after(
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
	expect(after(setDone('e1', on('2026-11-02'))).steps).toEqual([
		{ id: 'e1', text: '', when: '', then: '', day: '', done }
	]);
	expect(after(setStep({ id: 'e1', text: 'Walk', when: '', then: '', day: '' })).steps).toEqual([
		{ id: 'e1', text: 'Walk', when: '', then: '', day: '', done: null }
	]);
});

test('signs are those of whoever notices them, and each is noticed by itself', () => {
	const goal = after(
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

test('a move that was taken back is gone, and the others stay as they were', () => {
	const goal = after(...moved('2026-11-01', 3, 'Sam'), ...moved('2026-11-08', 5, 'Rain'));
	expect(movesOf(takeBackMove(1).write(goal)).map(({ value }) => value)).toEqual([5]);
	const again = after(
		...moved('2026-11-01', 3, 'Sam'),
		moveTo(5, on('2026-11-08')),
		moveTo(6, on('2026-11-08'))
	);
	expect(movesOf(again).map(({ value }) => value)).toEqual([3, 6]);
});

test('a day to look again that was never set stays unset', () => {
	const settled = settleMove(on('2026-11-08')).write(after(moveTo(4, on('2026-11-08'))));
	expect([settled.review, settled.moving]).toEqual(['', null]);
});
