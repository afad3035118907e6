import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const fail = (failure: unknown) => expect.fail(String(failure));
const { indexedDB } = globalThis;
const { put } = IDBObjectStore.prototype;
beforeEach(() => vi.resetModules());
afterEach(() => {
	globalThis.indexedDB = indexedDB;
	IDBObjectStore.prototype.put = put;
});

async function worksInMemory() {
	const { commit, list, storageMode } = await import('./store.ts');
	const { watch } = await import('./watch.ts');
	expect(await storageMode()).toBe('memory');
	let heard = 0;
	const stop = watch(['saved'], () => (heard += 1), fail);
	await vi.waitFor(() => expect(heard).toBe(1));
	await commit({ table: 'saved', id: 'a', seen: 0, value: 'words' });
	expect(heard).toBe(2);
	expect((await list('saved')).map(({ value }) => value)).toEqual(['words']);
	stop();
}

test('without IndexedDB everything works until the page is closed', async () => {
	Reflect.deleteProperty(globalThis, 'indexedDB');
	await worksInMemory();
	const { eraseAll } = await import('../erase.ts');
	expect(await eraseAll()).toBe(true);
});

test('an IndexedDB that refuses to open is as none', async () => {
	const refusing = new IDBFactory();
	refusing.open = () => {
		throw new DOMException('not here', 'SecurityError');
	};
	globalThis.indexedDB = refusing;
	await worksInMemory();
});

test('a device too full for the first key is said to be full, and begins once there is room', async () => {
	globalThis.indexedDB = new IDBFactory();
	const full = (request: IDBRequest, store: IDBObjectStore, id: string) => {
		// What a browser does when the disk is full at the end of a transaction.
		const { transaction } = store as unknown as { transaction: { _abort(name: string): void } };
		if (id === 'copy') transaction._abort('QuotaExceededError');
		return request;
	};
	IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: { id: string }) {
		return full(put.call(this, row), this, row.id) as IDBRequest<IDBValidKey>;
	};
	const { commit, storageMode } = await import('./store.ts');
	const first = { table: 'saved', id: 'a', seen: 0, value: 'words' } as const;
	await expect(storageMode()).rejects.toMatchObject({ code: 'storage-full' });
	await expect(commit(first)).rejects.toMatchObject({ code: 'storage-full' });
	IDBObjectStore.prototype.put = put;
	await commit(first);
	expect(await storageMode()).toBe('kept');
});
