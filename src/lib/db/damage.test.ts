import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { flipped, lying, pictured, put } from '../../../tests/fixtures/damage.ts';
import { features } from '../../../tests/fixtures/drafts.ts';
import { momentNow, rewriteAnswer } from './check-ins.ts';
import { deleteDamage, readDamage } from './damage.ts';
import { eraseAll } from './erase.ts';
import { readNotes } from './export.ts';
import { finishCheckIn } from './finished-check-in.ts';
import { listCheckIns, rewriteCheckIn } from './kept-check-ins.ts';
import { keepOption, readKeptOptions } from './options.ts';
import { damagedTables, onDamage } from './vault/damaged.ts';
import { SET_ASIDE, TABLES, type SealedRow, type Table } from './vault/schema.ts';
import { forget } from './vault/session.ts';
import { commit, list, read } from './vault/store.ts';
import { watch } from './vault/watch.ts';

/** Places in each row; `DAMAGE_PLACES=200` tries as many as the long run. */
const PLACES = Number(process.env['DAMAGE_PLACES'] ?? 20);
const words = (table: Table, value: unknown, id = 'a') => ({ table, id, seen: 0, value });
const sizeOf = (row: SealedRow) => 20 + row.ct.byteLength;
const places = (row: SealedRow) =>
	Array.from({ length: PLACES }, (_, at) => Math.floor((at * sizeOf(row)) / PLACES));

beforeEach(async () => {
	await eraseAll();
});

test.each(TABLES)('a row of %s with any byte flipped can be written over', async (table) => {
	await commit(words(table, { text: 'as it was' }), words(table, { text: 'beside' }, 'b'));
	const [whole] = (await lying(table)) as [SealedRow];
	for (const place of places(whole)) {
		const bad = flipped(whole, place);
		await put(table, bad);
		const now = await read<{ text: string }>(table, 'a');
		expect((await list(table)).find(({ id }) => id === 'a')).toEqual(now);
		// Where the number alone is damaged, the words are still the words.
		expect(now === undefined, String(place)).toBe(place >= 8);
		await commit({ ...words(table, { text: 'anew' }), seen: now?.rev ?? 0 });
		expect((await read(table, 'a'))?.value).toEqual({ text: 'anew' });
		expect((await read(table, 'b'))?.value).toEqual({ text: 'beside' });
		const aside = await lying(SET_ASIDE);
		expect(aside).toHaveLength(now ? 0 : 1);
		if (!now) expect(aside[0]).toMatchObject({ iv: bad.iv, ct: bad.ct, was: { table, id: 'a' } });
		await deleteDamage(await readDamage());
		expect(await lying(SET_ASIDE)).toEqual([]);
	}
});

describe.each(Object.entries(features))('%s', (_, made) => {
	/** What a page does from its opening on. */
	async function writing(text: string) {
		const { draft, begin, say, shown } = made();
		await draft.load();
		await begin?.();
		expect([draft.failure, draft.clashes]).toEqual([null, []]);
		await say(text);
		await draft.settled();
		expect([draft.failure, draft.saved === null]).toEqual([null, false]);
		draft.close();
		await forget();
		return shown().at(-1);
	}

	test('with a byte flipped anywhere it opens, says nothing false, and keeps what is said', async () => {
		await writing('words 1');
		const putBack = await pictured();
		for (const table of TABLES)
			for (const row of await lying(table))
				for (const place of places(row)) {
					await put(table, flipped(row, place));
					expect(await writing('anew 2')).toBe('2');
					const again = made();
					await again.draft.load();
					expect(again.shown().at(-1)).toBe('2');
					again.draft.close();
					await forget();
					await putBack();
				}
	});
});

/** Damages every row of a table in its words. */
async function damage(table: Table) {
	for (const row of await lying(table)) await put(table, flipped(row, 30));
}

test('a check-in is finished beside a damaged month and a damaged year, which are set aside or left whole', async () => {
	const answer = { pack: 'pack', item: 'one', value: 3, day: '2026-11-22', at: '2026-11-22T09:00' };
	const finished = async (day: string) => {
		await rewriteAnswer('pack', 'one', () => answer);
		return finishCheckIn({ id: 'pack', version: 1 }, true, { ...momentNow(), day });
	};
	await commit(words('checkIns', [{ ...answer, id: 'old', seq: 1 }], '2026'));
	await finished('2026-11-21');
	await damage('checkIns');
	const again = await finished('2026-11-22');
	expect(await listCheckIns()).toEqual([again]);
	await rewriteCheckIn(again!, (one) => ({ ...one, note: 'kept' }));
	expect((await listCheckIns())[0]?.note).toBe('kept');
	const found = await readDamage();
	expect(found.map(({ id, aside }) => [id, aside !== undefined])).toEqual([
		['2026', false],
		['2026-11', true]
	]);
	expect((await readNotes()).asTheyLie).toEqual(found);
});

test('saved options go on being saved', async () => {
	await keepOption('one', { savedAt: 'then' });
	await damage('saved');
	expect(await readKeptOptions()).toEqual({});
	await keepOption('other', { savedAt: 'now' });
	expect(await readKeptOptions()).toEqual({ other: { savedAt: 'now' } });
});

test('what is damaged is told where it is, until it is deleted', async () => {
	let heard = 0;
	const stop = onDamage(() => (heard += 1));
	await commit(words('plan', 'as it was'));
	await damage('plan');
	await list('plan');
	await list('plan');
	expect([heard, damagedTables().includes('plan')]).toEqual([1, true]);
	await deleteDamage(await readDamage());
	expect([heard, damagedTables().includes('plan'), await lying('plan')]).toEqual([2, false, []]);
	stop();
});

test('deleting takes only what does not open', async () => {
	await commit(words('plan', 'as it was'));
	const [whole] = await lying('plan');
	await damage('plan');
	const found = await readDamage();
	await put('plan', whole!);
	await deleteDamage(found);
	expect((await read('plan', 'a'))?.value).toBe('as it was');
});

test('a damaged row may be of any shape, and so may its place be taken', async () => {
	await commit(words('plan', 'as it was'));
	for (const row of [{}, { iv: null, ct: 'x', rev: 'x' }, { rev: Number.NaN }, { rev: -1 }]) {
		await put('plan', { ...row, id: 'a' });
		expect(await read('plan', 'a')).toBeUndefined();
		await commit(words('plan', 'anew'));
		expect((await read('plan', 'a'))?.value).toBe('anew');
	}
	expect((await readDamage()).map(({ table }) => table)).toEqual(['plan', 'plan', 'plan', 'plan']);
});

test('where another tab has given the rows another key, none of them is taken for damaged', async () => {
	await commit(words('plan', 'as it was'));
	const putBack = await pictured();
	const stop = watch(
		['plan'],
		() => undefined,
		(failure) => expect.fail(String(failure))
	);
	await eraseAll();
	stop();
	await commit(words('plan', 'under another key'));
	await putBack();
	expect((await read('plan', 'a'))?.value).toBe('as it was');
	await commit({ ...words('plan', 'anew'), seen: 1 });
	expect(await lying(SET_ASIDE)).toEqual([]);
});
