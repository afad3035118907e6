import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lying } from '../../../../tests/fixtures/damage.ts';
import { NAME } from './schema.ts';

type Tab = typeof import('./store.ts') &
	typeof import('./session.ts') &
	typeof import('./watch.ts') &
	typeof import('./trouble.ts');
/** A tab of its own: fresh modules over the same storage. */
async function openTab(): Promise<Tab> {
	vi.resetModules();
	const [store, session, hearing, trouble] = await Promise.all([
		import('./store.ts'),
		import('./session.ts'),
		import('./watch.ts'),
		import('./trouble.ts')
	]);
	return { ...store, ...session, ...hearing, ...trouble };
}
const words = { table: 'saved', id: 'a', seen: 0, value: 'words' } as const;
const shut = { code: 'storage-shut' };
const { open, deleteDatabase } = IDBFactory.prototype;
const failing = (name: string) => {
	IDBFactory.prototype.open = function () {
		const request = new EventTarget();
		Object.assign(request, { error: new DOMException('disk', name) });
		queueMicrotask(() => (request as unknown as { onerror(): void }).onerror());
		return request as IDBOpenDBRequest;
	};
};
const mended = () => {
	IDBFactory.prototype.open = open;
};

let tab: Tab;
beforeEach(async () => {
	tab = await openTab();
	await tab.commit(words);
	await tab.forget();
	tab = await openTab();
});
afterEach(async () => {
	mended();
	IDBFactory.prototype.deleteDatabase = deleteDatabase;
	await tab.forget();
	indexedDB.deleteDatabase(NAME);
});

test.each(['UnknownError', 'AbortError', 'QuotaExceededError', 'DataError', 'TimeoutError'])(
	'%s on opening is no empty start: nothing is shown, and nothing written beside it',
	async (name) => {
		failing(name);
		const code = name === 'QuotaExceededError' ? 'storage-full' : 'storage-shut';
		await expect(tab.storageMode()).rejects.toMatchObject({ code });
		await expect(tab.list('saved')).rejects.toMatchObject({ code });
		await expect(tab.read('saved', 'a')).rejects.toMatchObject({ code });
		await expect(tab.commit({ ...words, id: 'b' })).rejects.toMatchObject({ code });
		mended();
		expect(await lying('saved')).toHaveLength(1);
		expect(await tab.storageMode()).toBe('kept');
		expect((await tab.list('saved')).map(({ value }) => value)).toEqual(['words']);
	}
);

test.each(['SecurityError', 'InvalidStateError'])('%s on opening is no storage', async (name) => {
	failing(name);
	expect(await tab.storageMode()).toBe('memory');
});

test('it opens by itself once it can, and who watches hears', async () => {
	failing('UnknownError');
	const failures: unknown[] = [];
	const told: (string | null)[] = [];
	let heard = 0;
	const stops = [
		tab.watch(
			['saved'],
			() => (heard += 1),
			(failure) => failures.push(failure)
		),
		tab.onTrouble((code) => told.push(code))
	];
	await vi.waitFor(() => expect(told).toEqual([null, 'storage-shut']));
	expect(failures).toMatchObject([shut]);
	mended();
	await vi.waitFor(() => expect(heard).toBe(1), 3000);
	expect(told).toEqual([null, 'storage-shut', null]);
	stops.forEach((stop) => stop());
});

test('it opens at once when it is asked to', async () => {
	failing('UnknownError');
	await expect(tab.storageMode()).rejects.toMatchObject(shut);
	const told: (string | null)[] = [];
	const stop = tab.onTrouble((code) => told.push(code));
	await vi.waitFor(() => expect(told.at(-1)).toBe('storage-shut'));
	tab.tryNow();
	await vi.waitFor(() => expect(told.filter((code) => code).length).toBeGreaterThan(1));
	expect(told.at(-1)).toBe('storage-shut');
	mended();
	tab.tryNow();
	await vi.waitFor(() => expect(told.at(-1)).toBe(null));
	stop();
});

test('opening that takes long is said within 3 seconds, and no tab is blamed for it', async () => {
	IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
	const begun = performance.now();
	await expect(tab.storageMode()).rejects.toMatchObject(shut);
	expect(performance.now() - begun).toBeLessThan(3500);
	IDBFactory.prototype.deleteDatabase = IDBFactory.prototype.open;
	const { eraseAll } = await import('../erase.ts');
	await expect(eraseAll()).rejects.toMatchObject(shut);
});

test('a page that is put by holds nothing open, and hears again when it is back', async () => {
	const shown = new EventTarget();
	globalThis.addEventListener = shown.addEventListener.bind(shown) as typeof addEventListener;
	tab = await openTab();
	Reflect.deleteProperty(globalThis, 'addEventListener');
	let heard = 0;
	const stop = tab.watch(
		['saved'],
		() => (heard += 1),
		(failure) => expect.fail(String(failure))
	);
	await vi.waitFor(() => expect(heard).toBe(1));
	const writing = tab.commit({ ...words, seen: 1, value: 'under way' });
	shown.dispatchEvent(new Event('pagehide'));
	await writing;
	shown.dispatchEvent(new Event('pagehide'));
	await new Promise((later) => setTimeout(later, 50));
	const gone = indexedDB.deleteDatabase(NAME);
	let blocked = 0;
	gone.onblocked = () => (blocked += 1);
	await new Promise((done) => (gone.onsuccess = done));
	expect(blocked).toBe(0);
	const before = heard;
	shown.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
	await vi.waitFor(() => expect(heard).toBeGreaterThan(before));
	await tab.commit(words);
	stop();
});

test.each(['before Dexie has come', 'through Dexie'])(
	'a page that is put by in the midst of a write keeps no other waiting, and does it again when it is back: %s',
	async (when) => {
		const shown = new EventTarget();
		globalThis.addEventListener = shown.addEventListener.bind(shown) as typeof addEventListener;
		tab = await openTab();
		Reflect.deleteProperty(globalThis, 'addEventListener');
		const heard = vi.fn();
		const failed = (failure: unknown) => expect.fail(String(failure));
		const stop = when === 'through Dexie' ? tab.watch(['saved'], heard, failed) : undefined;
		if (stop) await vi.waitFor(() => expect(heard).toHaveBeenCalled());
		const { get } = IDBObjectStore.prototype;
		let tries = 0;
		// Between what a write looks up and what it puts.
		IDBObjectStore.prototype.get = function (key) {
			const looked = get.call(this, key);
			if (this.transaction.mode === 'readwrite' && (tries += 1) === 1)
				shown.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
			return looked;
		};
		await tab.commit({ ...words, seen: 1, value: 'under way' });
		IDBObjectStore.prototype.get = get;
		expect(tries).toBe(2);
		expect((await tab.read('saved', 'a'))?.value).toBe('under way');
		stop?.();
	}
);

test('what is in memory outlasts a page that is put by', async () => {
	const shown = new EventTarget();
	globalThis.addEventListener = shown.addEventListener.bind(shown) as typeof addEventListener;
	tab = await openTab();
	Reflect.deleteProperty(globalThis, 'addEventListener');
	failing('SecurityError');
	await tab.commit(words);
	shown.dispatchEvent(new Event('pagehide'));
	await new Promise((later) => setTimeout(later));
	expect((await tab.read('saved', 'a'))?.value).toBe('words');
	shown.dispatchEvent(new Event('leave'));
	await new Promise((later) => setTimeout(later));
	expect(await tab.read('saved', 'a')).toBeUndefined();
});
