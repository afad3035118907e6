import { AppError } from '#lib/domain/app-error.ts';
import type { Change, Keeper } from './keeper.ts';
import {
	NAME,
	SCHEMA,
	STORES,
	nativeVersion,
	revisionOf,
	type SealedRow,
	type Store
} from './schema.ts';
import { newKeyBytes } from './seal.ts';

export const BLOCKED_AFTER_MS = 3000;

/** The channel on which this keeper tells every tab of a write, and the one of Dexie's, whose watchers hear by themselves. */
export const WRITTEN = `${NAME}-written`;
export const WRITTEN_BY_DEXIE = `${WRITTEN}-by-dexie`;

// Names this tab among the tables that it tells of.
const TAB = `tab ${String(Math.random())}`;

/** Tells every tab which tables were written. */
export function tellWritten(tables: readonly Store[], name = WRITTEN): void {
	const channel = new BroadcastChannel(name);
	channel.postMessage([...tables, TAB]);
	channel.close();
}

/** Calls back after each write to these tables that is told there, with whether it was in this tab; returns a function that stops this. */
export function onWritten(
	tables: readonly Store[],
	changed: (here: boolean) => void,
	name = WRITTEN
): () => void {
	const channel = new BroadcastChannel(name);
	channel.onmessage = ({ data }: MessageEvent<string[]>) => {
		if (tables.some((table) => data.includes(table))) changed(data.includes(TAB));
	};
	return () => channel.close();
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

export function finished(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		// Not on `error`: the cause (a full disk) is only known when the transaction aborts.
		transaction.onabort = () =>
			reject(transaction.error ?? new DOMException('Broken off', 'AbortError'));
	});
}

const underWay = new Set<IDBTransaction>();

function follow(transaction: IDBTransaction): IDBTransaction {
	underWay.add(transaction);
	for (const end of ['complete', 'abort'])
		transaction.addEventListener(end, () => underWay.delete(transaction));
	return transaction;
}

/** Opens a database and follows what is under way in it, for `breakOff`. */
export function openFollowed(name: string, version?: number): IDBOpenDBRequest {
	const request = indexedDB.open(name, version);
	request.addEventListener('upgradeneeded', () => follow(request.transaction!));
	request.addEventListener('success', () => {
		const { result } = request;
		const begin = result.transaction.bind(result);
		result.transaction = (...how) => follow(begin(...how));
	});
	return request;
}

/** Breaks off all that is under way: in a page that is put by it would wait, and every other page behind it. */
export function breakOff(): void {
	for (const transaction of underWay)
		try {
			transaction.abort();
		} catch {
			// it is just ending
		}
}

/**
 * Opens the database without Dexie, for two reasons: an answer is saved before Dexie has arrived over
 * a slow line, and Dexie would open a newer database with older code and overwrite it.
 * Rejects with AppError after 3 seconds: `storage-blocked` behind another tab, else `storage-shut`.
 */
export function openDatabase(name = NAME, schema = SCHEMA): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = openFollowed(name, nativeVersion(schema));
		let late = false;
		let why = 'storage-shut';
		request.onblocked = () => (why = 'storage-blocked');
		const waiting = setTimeout(() => {
			late = true;
			reject(new AppError(why));
		}, BLOCKED_AFTER_MS);
		request.onupgradeneeded = ({ oldVersion }) => {
			const { result, transaction } = request;
			// Why it broke off (a full disk); the request itself does not say.
			transaction!.onabort = () => reject(transaction!.error);
			for (const table of STORES)
				if (!result.objectStoreNames.contains(table))
					result.createObjectStore(table, { keyPath: 'id' });
			// A new database comes with its key, or not at all.
			if (!oldVersion) begin(transaction!.objectStore('meta'), schema);
		};
		settled(request)
			.catch((failure: unknown) => {
				// Newer than this code: open it as it is, only to read.
				if ((failure as Error | null)?.name === 'VersionError') return settled(openFollowed(name));
				throw failure;
			})
			.then((database) => {
				// Another tab wants to upgrade or erase: never block it.
				database.onversionchange = () => database.close();
				if (late) database.close();
				else resolve(database);
			})
			.catch(reject)
			.finally(() => clearTimeout(waiting));
	});
}

function begin(meta: IDBObjectStore, schema: number): void {
	const key = { id: 'key', bytes: newKeyBytes() };
	const mark = { id: 'schema', value: schema };
	for (const row of [mark, key, { id: 'copy', schema: mark, key }]) meta.put(row);
}

/** Keeps rows with plain IndexedDB, until Dexie has been fetched. */
export class NativeKeeper implements Keeper {
	readonly database: IDBDatabase;

	constructor(database: IDBDatabase) {
		this.database = database;
	}

	#store(table: Store) {
		return this.database.transaction(table).objectStore(table);
	}

	get(table: Store, id: string): Promise<SealedRow | undefined> {
		return settled(this.#store(table).get(id));
	}

	all(table: Store): Promise<SealedRow[]> {
		return settled(this.#store(table).getAll());
	}

	async commit(changes: Change[]) {
		const tables = [...new Set(changes.map(({ table }) => table))];
		const transaction = this.database.transaction(tables, 'readwrite', { durability: 'strict' });
		const done = finished(transaction);
		let stale = false;
		const step = ([change, ...rest]: Change[]) => {
			// All is asked for: from here on it needs no page that is awake.
			if (!change) return transaction.commit();
			const { table, id, seen, row } = change;
			const store = transaction.objectStore(table);
			const look = store.get(id) as IDBRequest<SealedRow | undefined>;
			look.onsuccess = () => {
				stale = revisionOf(look.result) !== seen;
				if (stale) return transaction.abort();
				if (row) store.put(row);
				else store.delete(id);
				step(rest);
			};
		};
		step(changes);
		await done.catch((failure: unknown) => {
			throw stale ? new AppError('changed-elsewhere') : failure;
		});
		tellWritten(tables);
	}

	close() {
		this.database.close();
	}
}
