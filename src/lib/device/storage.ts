import { stopKeeping } from './ask-worker.ts';

/** What this browser says about the room it gives us; undefined where it does not say. */
export interface Room {
	/** Whether it has promised not to clear things by itself. */
	promised: boolean | undefined;
	/** All that is kept here, pages for offline use included. */
	bytes: number | undefined;
}

export async function lookAtRoom(): Promise<Room> {
	const storage = globalThis.navigator?.storage as StorageManager | undefined;
	const [promised, estimate] = await Promise.all([
		storage?.persisted?.().catch(() => undefined),
		storage?.estimate?.().catch(() => undefined)
	]);
	return { promised, bytes: estimate?.usage };
}

/** Asks the browser for the promise, and gives its true answer. */
export async function askForPromise(): Promise<boolean | undefined> {
	const storage = globalThis.navigator?.storage as StorageManager | undefined;
	await storage?.persist?.().catch(() => false);
	return (await lookAtRoom()).promised;
}

export const TRACES = ['databases', 'caches', 'workers', 'settings'] as const;
export type Trace = (typeof TRACES)[number];

const areas = (): Storage[] => {
	try {
		return [localStorage, sessionStorage];
	} catch {
		return []; // storage is switched off
	}
};
const workers = async () =>
	(await globalThis.navigator?.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
const cacheNames = async () => (await globalThis.caches?.keys().catch(() => [])) ?? [];

/** Deletes the pages kept for offline use and the settings; the database is deleted by its owner. */
export async function clearTraces(): Promise<void> {
	// The worker first, so that it does not fill the caches again.
	const registered = await workers();
	await Promise.all(registered.map(({ active }) => active && stopKeeping(active)));
	const attempts = [
		...registered.map((worker) => worker.unregister()),
		...(await cacheNames()).map((name) => caches.delete(name))
	];
	await Promise.allSettled(attempts);
	for (const area of areas()) area.clear();
}

/** Looks at what is here, whoever put it here. */
export async function findTraces(): Promise<Trace[]> {
	const databases = await globalThis.indexedDB?.databases?.().catch(() => []);
	const counts: Record<Trace, number> = {
		databases: databases?.length ?? 0,
		caches: (await cacheNames()).length,
		workers: (await workers()).length,
		settings: areas().reduce((sum, area) => sum + area.length, 0)
	};
	return TRACES.filter((trace) => counts[trace] > 0);
}
