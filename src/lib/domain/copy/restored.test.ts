import { expect, test } from 'vitest';
import { noRows, type AllRows } from './rows.ts';
import { joined } from './joined.ts';
import { previewOf } from './preview.ts';
import { restored } from './restored.ts';

const now = { day: '2026-11-29', at: '2026-11-29T20:00:00.000Z' };
const merged = (here: Partial<AllRows>, copy: Partial<AllRows>) =>
	restored({ ...noRows(), ...here }, { ...noRows(), ...copy }, 'merge', now);
const text = (words: string, rev: number) => ({ rev, value: { text: words } });
const checkIn = (id: string, more = {}) => ({
	...{ id, pack: 'p', packVersion: 1, day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' },
	...{ seq: 1, finished: true, answers: { a: 1 } },
	...more
});

test('where only one of two can stand it is the one written more often, and it is told', () => {
	const both = (here: number, there: number) =>
		merged({ aboutMe: { a: text('here', here) } }, { aboutMe: { a: text('there', there) } });
	expect(both(2, 3)).toMatchObject({ rows: { aboutMe: { a: text('there', 3) } }, settled: 1 });
	expect(both(3, 2)).toMatchObject({ rows: { aboutMe: { a: text('here', 3) } }, settled: 1 });
	expect(both(2, 2)).toMatchObject({ rows: { aboutMe: { a: text('here', 2) } }, settled: 1 });
});

test('lists come together entry by entry, and fields one by one', () => {
	const here = { steps: [{ id: 'a', text: 'x' }], moves: [{ at: '1', seq: 1, value: 2 }], n: 1 };
	const there = {
		steps: [{ id: 'a', text: 'x', done: 1 }, { id: 'b' }],
		moves: [{ at: '2', seq: 1, value: 5 }],
		m: 2
	};
	expect(joined(here, there, true)).toEqual({
		value: {
			steps: [{ id: 'a', text: 'x', done: 1 }, { id: 'b' }],
			moves: [...here.moves, ...there.moves],
			...{ n: 1, m: 2 }
		},
		settled: 0
	});
	expect(joined(['a'], ['b'], false)).toEqual({ value: ['b'], settled: 1 });
	expect(joined(['a', 'b'], ['b', 'c'], true).value).toEqual(['a', 'b', 'c']);
	expect(joined({ kind: 'a', x: 1 }, { kind: 'b', y: 1 }, true)).toEqual({
		...{ value: { kind: 'a', x: 1 }, settled: 1 }
	});
});

test('the newer side says whether something is deleted', () => {
	const gone = { text: 'x', deletedAt: 'then' };
	expect(joined({ text: 'x' }, gone, true).value).toEqual({ text: 'x' });
	expect(joined({ text: 'x' }, gone, false).value).toEqual(gone);
});

test('a check-in that lies in another row here is not there twice', () => {
	const { rows } = merged(
		{ checkIns: { '2026-11': { rev: 2, value: [checkIn('a', { note: 'mine' })] } } },
		{ checkIns: { 2026: { rev: 9, value: [checkIn('a'), checkIn('b')] } } }
	);
	expect(rows.checkIns).toEqual({
		'2026-11': { rev: 2, value: [checkIn('a', { note: 'mine' })] },
		2026: { rev: 9, value: [checkIn('b')] }
	});
});

test('an answer under way does not come back beside the check-in that it went into', () => {
	const answer = { pack: 'p', item: 'a', day: '2026-11-01', at: '2026-11-01T08:00:00.000Z' };
	const copy = {
		answers: {
			'p:a': { rev: 1, value: { ...answer, value: 1 } },
			'p:b': { rev: 1, value: { ...answer, item: 'b', value: 2 } }
		}
	};
	const { rows } = merged({ checkIns: { 2026: { rev: 1, value: [checkIn('a')] } } }, copy);
	expect(Object.keys(rows.answers)).toEqual(['p:b']);
});

test('more life areas than there can be are not put together', () => {
	const areas = (lifeAreas: string[], rev: number) => ({ mine: { rev, value: { lifeAreas } } });
	const here = areas(['sleep', 'money', 'work'], 4);
	const { rows, settled } = merged(
		{ situation: here },
		{ situation: areas(['worry', 'caring', 'housing'], 2) }
	);
	expect([rows.situation, settled]).toEqual([here, 1]);
});

test('before anything is changed it is shown what is on each side, and of what there would be fewer', () => {
	const here = { ...noRows(), checkIns: { 2026: { rev: 1, value: [checkIn('a'), checkIn('b')] } } };
	const late = checkIn('c', { at: '2026-11-20T09:00:00.000Z' });
	const copy = { ...noRows(), checkIns: { 2026: { rev: 1, value: [late] } } };
	expect(previewOf(here, copy)).toEqual({
		kinds: [{ kind: 'checkIns', here: 2, there: 1 }],
		fewer: ['checkIns'],
		latest: { here: '2026-11-01', there: '2026-11-20' },
		...{ isSame: false, isEmptyHere: false }
	});
	expect(previewOf(copy, copy)).toMatchObject({ isSame: true, fewer: [] });
	expect(previewOf(noRows(), copy)).toMatchObject({ isEmptyHere: true, fewer: [] });
});
