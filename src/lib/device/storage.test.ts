import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askForPromise, clearTraces, findTraces, lookAtRoom } from './storage.ts';

class Area extends Map<string, string> {
	get length() {
		return this.size;
	}
}
/** A browser with something in each of its places. */
function browser({ promises = true, lets = true } = {}) {
	const names = new Set(['pages']);
	const registered = new Set(['worker']);
	let promised = false;
	vi.stubGlobal('localStorage', new Area([['look', '{}']]));
	vi.stubGlobal('sessionStorage', new Area([['left', '1']]));
	vi.stubGlobal('caches', {
		keys: async () => [...names],
		delete: async (name: string) => lets && names.delete(name)
	});
	vi.stubGlobal('navigator', {
		storage: {
			persisted: async () => promised,
			persist: async () => (promised = promises),
			estimate: async () => ({ usage: 2_100_000 })
		},
		serviceWorker: {
			getRegistrations: async () =>
				[...registered].map((name) => ({ unregister: async () => lets && registered.delete(name) }))
		}
	});
}
beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

test('the browser’s promise and room are told as it says them', async () => {
	browser();
	expect(await lookAtRoom()).toEqual({ promised: false, bytes: 2_100_000 });
	expect(await askForPromise()).toBe(true);
	browser({ promises: false });
	expect(await askForPromise()).toBe(false);
});

test('a browser without these things says nothing, and nothing breaks', async () => {
	expect(await lookAtRoom()).toEqual({ promised: undefined, bytes: undefined });
	expect(await askForPromise()).toBeUndefined();
	await clearTraces();
	expect(await findTraces()).toEqual([]);
	Reflect.deleteProperty(globalThis, 'navigator');
	vi.stubGlobal('indexedDB', undefined);
	expect(await findTraces()).toEqual([]);
});

test('after clearing, a look finds no pages, no worker and no settings', async () => {
	browser();
	expect(await findTraces()).toEqual(['caches', 'workers', 'settings']);
	await clearTraces();
	expect(await findTraces()).toEqual([]);
});

test('what the browser would not let go is found', async () => {
	browser({ lets: false });
	indexedDB.open('left-over');
	await vi.waitFor(async () => expect(await indexedDB.databases()).toHaveLength(1));
	await clearTraces();
	expect(await findTraces()).toEqual(['databases', 'caches', 'workers']);
});
