import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
	askForPromise,
	clearTraces,
	findTraces,
	lookAtRoom,
	type Found,
	type Trace
} from './storage.ts';

/** A storage area, whose own keys are what is kept. */
function area(kept: Record<string, string>): object {
	return Object.defineProperty({ ...kept }, 'clear', {
		value(this: Record<string, string>) {
			for (const key of Object.keys(this)) delete this[key];
		}
	});
}
const found = (over: Partial<Record<Trace, Found>> = {}) => ({
	...{ databases: 'gone', caches: 'gone', workers: 'gone', settings: 'gone' },
	...over
});
/** A browser with something in each of its places. */
function browser({ promises = true, lets = true } = {}) {
	const names = new Set(['pages']);
	const registered = new Set(['worker']);
	let promised = false;
	vi.stubGlobal('localStorage', area({ look: '{}' }));
	vi.stubGlobal('sessionStorage', area({ together: 'keep' }));
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
	expect(await findTraces()).toEqual(found({ settings: 'unknown' }));
	Reflect.deleteProperty(globalThis, 'navigator');
	vi.stubGlobal('indexedDB', undefined);
	expect(await findTraces()).toEqual(found({ settings: 'unknown' }));
});

test('after clearing, a look finds no pages, no worker and no settings', async () => {
	browser();
	expect(await findTraces()).toEqual(found({ caches: 'here', workers: 'here', settings: 'here' }));
	await clearTraces();
	expect(await findTraces()).toEqual(found());
});

test('what the browser would not let go is found', async () => {
	browser({ lets: false });
	indexedDB.open('left-over');
	await vi.waitFor(async () => expect(await indexedDB.databases()).toHaveLength(1));
	await clearTraces();
	expect(await findTraces()).toEqual(found({ databases: 'here', caches: 'here', workers: 'here' }));
});

const refuses = () => Promise.reject(new DOMException('denied', 'SecurityError'));
const never = () => new Promise(() => undefined);

test.each([
	['refuses', refuses],
	['never answers', never]
])('a browser that %s is not passed off as empty, and holds nothing up', async (_, answer) => {
	vi.useFakeTimers();
	const denied = {
		get: () => {
			throw new DOMException('denied', 'SecurityError');
		},
		configurable: true
	};
	vi.stubGlobal('indexedDB', { databases: answer });
	vi.stubGlobal('caches', { keys: answer });
	vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: answer } });
	vi.stubGlobal('localStorage', undefined);
	vi.stubGlobal('sessionStorage', undefined);
	Object.defineProperty(globalThis, 'localStorage', denied);
	Object.defineProperty(globalThis, 'sessionStorage', denied);
	const looked = clearTraces().then(findTraces);
	await vi.advanceTimersByTimeAsync(20_000);
	expect(await looked).toEqual(
		found({ databases: 'unknown', caches: 'unknown', workers: 'unknown', settings: 'unknown' })
	);
	vi.useRealTimers();
});
