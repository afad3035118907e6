import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { GoodMoment } from '#lib/domain/moment/moment.ts';
import { eraseAll } from './erase.ts';
import { countNotes, readNotes } from './export.ts';
import { eraseMoment, listMoments, purgeMoments, rewriteMoment } from './moments.ts';

const now = { day: '2026-11-22', at: '2026-11-22T09:00:00.000Z' };
const line = (id: string, text: string, more: Partial<GoodMoment> = {}): GoodMoment => ({
	...{ id, text, ...now },
	...more
});

beforeEach(async () => void (await eraseAll()));

test('a moment is kept, changed where it stands, and goes when it says nothing', async () => {
	await rewriteMoment('a', () => line('a', 'Sun on the step'));
	await rewriteMoment('a', (kept) => ({ ...(kept as GoodMoment), day: '2026-11-20' }));
	expect(await listMoments()).toEqual([line('a', 'Sun on the step', { day: '2026-11-20' })]);
	expect((await rewriteMoment('a', () => line('a', ' '))).text).toBe(' ');
	expect(await listMoments()).toEqual([]);
});

test('two tabs that write at once keep both moments', async () => {
	await Promise.all(['a', 'b'].map((id) => rewriteMoment(id, () => line(id, id))));
	expect((await listMoments()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
});

test('a deleted moment can be taken back for thirty days, counts apart, and then goes', async () => {
	await rewriteMoment('a', () => line('a', 'one', { deletedAt: now.at }));
	await rewriteMoment('b', () => line('b', 'two'));
	expect(countNotes(await readNotes())).toMatchObject({ moments: 1, deleted: 1 });
	await purgeMoments({ day: '2026-12-22', at: '2026-12-22T08:59:59.000Z' });
	expect(await listMoments()).toHaveLength(2);
	await purgeMoments({ day: '2026-12-22', at: '2026-12-22T09:00:00.000Z' });
	expect(await listMoments()).toHaveLength(2);
	await purgeMoments({ day: '2026-12-25', at: '2026-12-25T09:00:00.000Z' });
	expect((await listMoments()).map(({ id }) => id)).toEqual(['b']);
	await eraseMoment('b');
	await eraseMoment('b');
	expect(await listMoments()).toEqual([]);
});
