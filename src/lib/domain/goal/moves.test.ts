import { expect, test } from 'vitest';
import { drawnPoints } from '../check-in/line.ts';
import { goalAfter, moved, on } from '../../../../tests/fixtures/goals.ts';
import { setField } from './changes.ts';
import {
	goalPoints,
	lastMove,
	moveTo,
	movesOf,
	openMove,
	rememberedAt,
	sayOfMove,
	settleMove,
	takeBackMove
} from './moves.ts';

test('a value seen before brings back what was written there, the last time first', () => {
	const goal = goalAfter(
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
	const goal = goalAfter(
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
	const goal = goalAfter(
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

test('a number begun and left again does not stand in for the one kept that day', () => {
	const kept = goalAfter(...moved('2026-11-02', 6));
	const left = moveTo(2, on('2026-11-02')).write(kept);
	expect(goalPoints(left).map(({ value }) => value)).toEqual([6]);
	// It counts once it is kept, and where nothing else was kept that day.
	expect(goalPoints(settleMove(on('2026-11-02')).write(left)).map(({ value }) => value)).toEqual([
		2
	]);
	const next = moveTo(3, on('2026-11-03')).write(kept);
	expect(goalPoints(next).map(({ value }) => value)).toEqual([6, 3]);
});

test('a day to look again is over once the scale was moved on it or after it', () => {
	const goal = goalAfter(setField('review', '2026-11-08'));
	expect(settleMove(on('2026-11-07')).write(goal).review).toBe('2026-11-08');
	expect(settleMove(on('2026-11-08')).write(goal).review).toBe('');
	expect(settleMove(on('2026-11-09')).write(goal).review).toBe('');
});

test('a move that was taken back is gone, and the others stay as they were', () => {
	const goal = goalAfter(...moved('2026-11-01', 3, 'Sam'), ...moved('2026-11-08', 5, 'Rain'));
	expect(movesOf(takeBackMove(1).write(goal)).map(({ value }) => value)).toEqual([5]);
	const again = goalAfter(
		...moved('2026-11-01', 3, 'Sam'),
		moveTo(5, on('2026-11-08')),
		moveTo(6, on('2026-11-08'))
	);
	expect(movesOf(again).map(({ value }) => value)).toEqual([3, 6]);
});

test('a day to look again that was never set stays unset', () => {
	const settled = settleMove(on('2026-11-08')).write(goalAfter(moveTo(4, on('2026-11-08'))));
	expect([settled.review, settled.moving]).toEqual(['', null]);
});
