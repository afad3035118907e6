import { AppError } from '#lib/domain/app-error.ts';
import type { DexieKeeper } from './dexie-keeper.ts';
import { NativeKeeper, openDatabase } from './native-keeper.ts';
import { unlock, type Unlocked } from './unlock.ts';
import type { Keeper } from './keeper.ts';
import { SCHEMA } from './schema.ts';
import { importKey, newKeyBytes } from './seal.ts';

/** `kept` on the device, in `memory` until the page closes, `read-only` in a newer database, an `example`, or in memory by choice (`together`). */
export type Mode = 'kept' | 'memory' | 'read-only' | 'example' | 'together';

export interface Session extends Unlocked {
	keeper: Keeper;
	mode: Mode;
	/** Dexie's keeper, once someone watches. */
	dexie?: Promise<DexieKeeper | undefined> | undefined;
	over?: boolean;
}

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
	// A failure is not kept: the next call tries again.
	begun.catch(() => {
		if (session === begun) session = undefined;
	});
	return begun;
}

async function begin(): Promise<Session> {
	if (seeded) return seeded();
	let database: IDBDatabase;
	try {
		database = await openDatabase();
	} catch (failure) {
		if (failure instanceof AppError) throw failure;
		return inMemory();
	}
	try {
		const unlocked = await unlock(database);
		const mode = unlocked.readOnly ? 'read-only' : 'kept';
		return { ...unlocked, keeper: new NativeKeeper(database), mode };
	} catch (failure) {
		database.close();
		const error = storageError(failure);
		if (error.code === 'storage-missing') return inMemory();
		// What is stored cannot be opened now: say so, and never begin as if there were nothing.
		throw error;
	}
}

// No IndexedDB (private mode, Lockdown Mode) or no room: everything works, and is lost on closing.
async function inMemory(): Promise<Session> {
	const { MemoryKeeper } = await import('./memory-keeper.ts');
	const key = await importKey(newKeyBytes());
	return { key, schema: SCHEMA, readOnly: false, keeper: new MemoryKeeper(), mode: 'memory' };
}

/** A failure of the browser's storage as one that has words: `storage-full` or `storage-failed`. */
export function storageError(failure: unknown): AppError {
	if (failure instanceof AppError) return failure;
	return new AppError(isFull(failure) ? 'storage-full' : 'storage-failed', { cause: failure });
}

const isFull = (failure: unknown) =>
	/quota/i.test(`${(failure as Error | null)?.name} ${String(failure)}`);

/** Whether the browser has closed the connection, so that a new one may work. */
export const isLost = (failure: unknown): boolean =>
	/^(InvalidState|DatabaseClosed|Unknown|Abort)Error/.test((failure as Error | null)?.name ?? '') &&
	!isFull(failure);

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
	renewals.forEach((start) => start());
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
