import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lying, pictured, put, remove } from '../../../../tests/fixtures/damage.ts';
import { eraseAll } from '../erase.ts';
import { forget } from './session.ts';
import { commit, read, storageMode } from './store.ts';
import { onTrouble } from './trouble.ts';

const say = (value: string, seen: number) => commit({ table: 'plan', id: 'a', seen, value });
const kept = async () => (await read<string>('plan', 'a'))?.value;
const metas = async () => JSON.stringify(await lying('meta'));
interface MetaRow {
	id: string;
	bytes?: Uint8Array;
	value?: number;
	schema?: { value: number };
	key?: { bytes: Uint8Array };
}
const metaRow = async (id: string) =>
	((await lying('meta')) as unknown as MetaRow[]).find((row) => row.id === id)!;

let whole = '';
beforeEach(async () => {
	await eraseAll();
	await say('words', 0);
	whole = await metas();
	await forget();
});

async function goesOn() {
	expect([await storageMode(), await kept()]).toEqual(['kept', 'words']);
	await say('more', 1);
	expect(await kept()).toBe('more');
	expect(await metas()).toBe(whole);
}

test.each(['key', 'schema', 'copy'])(
	'without the row %s everything opens, and it is put back',
	async (id) => {
		await remove('meta', id);
		await goesOn();
	}
);

test('with any byte of the key flipped, here or in its copy, everything opens', async () => {
	const putBack = await pictured();
	for (let place = 0; place < 32; place += 1)
		for (const id of ['key', 'copy']) {
			const row = await metaRow(id);
			(row.bytes ?? row.key!.bytes)[place]! ^= 1 << (place % 8);
			await put('meta', row);
			await goesOn();
			await forget();
			await putBack();
		}
});

describe.each(['schema', 'copy'])('the schema number in %s', (id) => {
	test.each([0, 1, 4, 6, 21, -5, 1.5, Number.NaN, 'five'])('damaged to %s', async (value) => {
		const row = await metaRow(id);
		Object.assign(row.schema ?? row, { value });
		await put('meta', row);
		await goesOn();
	});
});

test('a key of another length is no key', async () => {
	await put('meta', { id: 'key', bytes: new Uint8Array(31) });
	await goesOn();
});

test('with every place of the key lost it is said, and nothing begins as if it were empty', async () => {
	const lost = { code: 'storage-key-lost' };
	for (const ids of [
		['key', 'copy'],
		['key', 'copy', 'schema']
	]) {
		const putBack = await pictured();
		for (const id of ids) await remove('meta', id);
		const before = await metas();
		await expect(read('plan', 'a')).rejects.toMatchObject(lost);
		await expect(say('beside', 0)).rejects.toMatchObject(lost);
		expect(await metas()).toBe(before);
		expect(await lying('plan')).toHaveLength(1);
		await putBack();
		expect(await kept()).toBe('words');
		await forget();
	}
});

test('two keys that differ, neither of which opens anything, are no beginning either', async () => {
	await put('meta', { id: 'key', bytes: new Uint8Array(32) });
	await remove('meta', 'copy');
	const row = { id: 'key', bytes: new Uint8Array(32).fill(1) };
	await put('meta', { id: 'copy', schema: { id: 'schema', value: 5 }, key: row });
	await expect(read('plan', 'a')).rejects.toMatchObject({ code: 'storage-key-lost' });
});

test('without room to put a damaged key right, what is kept is still read', async () => {
	await remove('meta', 'copy');
	const store = IDBObjectStore.prototype;
	const { put: real } = store;
	store.put = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	expect(await kept()).toBe('words');
	store.put = real;
});

test('erased, it begins anew', async () => {
	await remove('meta', 'key');
	await remove('meta', 'copy');
	await expect(storageMode()).rejects.toMatchObject({ code: 'storage-key-lost' });
	const told: (string | null)[] = [];
	const stop = onTrouble((code) => told.push(code));
	await vi.waitFor(() => expect(told.at(-1)).toBe('storage-key-lost'));
	expect(await eraseAll()).toBe(true);
	expect(told.at(-1)).toBe(null);
	stop();
	await say('anew', 0);
	expect(await kept()).toBe('anew');
});
