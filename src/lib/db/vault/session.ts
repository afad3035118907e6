import { AppError } from '#lib/domain/app-error.ts';
import type { DexieKeeper } from './dexie-keeper.ts';
import { EarlyKeeper, openDatabase } from './native-keeper.ts';
import { passGate, type Passage } from './unlock.ts';
import type { Keeper } from './keeper.ts';
import { SCHEMA } from './schema.ts';
import { importKey, newKeyBytes } from './seal.ts';

/** `kept` on the device, in `memory` until the page closes, `read-only` in a newer database, or an `example`. */
export type Mode = 'kept' | 'memory' | 'read-only' | 'example';

export interface Session extends Passage {
	keeper: Keeper;
	mode: Mode;
	/** Dexie, once someone watches. */
	full?: Promise<DexieKeeper | undefined> | undefined;
	over?: boolean;
}

let session: Promise<Session> | undefined;
let given: (() => Promise<Session>) | undefined;
const renewals = new Set<() => void>();
export const nothing = () => undefined;

/** From now on this is what opens: the device is neither read nor written. */
export function openOn(begun: () => Promise<Session>): void {
	given = begun;
}
export const isGiven = (): boolean => given !== undefined;

/** The session under way, or a new one. */
export function open(): Promise<Session> {
	if (session) return session;
	const begun = begin();
	session = begun;
	// A failure is told once; the next one who asks tries again.
	begun.catch(() => {
		if (session === begun) session = undefined;
	});
	return begun;
}

async function begin(): Promise<Session> {
	if (given) return given();
	let database: IDBDatabase;
	try {
		database = await openDatabase();
	} catch (failure) {
		if (failure instanceof AppError) throw failure;
		return inMemory();
	}
	try {
		const passage = await passGate(database);
		const mode = passage.readOnly ? 'read-only' : 'kept';
		return { ...passage, keeper: new EarlyKeeper(database), mode };
	} catch (failure) {
		database.close();
		const told = storageError(failure);
		if (told.code === 'storage-missing') return inMemory();
		// What lies here cannot be opened just now: said, and never passed off as an empty start.
		throw told;
	}
}

// No IndexedDB (private mode, Lockdown Mode) or no room: everything works, and goes on closing.
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

/** Whether the browser has closed the handle, so that a new one may do. */
export const isLost = (failure: unknown): boolean =>
	/^(InvalidState|DatabaseClosed|Unknown|Abort)Error/.test((failure as Error | null)?.name ?? '') &&
	!isFull(failure);

/** Runs a whole unit, and once more over a new handle when the browser has closed this one. */
export async function again<T>(unit: (session: Session) => Promise<T>): Promise<T> {
	const current = await open();
	try {
		return await unit(current);
	} catch (failure) {
		if (!isLost(failure)) throw failure;
		await renew(current);
		return unit(await open());
	}
}

/** Gives a lost session up; whoever watched through it starts anew. */
export async function renew(lost: Session): Promise<void> {
	const last = session;
	if (last && (await last.catch(nothing)) === lost && session === last) session = undefined;
	if (lost.over) return;
	await end(lost);
	renewals.forEach((start) => start());
}

/** Calls back when a session was given up for a new one; returns the way to stop. */
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
	(await current.full?.catch(nothing))?.close();
}

// Leaving the page in a hurry takes the key out of memory as well.
globalThis.addEventListener?.('leave', () => void forget());
