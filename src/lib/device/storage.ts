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
/** What a look came to: `unknown` where the browser does not let us look. */
export type Found = 'gone' | 'here' | 'unknown';

/** No step takes longer: a browser that answers nothing must not hold up the rest. */
const LONGEST_STEP_MS = 3000;

/** What a step came to; undefined when it failed, was refused, or took too long. */
function tried<T>(step: () => T | Promise<T>): Promise<T | undefined> {
	const given = new Promise<undefined>((resolve) =>
		setTimeout(() => resolve(undefined), LONGEST_STEP_MS)
	);
	return Promise.race([given, (async () => step())().catch(() => undefined)]);
}

/** Everything in each place; undefined where there is no telling. */
const looks: Record<Trace, () => Promise<readonly unknown[] | undefined>> = {
	databases: () =>
		tried(() => (globalThis.indexedDB ? indexedDB.databases() : ([] as IDBDatabaseInfo[]))),
	caches: () => tried(() => globalThis.caches?.keys() ?? []),
	workers: () => tried(() => globalThis.navigator?.serviceWorker?.getRegistrations() ?? []),
	settings: () =>
		tried(() => [...Object.keys(globalThis.localStorage), ...Object.keys(sessionStorage)])
};

/** Deletes the pages kept for offline use and the settings; the database is deleted by its owner. */
export async function clearTraces(): Promise<void> {
	// The worker first, so that it does not fill the caches again.
	const workers = ((await looks.workers()) ?? []) as ServiceWorkerRegistration[];
	for (const { active } of workers) if (active) await tried(() => stopKeeping(active));
	for (const worker of workers) await tried(() => worker.unregister());
	for (const name of ((await looks.caches()) ?? []) as string[])
		await tried(() => caches.delete(name));
	await clearSettings();
}

/** Deletes the settings of this device and of this tab. */
export async function clearSettings(): Promise<void> {
	await tried(() => localStorage.clear());
	await tried(() => sessionStorage.clear());
}

/** Looks at what is here, whoever put it here. */
export async function findTraces(): Promise<Record<Trace, Found>> {
	const found = TRACES.map(async (trace): Promise<[Trace, Found]> => {
		const there = await looks[trace]();
		return [trace, there ? (there.length > 0 ? 'here' : 'gone') : 'unknown'];
	});
	return Object.fromEntries(await Promise.all(found)) as Record<Trace, Found>;
}
