import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { RightNowTime } from '#lib/domain/right-now/times.ts';
import { eraseAll } from './erase.ts';
import { countNotes, notesFile, readNotes } from './export.ts';
import { deleteTimes, listTimes, restoreTimes, rewriteTime } from './right-now.ts';
import { read } from './vault/store.ts';

const time = (id: string, seq: number, more: Partial<RightNowTime> = {}): RightNowTime => ({
	...{ id, seq, exercise: 'move', day: '2026-11-22', at: '2026-11-22T03:00:00.000Z' },
	...{ did: true, before: 8, after: null, said: null },
	...more
});

beforeEach(async () => void (await eraseAll()));

test('each time is a row of its own, read in the order they were begun', async () => {
	await rewriteTime('x', () => time('x', 2));
	await rewriteTime('y', () => time('y', 1));
	await rewriteTime('x', (kept) => ({ ...(kept as RightNowTime), after: 5, said: 'keep' }));
	expect(await listTimes()).toEqual([time('y', 1), time('x', 2, { after: 5, said: 'keep' })]);
	expect(countNotes(await readNotes()).rightNow).toBe(2);
	const told = { about: 'a copy', made: '2026-11-22', settings: {} };
	expect(notesFile(await readNotes(), told)).toContain('"said": "keep"');
});

test('the id of a row says nothing of what was done', async () => {
	await rewriteTime('x', () => time('x', 1));
	expect(await read('rightNow', 'move')).toBeUndefined();
});

test('what was deleted by hand comes back whole', async () => {
	const both = [time('x', 1), time('y', 2)];
	for (const one of both) await rewriteTime(one.id, () => one);
	await deleteTimes(both);
	expect(await listTimes()).toEqual([]);
	await restoreTimes(both);
	expect(await listTimes()).toEqual(both);
});
