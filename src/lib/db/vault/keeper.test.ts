import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DexieKeeper } from './dexie-keeper.ts';
import { NativeKeeper, openDatabase } from './native-keeper.ts';
import type { Keeper } from './keeper.ts';
import { MemoryKeeper } from './memory-keeper.ts';
import { nativeVersion, SCHEMA, type SealedRow } from './schema.ts';

const row = (id: string, rev: number, byte = 1): SealedRow => ({
	id,
	rev,
	iv: new Uint8Array(12).fill(byte),
	ct: new Uint8Array([byte, byte]).buffer
});
const stale = { code: 'changed-elsewhere' };

const makers: Record<string, (name: string) => Promise<Keeper>> = {
	native: async (name) => new NativeKeeper(await openDatabase(name)),
	dexie: (name) => new DexieKeeper(name).open(),
	memory: async () => new MemoryKeeper()
};
let count = 0;

describe.each(Object.entries(makers))('the %s keeper', (kind, make) => {
	let keeper: Keeper;
	beforeEach(async () => {
		keeper?.close();
		keeper = await make(`${kind}-${(count += 1)}`);
	});
	afterAll(() => keeper.close());

	test('gives back what was put, by table and in the order of ids', async () => {
		expect(await keeper.get('saved', 'a')).toBeUndefined();
		expect(await keeper.all('saved')).toEqual([]);
		await keeper.commit([
			{ table: 'saved', id: 'b', seen: 0, row: row('b', 1) },
			{ table: 'saved', id: 'a', seen: 0, row: row('a', 1, 7) },
			{ table: 'answers', id: 'a', seen: 0, row: row('a', 1) }
		]);
		expect(await keeper.get('saved', 'a')).toEqual(row('a', 1, 7));
		expect((await keeper.all('saved')).map(({ id }) => id)).toEqual(['a', 'b']);
	});

	test('takes a write only over the revision that was seen', async () => {
		await keeper.commit([{ table: 'saved', id: 'a', seen: 0, row: row('a', 1) }]);
		const over = (seen: number) =>
			keeper.commit([{ table: 'saved', id: 'a', seen, row: row('a', seen + 1, 9) }]);
		await expect(over(0)).rejects.toMatchObject(stale);
		await expect(over(2)).rejects.toMatchObject(stale);
		expect(await keeper.get('saved', 'a')).toEqual(row('a', 1));
		await over(1);
		expect(await keeper.get('saved', 'a')).toEqual(row('a', 2, 9));
	});

	test('deletes only over the revision that was seen', async () => {
		await keeper.commit([{ table: 'saved', id: 'a', seen: 0, row: row('a', 1) }]);
		const gone = (seen: number) => keeper.commit([{ table: 'saved', id: 'a', seen, row: null }]);
		await expect(gone(2)).rejects.toMatchObject(stale);
		await gone(1);
		expect(await keeper.get('saved', 'a')).toBeUndefined();
		await expect(gone(1)).rejects.toMatchObject(stale);
	});

	test('keeps all of a unit or none of it', async () => {
		await keeper.commit([{ table: 'saved', id: 'b', seen: 0, row: row('b', 1) }]);
		const unit = keeper.commit([
			{ table: 'answers', id: 'a', seen: 0, row: row('a', 1) },
			{ table: 'saved', id: 'b', seen: 1, row: null },
			{ table: 'saved', id: 'c', seen: 4, row: row('c', 5) }
		]);
		await expect(unit).rejects.toMatchObject(stale);
		expect(await keeper.all('answers')).toEqual([]);
		expect(await keeper.all('saved')).toEqual([row('b', 1)]);
	});

	test('sees its own earlier write within a unit', async () => {
		const twice = keeper.commit([
			{ table: 'saved', id: 'a', seen: 0, row: row('a', 1) },
			{ table: 'saved', id: 'a', seen: 0, row: row('a', 1, 2) }
		]);
		await expect(twice).rejects.toMatchObject(stale);
		await keeper.commit([
			{ table: 'saved', id: 'a', seen: 0, row: row('a', 1) },
			{ table: 'saved', id: 'a', seen: 1, row: row('a', 2, 2) }
		]);
		expect(await keeper.all('saved')).toEqual([row('a', 2, 2)]);
	});

	test('of many writers over one revision, exactly one is told it was kept', async () => {
		const writers = Array.from({ length: 20 }, (_, byte) =>
			keeper.commit([{ table: 'saved', id: 'a', seen: 0, row: row('a', 1, byte) }])
		);
		const outcomes = await Promise.allSettled(writers);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});
});

test('Dexie opens what the native keeper made, and neither raises the version', async () => {
	const native = new NativeKeeper(await openDatabase('both'));
	await native.commit([{ table: 'saved', id: 'a', seen: 0, row: row('a', 1) }]);
	const dexie = await new DexieKeeper('both').open();
	expect(await dexie.all('saved')).toEqual([row('a', 1)]);
	await dexie.commit([{ table: 'saved', id: 'a', seen: 1, row: row('a', 2, 3) }]);
	expect(await native.all('saved')).toEqual([row('a', 2, 3)]);
	await expect(
		native.commit([{ table: 'saved', id: 'a', seen: 1, row: row('a', 2) }])
	).rejects.toMatchObject(stale);
	dexie.close();
	native.close();
	const versions = await indexedDB.databases();
	expect(versions.find(({ name }) => name === 'both')?.version).toBe(nativeVersion(SCHEMA));
});

test('Dexie does not open a newer database, nor touch its version', async () => {
	(await openDatabase('newer', SCHEMA + 1)).close();
	await expect(new DexieKeeper('newer').open()).rejects.toMatchObject({ code: 'storage-newer' });
	const versions = await indexedDB.databases();
	expect(versions.find(({ name }) => name === 'newer')?.version).toBe(nativeVersion(SCHEMA + 1));
});

test('Dexie steps aside for an upgrade and does not come back by itself', async () => {
	const dexie = await new DexieKeeper('aside').open();
	(await openDatabase('aside', SCHEMA + 1)).close();
	const late = dexie.commit([{ table: 'saved', id: 'a', seen: 0, row: row('a', 1) }]);
	await expect(late).rejects.toMatchObject({ name: 'DatabaseClosedError' });
});
