import { AppError } from '#lib/domain/app-error.ts';
import type { DexieKeeper } from './dexie.ts';
import { EarlyKeeper, openDatabase } from './early.ts';
import { passGate, type Passage } from './gate.ts';
import type { Change, Keeper } from './keeper.ts';
import { MemoryKeeper } from './memory.ts';
import { NAME, SCHEMA, type Table } from './schema.ts';
import { importKey, newKeyBytes, openRow, sealRow } from './seal.ts';

/** `kept` on the device, in `memory` until the page closes, or `read-only` in a newer database. */
export type Mode = 'kept' | 'memory' | 'read-only';
export interface Row<T> {
	id: string;
	rev: number;
	value: T;
}
/** What to write: a value, or null to delete, over the revision that was seen (0 for none). */
export interface Write {
	table: Table;
	id: string;
	seen: number;
	value: unknown;
}
interface Session extends Passage {
	keeper: Keeper;
	mode: Mode;
}

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
let session: Promise<Session> | undefined;
let full: Promise<DexieKeeper> | undefined;

async function begin(): Promise<Session> {
	try {
		const database = await openDatabase();
		const passage = await passGate(database);
		const mode = passage.readOnly ? 'read-only' : 'kept';
		return { ...passage, keeper: new EarlyKeeper(database), mode };
	} catch (failure) {
		if (failure instanceof AppError) {
			session = undefined;
			throw failure;
		}
		// No IndexedDB (private mode, Lockdown Mode) or no WebCrypto rows: everything works, and goes on closing.
		const key = await importKey(newKeyBytes());
		return { key, schema: SCHEMA, readOnly: false, keeper: new MemoryKeeper(tell), mode: 'memory' };
	}
}

const open = () => (session ??= begin());

/** Where things are kept this time. */
export async function storageMode(): Promise<Mode> {
	return (await open()).mode;
}

/** One row with its value, or undefined. */
export async function read<T>(table: Table, id: string): Promise<Row<T> | undefined> {
	return again(async ({ key, schema, keeper }) => {
		const row = await keeper.get(table, id);
		return row && { id, rev: row.rev, value: (await openRow(key, schema, table, row)) as T };
	});
}

/** All rows of a table, in the order of their ids. */
export async function list<T>(table: Table): Promise<Row<T>[]> {
	return again(async ({ key, schema, keeper }) =>
		Promise.all(
			(await keeper.all(table)).map(async (row) => ({
				id: row.id,
				rev: row.rev,
				value: (await openRow(key, schema, table, row)) as T
			}))
		)
	);
}

/**
 * Writes all of it or none, durable when it resolves; sealed before the transaction opens.
 * Throws AppError: `changed-elsewhere`, `storage-newer`, `storage-full`, `storage-failed`.
 */
export async function commit(...writes: Write[]): Promise<void> {
	const { key, schema, mode } = await open();
	if (mode === 'read-only') throw new AppError('storage-newer');
	const changes: Change[] = await Promise.all(
		writes.map(async ({ table, id, seen, value }) => ({
			table,
			id,
			seen,
			row: value === null ? null : await sealRow(key, schema, table, id, seen + 1, value)
		}))
	);
	try {
		await again(({ keeper }) => keeper.commit(changes));
	} catch (failure) {
		if (failure instanceof AppError) throw failure;
		const quota = /quota/i.test(`${(failure as Error | null)?.name} ${String(failure)}`);
		throw new AppError(quota ? 'storage-full' : 'storage-failed', { cause: failure });
	}
}

/** Dexie, brought over after the first moments; from then on it keeps and tells. */
async function grow(): Promise<DexieKeeper | undefined> {
	const current = await open();
	if (current.mode !== 'kept') return undefined;
	full ??= import('./dexie.ts').then(({ DexieKeeper }) => new DexieKeeper().open());
	const keeper = await full;
	if (current.keeper !== keeper) {
		current.keeper.close();
		current.keeper = keeper;
	}
	return keeper;
}

/** Calls back now and after each change to these tables, in this tab or another. */
export function watch(
	tables: readonly Table[],
	changed: () => void,
	failed: (failure: unknown) => void
): () => void {
	let stop: (() => void) | undefined;
	let stopped = false;
	void grow().then((keeper) => {
		if (stopped) return;
		if (keeper) stop = keeper.watch(tables, changed, failed);
		else {
			listeners.add(changed);
			stop = () => listeners.delete(changed);
			changed();
		}
	}, failed);
	return () => {
		stopped = true;
		stop?.();
	};
}

/** Deletes everything kept here and says whether a look afterwards found it gone. */
export async function eraseAll(): Promise<boolean> {
	await forget();
	try {
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.deleteDatabase(NAME);
			request.onsuccess = () => resolve();
			request.onerror = () => reject(request.error);
			request.onblocked = () => setTimeout(() => reject(new AppError('storage-blocked')), 3000);
		});
		const left = (await indexedDB.databases?.()) ?? [];
		return !left.some(({ name }) => name === NAME);
	} catch (failure) {
		if (failure instanceof AppError) throw failure;
		return true; // there was no IndexedDB to begin with
	}
}

/** Drops the key and all connections: on leaving, and before erasing. */
export async function forget(): Promise<void> {
	const last = await session?.catch(() => undefined);
	last?.keeper.close();
	session = undefined;
	full = undefined;
}

// Leaving the page in a hurry takes the key out of memory as well.
globalThis.addEventListener?.('leave', () => void forget());

// A handle that the browser has closed is dropped, and the whole unit is tried once more.
async function again<T>(unit: (session: Session) => Promise<T>): Promise<T> {
	const current = await open();
	try {
		return await unit(current);
	} catch (failure) {
		if (current.mode === 'memory' || failure instanceof AppError) throw failure;
		const name = (failure as Error | null)?.name ?? '';
		if (!/InvalidState|DatabaseClosed|UnknownError/.test(name)) throw failure;
		await forget();
		return unit(await open());
	}
}
