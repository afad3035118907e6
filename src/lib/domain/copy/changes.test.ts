import { expect, test } from 'vitest';
import { changesBetween, marksOf } from './changes.ts';
import { countValues, valuesOf } from './counts.ts';
import { COPY_TABLES, type AllRows } from './rows.ts';

const [first = 'saved', second = 'saved'] = COPY_TABLES;
type Rows = Record<string, { rev: number; value: unknown }>;
const rows = (of: Partial<Record<string, Rows>>) =>
	Object.fromEntries(COPY_TABLES.map((table) => [table, of[table] ?? {}])) as unknown as AllRows;
const row = (rev: number, value: unknown) => ({ rev, value });

test('what has to be written is what is new, what differs and what is gone', () => {
	const here = rows({ [first]: { same: row(4, { a: 1 }), other: row(2, 'x'), gone: row(7, 'y') } });
	const after = rows({
		[first]: { same: row(9, { a: 1 }), other: row(1, 'z'), new: row(3, 'n') },
		[second]: { late: row(0, null) }
	});
	expect(changesBetween(here, after)).toEqual([
		{ table: first, id: 'gone', seen: 7, rev: 8, text: null },
		{ table: first, id: 'other', seen: 2, rev: 3, text: '"z"' },
		{ table: first, id: 'new', seen: 0, rev: 3, text: '"n"' },
		{ table: second, id: 'late', seen: 0, rev: 1, text: 'null' }
	]);
	const newer = rows({ [first]: { other: row(9, 'q') } });
	expect(changesBetween(here, newer).at(-1)).toMatchObject({ seen: 2, rev: 9 });
	expect(changesBetween(here, here)).toEqual([]);
});

test('two states are told apart by their rows and how often each was written, in any order', () => {
	const one = rows({ [first]: { a: row(1, 'x'), b: row(2, 'y') } });
	expect(marksOf(rows({ [first]: { b: row(2, 'other'), a: row(1, 'x') } }))).toBe(marksOf(one));
	expect(marksOf(rows({ [first]: { a: row(1, 'x'), b: row(3, 'y') } }))).not.toBe(marksOf(one));
	expect(marksOf(rows({ [second]: { a: row(1, 'x'), b: row(2, 'y') } }))).not.toBe(marksOf(one));
});

test('what is kept is counted by kind, and the recently deleted apart from it', () => {
	const deleted = { deletedAt: '2026-11-22' };
	const values = valuesOf({
		saved: {
			options: { rev: 1, value: { a: {}, b: deleted } },
			other: { rev: 1, value: [{}, {}, deleted, null] }
		},
		goals: { options: { rev: 1, value: { a: 1, b: 2 } } }
	} as never);
	expect(countValues(values)).toEqual({ saved: 4, goals: 1, deleted: 2 });
});
