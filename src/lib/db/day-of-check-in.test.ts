import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { eraseAll } from './erase.ts';
import { listCheckIns, setDay } from './kept-check-ins.ts';
import { commit, list } from './vault/store.ts';

beforeEach(async () => void (await eraseAll()));

const TODAY = '2026-11-29';
const checkIn = (id: string, seq: number, day: string): CheckIn => ({
	...{ id, pack: 'ons4', packVersion: 1, day, at: `${day}T09:00:00.000Z`, seq },
	...{ answers: { happy: 7 }, finished: true, note: 'Rain' }
});
// A month, or a year from before schema 5.
const keep = (row: string, ...value: CheckIn[]) =>
	commit({ table: 'checkIns', id: row, seen: 0, value });

test.each(['2026-11-28', '2025-12-31', '2016-02-29'])(
	'a day that a wrong clock gave becomes %s, and comes back',
	async (day) => {
		const [right, wrong] = [checkIn('a', 1, '2026-11-27'), checkIn('b', 2, '2036-11-28')];
		await keep('2026', right);
		await keep('2036-11', wrong);
		await setDay(wrong, day, TODAY);
		expect(await listCheckIns()).toEqual([right, { ...wrong, day }]);
		// Nothing stays behind where it was.
		expect((await list('checkIns')).map(({ id }) => id).sort()).toEqual(
			['2026', day.slice(0, 7)].sort()
		);
		await setDay(wrong, wrong.day, wrong.day);
		expect(await listCheckIns()).toEqual([right, wrong]);
	}
);

test.each(['', '2026-02-30', '2026-11-30', '2036-01-01', 'soon'])(
	'“%s” is no day it can be given, and nothing is changed',
	async (day) => {
		const kept = checkIn('a', 1, '2026-11-27');
		await keep('2026', kept);
		await expect(setDay(kept, day, TODAY)).rejects.toMatchObject({ code: 'day-not-there' });
		expect(await listCheckIns()).toEqual([kept]);
	}
);

test('one that was deleted for good in another tab does not come back by it', async () => {
	await keep('2026', checkIn('a', 1, '2026-11-27'));
	await expect(setDay(checkIn('b', 2, '2026-11-26'), '2025-11-26', TODAY)).rejects.toMatchObject({
		code: 'changed-elsewhere'
	});
	expect(await listCheckIns()).toHaveLength(1);
});
