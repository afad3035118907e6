import { expect, test } from 'vitest';
import {
	byMonth,
	latestMoment,
	momentAfter,
	momentFor,
	shownMoments,
	type GoodMoment
} from './moment.ts';

const at = (day: string, hour = '09') => `${day}T${hour}:00:00.000Z`;
const moment = (id: string, day: string, more: Partial<GoodMoment> = {}): GoodMoment => ({
	...{ id, day, text: `line ${id}`, at: at(day) },
	...more
});
const ids = (moments: readonly GoodMoment[]) => moments.map(({ id }) => id);

const four = [
	moment('a', '2026-10-31'),
	moment('b', '2026-11-03', { at: at('2026-11-20') }),
	moment('c', '2026-11-03', { at: at('2026-11-20', '10') }),
	moment('d', '2025-11-03')
];

test('the latest day comes first, and of one day what was written last', () => {
	expect(ids(shownMoments(four))).toEqual(['c', 'b', 'a', 'd']);
});

test('what says nothing or was deleted is not shown', () => {
	const gone = moment('x', '2026-11-21', { deletedAt: at('2026-11-22') });
	const blank = moment('y', '2026-11-21', { text: ' ' });
	expect(ids(shownMoments([gone, blank, ...four]))).toEqual(['c', 'b', 'a', 'd']);
	expect(latestMoment('2026-11-22', [gone, blank])).toBeNull();
	expect(momentFor('2026-11-22', [gone, blank])).toBeNull();
	expect(momentAfter('x', [gone])).toBeNull();
});

test('moments stand by their months, and a year apart is another month', () => {
	expect(byMonth(shownMoments(four)).map(({ month, moments }) => [month, ids(moments)])).toEqual([
		['2026-11', ['c', 'b']],
		['2026-10', ['a']],
		['2025-11', ['d']]
	]);
});

test.each([
	['2026-11-03', 'c'],
	['2026-11-02', 'a'],
	['2027-01-02', 'c'],
	['2027-01-03', undefined],
	['2025-11-02', undefined]
])('the latest of sixty days, as of %s, is %s', (day, id) => {
	expect(latestMoment(day, four)?.id).toBe(id);
});

test('each day has one moment of its own, and every moment has its day', () => {
	const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
	const chosen = days.map((day) => momentFor(day, four)?.id);
	expect([...chosen].sort()).toEqual(['a', 'b', 'c', 'd']);
	expect(momentFor('2026-11-20', [...four].reverse())?.id).toBe(chosen[0]);
});

test('after the last moment comes the first again', () => {
	expect(momentAfter('c', four)?.id).toBe('b');
	expect(momentAfter('d', four)?.id).toBe('c');
	expect(momentAfter('gone', four)?.id).toBe('c');
});
