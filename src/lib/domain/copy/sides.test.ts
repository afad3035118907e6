import { expect, test } from 'vitest';
import { isSame, joined } from './joined.ts';
import { previewOf } from './preview.ts';
import { isCopyDue } from './remind.ts';
import { noRows, type AllRows } from './rows.ts';
import { checkInTable, csvOf, goalTable, keptCheckIns } from './tables.ts';

const labels = { checkIns: {}, guides: {}, plan: {}, aboutMe: {}, stayingWell: {} };
const words = { different: 'Different', yes: 'Yes', none: 'None' };
const checkIn = (id: string, day: string, seq: number, more = {}) => ({
	...{ id, pack: 'p', packVersion: 1, day, at: `${day}T09:00:00.000Z`, seq },
	...{ finished: true, answers: { a: seq }, ...more }
});

test('check-ins stand by their day, those of one day in the order they were made, deleted ones nowhere', () => {
	const rows = {
		one: [checkIn('d', '2026-11-03', 1), checkIn('c', '2026-11-02', 9)],
		two: [
			checkIn('b', '2026-11-02', 2),
			checkIn('a', '2026-11-01', 30),
			checkIn('x', '2026-11-01', 3, { deletedAt: 'then' })
		]
	};
	expect(keptCheckIns(rows).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
	expect(checkInTable(rows, labels, words)[0]).toEqual(['2026-11-01', 'p', 'a', '30', '', '']);
});

test('a goal without moves is one line of the table, and moves stand in their order', () => {
	const goal = { hope: 'Sleep', day: '2026-11-01', seq: 1 };
	const move = (seq: number, value: number) => ({
		seq,
		day: `2026-11-0${seq}`,
		value,
		why: 'w',
		up: 'u'
	});
	expect(goalTable({ a: { ...goal, moves: [] } })).toEqual([['Sleep', '2026-11-01', '', '', '']]);
	expect(goalTable({ a: { ...goal, moves: [move(3, 7), move(2, 4)] } })).toEqual([
		['Sleep', '2026-11-02', '4', 'w', 'u'],
		['Sleep', '2026-11-03', '7', 'w', 'u']
	]);
});

test.each(['-5+1', '-5,5,5', '-5.x', '-12-1', '-', '=5', '+5', '@5', '\t5', '-a5'])(
	'%j is a formula to a spreadsheet, and is told not to be',
	(text) => {
		expect(csvOf(['h'], [[text]])).toMatch(/\r\n"?'/);
	}
);

test.each(['-5', '-15', '-1.25', '-0,55', '5+1', 'a=1'])('%j is what it is', (text) => {
	expect(csvOf(['h'], [[text]])).not.toContain("'");
});

const side = (some: Partial<AllRows>): AllRows => ({ ...noRows(), ...some });
const row = (value: unknown) => ({ a: { rev: 1, value } });

test('of requests made here there are never fewer, of anything else there are', () => {
	const full = side({ requests: row({ id: 'x' }), aboutMe: row({ text: 'x' }) });
	expect(previewOf(full, noRows())).toMatchObject({
		fewer: ['aboutMe'],
		kinds: [
			{ kind: 'aboutMe', here: 1, there: 0 },
			{ kind: 'requests', here: 1, there: 0 }
		],
		...{ isSame: false, isEmptyHere: false, latest: { here: null, there: null } }
	});
	expect(previewOf(noRows(), full)).toMatchObject({ fewer: [], isEmptyHere: true });
});

test('the latest thing on each side is the latest instant that was kept, however deep it lies', () => {
	const late = {
		at: '2026-11-02T09:00:00.000Z',
		list: [{ markedAt: '2026-11-09T09:00:00.000Z' }, null, { at: '2026-11-08T09:00:00.000Z' }]
	};
	const other = {
		day: '2026-11-30',
		until: '2027-01-01T09:00:00.000Z',
		attached: '2027-01-01T09:00:00.000Z',
		flat: '2027-01-01T09:00:00.000Z',
		text: 'at 2027-01-01T09:00:00.000Z'
	};
	const latest = (value: unknown) => previewOf(side({ moments: row(value) }), noRows()).latest.here;
	expect(latest(late)).toBe('2026-11-09');
	expect(latest(other)).toBeNull();
	expect(latest({ at: 'on 2027-01-01T09:00:00.000Z' })).toBeNull();
	expect(latest({ at: 'tomorrow' })).toBeNull();
	expect(latest(null)).toBeNull();
});

test('two lists come together, and a list and what is none do not', () => {
	expect(joined([1], { a: 1 }, true)).toEqual({ value: [1], settled: 1 });
	expect(joined({ a: 1 }, [1], false)).toEqual({ value: [1], settled: 1 });
	expect(joined({ a: 1 }, 'x', true)).toEqual({ value: { a: 1 }, settled: 1 });
	expect(joined('x', { a: 1 }, false)).toEqual({ value: { a: 1 }, settled: 1 });
	expect(joined(null, { a: 1 }, true)).toEqual({ value: null, settled: 1 });
	expect(isSame({ a: 1 }, { a: 1 })).toBe(true);
});

test('one of several is chosen anew, more than one are brought together', () => {
	expect(joined(['a'], ['b', 'c'], true)).toEqual({ value: ['a', 'b', 'c'], settled: 0 });
	expect(joined(['a', 'b'], ['c'], false)).toEqual({ value: ['a', 'b', 'c'], settled: 0 });
	expect(joined([{ id: 1 }], [{ id: 2 }], true).value).toEqual([{ id: 1 }, { id: 2 }]);
});

test('each place where only one of two can stand is counted', () => {
	const here = [
		{ id: 1, text: 'a' },
		{ id: 2, text: 'b' },
		{ at: 'x', seq: 1, n: 1 }
	];
	const there = [
		{ id: 1, text: 'c' },
		{ id: 2, text: 'd' },
		{ at: 'x', seq: 1, n: 2 }
	];
	expect(joined(here, there, true)).toEqual({ value: here, settled: 3 });
	expect(joined(here, there, false)).toEqual({ value: there, settled: 3 });
});

test('a copy is asked for ninety days after the last one, where there is anything new in it', () => {
	const days = ['2026-08-01', '2026-05-01'];
	expect(isCopyDue('2026-08-02', [], {})).toBe(false);
	expect(isCopyDue('2026-08-02', days, { made: '2026-08-01' })).toBe(false);
	expect(isCopyDue('2026-08-02', days, { made: '2026-05-05' })).toBe(false);
	expect(isCopyDue('2026-08-03', days, { made: '2026-05-05' })).toBe(true);
	expect(isCopyDue('2027-08-03', days, { made: '2026-08-02' })).toBe(false);
	expect(isCopyDue('2026-08-02', days, {})).toBe(true);
	expect(isCopyDue('2026-04-30', days, {})).toBe(false);
});
