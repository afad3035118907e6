import { AppError } from '#lib/domain/app-error.ts';
import { newKdf, type Kdf } from './kdf.ts';
import { hold } from './locked.ts';
import {
	fromText,
	locksIn,
	metaRow,
	openedUp,
	putKeyRow,
	takeOut,
	type Lock,
	type LockedKeys,
	type LockRow
} from './lock-row.ts';
import { openDatabase } from './native-keeper.ts';
import { putOutside, type Outside } from './outside.ts';
import { putNewLock } from './new-lock.ts';
import { importKey } from './seal.ts';
import { forget, nothing, open, renew } from './session.ts';
import { list, listeners } from './store.ts';
import { takeInLate } from './under-key.ts';

/** Whether there is a lock here, whether a passkey opens it too, and whether the plan is left outside of it. */
export interface LockState {
	locked: boolean;
	set: boolean;
	passkey: boolean;
	planOutside: boolean;
}

/** Opens the database beside the session's own connection, for as long as it takes. */
export async function beside<T>(unit: (database: IDBDatabase) => Promise<T>): Promise<T> {
	const database = await openDatabase();
	try {
		return await unit(database);
	} finally {
		database.close();
	}
}

/** How it stands; null where nothing is kept on the device, so that there is nothing to lock. */
export async function lockState(): Promise<LockState | null> {
	const { mode } = await open();
	if (mode !== 'kept' && mode !== 'locked') return null;
	return beside(async (database) => ({
		locked: mode === 'locked',
		set: (await locksIn(database)).length > 0,
		passkey: (await metaRow(database, 'passkey')) !== undefined,
		planOutside: (await metaRow<Outside>(database, 'outside')) !== undefined
	}));
}

let following: Promise<void> = Promise.resolve();

/** The session goes on with this key, or with the plain one that lies here; other tabs have to be told. */
async function goOnWith(bytes: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
	hold(bytes);
	await renew(await open());
	listeners.delete(follow);
	if (bytes) listeners.add(follow);
}

/** Puts everything behind a passphrase, under a new data key. Rejects with AppError `storage-failed` where it is locked or nothing is kept. */
export async function setLock(passphrase: string, kdf = newKdf()): Promise<void> {
	await beside(async (database) => {
		const plain = await metaRow<{ id: 'key'; bytes: Uint8Array<ArrayBuffer> }>(database, 'key');
		if (!plain?.bytes) throw new AppError('changed-elsewhere');
		await lockAnew(database, plain, plain.bytes, passphrase, kdf);
	});
}

async function lockAnew(
	database: IDBDatabase,
	seen: unknown,
	before: Uint8Array<ArrayBuffer>,
	passphrase: string,
	kdf: Kdf
): Promise<void> {
	const { mode, key: from, schema } = await open();
	if (mode !== 'kept') throw new AppError('storage-failed');
	const { bytes, key } = await putNewLock(
		database,
		seen,
		before,
		{ key: from, schema },
		passphrase,
		kdf
	);
	await goOnWith(bytes);
	// What this tab was still writing meanwhile.
	await takeInLate(database, { key: from, schema }, { key, schema });
}

/** What a passphrase opens here, and by which lock. Rejects with AppError `passphrase-wrong`. */
export async function opened(
	database: IDBDatabase,
	passphrase: string
): Promise<[LockedKeys, Lock]> {
	const [lock, again] = await locksIn(database);
	if (!lock) throw new AppError('changed-elsewhere');
	const by = async (one: Lock): Promise<[LockedKeys, Lock]> => [
		await openedUp(one, passphrase),
		one
	];
	return by(lock).catch((failure: unknown) => {
		// The second one is for a first that is damaged; a wrong passphrase costs no more time by it.
		if (!again || JSON.stringify(again) === JSON.stringify(lock)) throw failure;
		return by(again);
	});
}

/** Puts the lock that opened in both places, where one of them is damaged or gone. */
async function mend(database: IDBDatabase, lock: Lock): Promise<void> {
	const locks = await locksIn(database);
	const isWhole = (one: Lock) => JSON.stringify(one) === JSON.stringify(lock);
	if (locks.length === 2 && locks.every(isWhole)) return;
	const row: LockRow = { id: 'key', lock };
	await putKeyRow(database, await metaRow(database, 'key'), row);
}

/** Opens the vault for this page. Rejects with AppError `passphrase-wrong`, and nothing tells how near it was. */
export async function unlockWith(passphrase: string): Promise<void> {
	const keys = await beside(async (database) => {
		const [all, lock] = await opened(database, passphrase);
		// Without room for it, it opens all the same.
		await mend(database, lock).catch(nothing);
		return all;
	});
	await goOnWithKeys(keys);
}

/** The session goes on with what the lock held, and takes in what was written too late. */
export async function goOnWithKeys(keys: LockedKeys): Promise<void> {
	await goOnWith(fromText(keys.key));
	const { key, schema, mode } = await open();
	if (!keys.before || mode !== 'kept') return;
	const before = { key: await importKey(fromText(keys.before)), schema };
	await beside((database) => takeInLate(database, before, { key, schema }));
	follow();
}

/**
 * Puts another passphrase in place of this one, under a new data key: whoever knew this one and has an old image
 * of the disk opens nothing that is written from now on. A passkey goes too, which they may have added.
 */
export async function changeLock(now: string, next: string, kdf = newKdf()): Promise<void> {
	await following;
	await beside(async (database) => {
		const seen = await metaRow(database, 'key');
		const [keys] = await opened(database, now);
		await lockAnew(database, seen, fromText(keys.key), next, kdf);
	});
}

/** Takes the lock away. */
export async function removeLock(now: string): Promise<void> {
	await beside(async (database) => {
		const seen = await metaRow(database, 'key');
		const [{ key }] = await opened(database, now);
		const row = { id: 'key' as const, bytes: fromText(key) };
		if (!(await putKeyRow(database, seen, row, takeOut('outside', 'passkey'))))
			throw new AppError('changed-elsewhere');
	});
	await goOnWith(undefined);
}

/** Locks this page now: the key leaves memory. What is on screen goes with a new page. */
export async function lockNow(): Promise<void> {
	await following;
	hold(undefined);
	await forget();
}

/** Leaves the safety plan outside of the lock, or takes it in again. */
export async function leavePlanOutside(outside: boolean): Promise<void> {
	await following;
	await putPlan(outside, false);
}

async function putPlan(outside: boolean, follows: boolean): Promise<void> {
	const plan = outside ? await list('plan') : null;
	await beside((database) => putOutside(database, plan, follows));
}

/** What lies outside follows what was written, before it is locked and else at the next opening. */
function follow(): void {
	following = following.then(refreshOutside).catch(nothing);
}

async function refreshOutside(): Promise<void> {
	const { mode } = await open();
	const isOut = mode === 'kept' && (await beside((database) => metaRow(database, 'outside')));
	if (isOut) await putPlan(true, true);
}
