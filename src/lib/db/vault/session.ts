import { AppError } from '#lib/domain/app-error.ts';
import { breakOff, NativeKeeper, openDatabase } from './native-keeper.ts';
import { rare, unlock } from './unlock.ts';
import type { Mode, Session } from './unlocked.ts';

export type { Mode, Session };

let session: Promise<Session> | undefined;
let seeded: (() => Promise<Session>) | undefined;
const renewals = new Set<() => void>();
export const nothing = () => undefined;

/** From now on this seeded session is what opens, and the device is neither read nor written; until told `undefined`. */
export function seedWith(start: (() => Promise<Session>) | undefined): void {
	seeded = start;
}
export const isSeeded = (): boolean => seeded !== undefined;

/** The session under way, or a new one. */
export function open(): Promise<Session> {
	if (session) return session;
	const begun = begin();
	session = begun;
	// A failure is not kept: the next call tries again, and so does the clock.
	begun.catch((failure: unknown) => {
		if (session === begun) session = undefined;
		void rare().then(({ tryAgain }) => tryAgain(failure, open, startAgain), nothing);
	});
	return begun;
}

const startAgain = () => renewals.forEach((start) => start());

async function begin(): Promise<Session> {
	if (seeded) return seeded();
	let database: IDBDatabase | undefined;
	try {
		database = await openDatabase();
		const unlocked = await unlock(database);
		const mode = unlocked.readOnly ? 'read-only' : 'kept';
		// A vault that is locked brings a keeper of its own.
		return { keeper: new NativeKeeper(database), mode, ...unlocked };
	} catch (failure) {
		database?.close();
		const { code } = storageError(failure);
		if (!database && isNoStorage(failure)) return inMemory();
		// What is stored cannot be opened now: say so, and never begin as if there were nothing.
		throw new AppError(code === 'storage-failed' ? 'storage-shut' : code, { cause: failure });
	}
}

// As browsers without IndexedDB, private modes and Lockdown Mode give it; anything else may pass.
const isNoStorage = (failure: unknown) =>
	/^(Security|InvalidState)Error/.test(nameOf(failure)) || !globalThis.indexedDB;

// Everything works, and is lost on closing.
const inMemory = async () => (await rare()).seededSession([], 'memory');

/** A failure of the browser's storage as one that has words: `storage-full` or `storage-failed`. */
export function storageError(failure: unknown): AppError {
	if (failure instanceof AppError) return failure;
	return new AppError(isFull(failure) ? 'storage-full' : 'storage-failed', { cause: failure });
}

const nameOf = (failure: unknown) => String((failure as Error | null)?.name);
const isFull = (failure: unknown) => /quota/i.test(nameOf(failure) + String(failure));

/** Whether the browser has closed the connection, so that a new one may work. */
export const isLost = (failure: unknown): boolean =>
	/^(InvalidState|DatabaseClosed|Unknown|Abort)Error/.test(nameOf(failure)) && !isFull(failure);

/** Runs a whole unit of work, and once more over a new connection when the browser has closed this one. */
export async function withReconnect<T>(unit: (session: Session) => Promise<T>): Promise<T> {
	const current = await open();
	try {
		return await unit(current);
	} catch (failure) {
		if (!isLost(failure)) throw failure;
		await renew(current);
		return unit(await open());
	}
}

/** Ends a session whose connection was lost; whoever watched through it starts again. */
export async function renew(lost: Session): Promise<void> {
	const last = session;
	if (last && (await last.catch(nothing)) === lost && session === last) session = undefined;
	if (lost.over) return;
	await end(lost);
	startAgain();
}

/** Calls back when a lost session has ended; returns a function that stops this. */
export function onRenewal(start: () => void): () => void {
	renewals.add(start);
	return () => renewals.delete(start);
}

/** Drops the key and all connections: on leaving, and before erasing. */
export async function forget(): Promise<void> {
	const last = session;
	session = undefined;
	const current = await last?.catch(nothing);
	if (current) await end(current);
}

async function end(current: Session): Promise<void> {
	current.over = true;
	current.keeper.close();
	(await current.dexie?.catch(nothing))?.close();
}

// The Leave button takes the key out of memory too.
globalThis.addEventListener?.('leave', () => void forget());
// A page that is put by holds the database back from no other; what was written to memory stays. What is broken
// off is done again once the page is back, by withReconnect.
globalThis.addEventListener?.('pagehide', async ({ persisted }) => {
	if (persisted) breakOff();
	if ((await session?.catch(nothing))?.meta) void forget();
});
globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && startAgain());
