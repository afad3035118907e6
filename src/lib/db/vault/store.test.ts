import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openDatabase, settled } from './native-keeper.ts';
import { unlock } from './unlock.ts';
import { NAME, SCHEMA, TABLES, type SealedRow, type Table } from './schema.ts';

type Tab = typeof import('./store.ts') &
	typeof import('./session.ts') &
	typeof import('./watch.ts');
const tabs: Tab[] = [];
/** A tab of its own: fresh modules over the same storage. */
async function openTab(): Promise<Tab> {
	vi.resetModules();
	const tab = {
		...(await import('./store.ts')),
		...(await import('./session.ts')),
		...(await import('./watch.ts'))
	};
	tabs.push(tab);
	return tab;
}
const raw = async (table: string) => {
	const database = await settled(indexedDB.open(NAME));
	const rows = await settled<SealedRow[]>(database.transaction(table).objectStore(table).getAll());
	database.close();
	return rows;
};
const write = (value: unknown, seen = 0, id = 'a', table: Table = 'saved') => ({
	table,
	id,
	seen,
	value
});
const heard = (tab: Tab, change: () => Promise<void>, times = 1) =>
	new Promise<void>((resolve, reject) => {
		let left = times + 1;
		const next = () => {
			left -= 1;
			if (left === times) void change();
			if (left === 0) resolve();
		};
		tab.watch(['saved'], next, reject);
	});

const HANDLES = ['native', 'dexie'];
/** A tab that has kept words, through the browser's own handle or through Dexie's as well. */
async function openTabOf(handle: string): Promise<Tab> {
	const tab = await openTab();
	await tab.commit(write('words'));
	if (handle === 'dexie') {
		await heard(tab, async () => undefined, 0);
		// It comes after what is kept has been shown.
		await (
			await tab.open()
		).dexie;
	}
	return tab;
}

const fail = (failure: unknown) => expect.fail(String(failure));

const { indexedDB } = globalThis;
const { put } = IDBObjectStore.prototype;
afterEach(async () => {
	globalThis.indexedDB = indexedDB;
	IDBObjectStore.prototype.put = put;
	for (const tab of tabs.splice(0)) await tab.forget();
	await settled(indexedDB.deleteDatabase(NAME));
});

test('nothing a person wrote lies in the raw store as plain text', async () => {
	const tab = await openTab();
	const marker = 'marker-of-a-person';
	for (const table of TABLES) await tab.commit(write({ note: marker }, 0, 'a', table));
	for (const table of TABLES) {
		const [row] = await raw(table);
		expect(Object.keys(row ?? {}).sort()).toEqual(['ct', 'id', 'iv', 'rev']);
		expect(Buffer.from(row?.ct ?? new ArrayBuffer()).toString('latin1')).not.toContain(marker);
		expect(JSON.stringify(row)).not.toContain(marker);
	}
	expect((await tab.list('saved'))[0]?.value).toEqual({ note: marker });
});

test('a row that no longer opens is left alone and does not hold back the others', async () => {
	const tab = await openTab();
	await tab.commit(write('first', 0, 'a'), write('second', 0, 'b'));
	const database = await settled(indexedDB.open(NAME));
	const store = () => database.transaction('saved', 'readwrite').objectStore('saved');
	const row = await settled<SealedRow>(store().get('a'));
	await settled(store().put({ ...row, iv: new Uint8Array(12) }));
	database.close();
	expect(await tab.list('saved')).toEqual([{ id: 'b', rev: 1, value: 'second' }]);
	expect((await raw('saved')).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('two tabs that write over the same revision: one is kept, the other is told', async () => {
	const [one, two] = [await openTab(), await openTab()];
	const outcomes = await Promise.allSettled([one.commit(write('one')), two.commit(write('two'))]);
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	const told = outcomes.find((outcome) => outcome.status === 'rejected');
	expect(told?.reason).toMatchObject({ code: 'changed-elsewhere' });
	expect(await two.read('saved', 'a')).toEqual(await one.read('saved', 'a'));
});

test('a newer database can be looked at and refuses writes', async () => {
	await (await openTab()).commit(write('words'));
	const newer = await openDatabase(NAME, SCHEMA + 1);
	await unlock(newer, SCHEMA + 1, {});
	const before = await raw('saved');
	const tab = await openTab();
	expect(await tab.storageMode()).toBe('read-only');
	expect((await tab.read('saved', 'a'))?.value).toBe('words');
	await expect(tab.commit(write('more', 2))).rejects.toMatchObject({ code: 'storage-newer' });
	await expect(tab.commit(write('new', 0, 'b'))).rejects.toMatchObject({ code: 'storage-newer' });
	expect(await raw('saved')).toEqual(before);
	newer.close();
});

test.each(HANDLES)(
	'a tab whose database was upgraded under it (%s) writes nothing any more',
	async (kind) => {
		const tab = await openTabOf(kind);
		const newer = await openDatabase(NAME, SCHEMA + 1);
		await unlock(newer, SCHEMA + 1, {});
		await expect(tab.commit(write('new', 0, 'b'))).rejects.toMatchObject({ code: 'storage-newer' });
		expect((await tab.list('saved')).map(({ value }) => value)).toEqual(['words']);
		expect(await raw('saved')).toHaveLength(1);
		newer.close();
	}
);

test('a row moved or changed in the raw store is not taken for what it was', async () => {
	const tab = await openTab();
	await tab.commit(write('first'), write('second', 0, 'b'));
	const database = await settled(indexedDB.open(NAME));
	const store = () => database.transaction('saved', 'readwrite').objectStore('saved');
	const row = await settled<SealedRow>(store().get('a'));
	await settled(store().put({ ...row, id: 'b' }));
	database.close();
	expect(await tab.read('saved', 'b')).toBeUndefined();
	expect((await tab.read('saved', 'a'))?.value).toBe('first');
});

test.each(HANDLES)('a full device (%s) is said, and what was there stays', async (kind) => {
	const tab = await openTabOf(kind);
	IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: unknown) {
		const request = put.call(this, row);
		// What a browser does when the disk is full at the end of a transaction.
		(this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
		return request;
	};
	await expect(tab.commit(write('more', 1))).rejects.toMatchObject({ code: 'storage-full' });
	IDBObjectStore.prototype.put = put;
	expect((await tab.read('saved', 'a'))?.value).toBe('words');
	await tab.commit(write('more', 1));
});

test('a write that the browser breaks off is told, never passed off as kept', async () => {
	const tab = await openTabOf('native');
	IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: unknown) {
		const request = put.call(this, row);
		(this.transaction as unknown as { _abort(name: string): void })._abort('DataError');
		return request;
	};
	await expect(tab.commit(write('more', 1))).rejects.toMatchObject({ code: 'storage-failed' });
});

test.each(HANDLES)('a handle the browser closed (%s) is opened once more', async (kind) => {
	const tab = await openTabOf(kind);
	(await tab.open()).keeper.close();
	expect((await tab.read('saved', 'a'))?.value).toBe('words');
	(await tab.open()).keeper.close();
	await tab.commit(write('more', 1));
	expect((await tab.read('saved', 'a'))?.value).toBe('more');
});

const WAYS = ['watch', 'hear'] as const;
test.each(WAYS)(
	'who is told of changes (%s) is told of those here, and still is after a lost handle',
	async (way) => {
		const tab = await openTab();
		let heardOf = 0;
		tab[way](['saved'], () => (heardOf += 1), fail);
		await vi.waitFor(() => expect(heardOf).toBe(1));
		await tab.commit(write('words'));
		await vi.waitFor(() => expect(heardOf).toBe(2));
		(await tab.open()).keeper.close();
		await tab.commit(write('more', 1));
		await vi.waitFor(() => expect(heardOf).toBeGreaterThan(2));
		const before = heardOf;
		await tab.commit(write('last', 2));
		await vi.waitFor(() => expect(heardOf).toBeGreaterThan(before));
	}
);

test.each(HANDLES.flatMap((handle) => WAYS.map((way) => [handle, way] as const)))(
	'what is kept through one handle (%s) is told in another tab (%s), and not what is in other tables',
	async (handle, way) => {
		const writer = await openTabOf(handle);
		const tab = await openTab();
		const heardOf: number[] = [];
		tab[way](['saved'], () => heardOf.push(heardOf.length), fail);
		await vi.waitFor(() => expect(heardOf).toHaveLength(1));
		await writer.commit(write('an answer', 0, 'a', 'answers'));
		await writer.commit(write('more', 1));
		await vi.waitFor(() => expect(heardOf).toHaveLength(2));
		// Nothing comes after it either: each is told once.
		await new Promise((over) => setTimeout(over, 50));
		expect(heardOf).toHaveLength(2);
	}
);

test('who watches is shown what is kept, and hears, while Dexie is still on its way', async () => {
	let lost = (): void => undefined;
	vi.doMock(
		'./dexie-keeper.ts',
		() => new Promise((_, reject) => (lost = () => reject(new Error('lost'))))
	);
	const tab = await openTab();
	let heardOf = 0;
	const stop = tab.watch(['saved'], () => (heardOf += 1), fail);
	await vi.waitFor(() => expect(heardOf).toBe(1));
	await tab.commit(write('words'));
	expect(heardOf).toBe(2);
	stop();
	lost();
	vi.doUnmock('./dexie-keeper.ts');
});

test('to hear, no Dexie is fetched', async () => {
	const tab = await openTab();
	const stop = tab.hear(['saved'], () => undefined, fail);
	await tab.commit(write('words'));
	expect((await tab.open()).dexie).toBeUndefined();
	stop();
});

test('a database that does not open its rows is never passed off as empty', async () => {
	const first = await openTab();
	await first.commit(write('words'));
	const { getAll } = IDBObjectStore.prototype;
	IDBObjectStore.prototype.getAll = () => {
		throw new DOMException('broken', 'DataError');
	};
	const tab = await openTab();
	await expect(tab.storageMode()).rejects.toMatchObject({ code: 'storage-shut' });
	IDBObjectStore.prototype.getAll = getAll;
	expect((await tab.read('saved', 'a'))?.value).toBe('words');
});
