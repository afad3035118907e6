import { Dexie, liveQuery, type Transaction } from 'dexie';
import { AppError } from '#lib/domain/app-error.ts';
import {
	BLOCKED_AFTER_MS,
	onWritten,
	openFollowed,
	tellWritten,
	WRITTEN_BY_DEXIE
} from './native-keeper.ts';
import type { Change, Keeper } from './keeper.ts';
import { isNewer, NAME, revisionOf, SCHEMA, STORES, type SealedRow, type Store } from './schema.ts';

/** Keeps rows with Dexie, so that live queries and other tabs hear of each commit. */
export class DexieKeeper implements Keeper {
	#dexie: Dexie;
	#schema: number;

	constructor(name = NAME, schema = SCHEMA) {
		this.#schema = schema;
		// Followed from the moment it opens: from then on Dexie keeps its own way to begin a transaction.
		const factory = { open: openFollowed, databases: indexedDB.databases?.bind(indexedDB) };
		// Never by itself: another tab may have upgraded the database since it was unlocked.
		this.#dexie = new Dexie(name, {
			chromeTransactionDurability: 'strict',
			autoOpen: false,
			indexedDB: factory
		});
		this.#dexie.version(schema).stores(Object.fromEntries(STORES.map((table) => [table, 'id'])));
		this.#dexie.on('versionchange', () => {
			this.#dexie.close();
			return false;
		});
	}

	/** Rejects with AppError: after 3 seconds `storage-blocked` behind another tab or else `storage-shut`; `storage-newer`. */
	async open() {
		let late = false;
		let why = 'storage-shut';
		this.#dexie.on('blocked', () => void (why = 'storage-blocked'));
		const waiting = setTimeout(() => {
			late = true;
			this.#dexie.close();
		}, BLOCKED_AFTER_MS);
		try {
			await this.#dexie.open();
		} catch (failure) {
			throw late ? new AppError(why, { cause: failure }) : failure;
		} finally {
			clearTimeout(waiting);
		}
		if (isNewer(this.#dexie.backendDB(), this.#schema)) {
			this.#dexie.close();
			throw new AppError('storage-newer');
		}
		return this;
	}

	get(table: Store, id: string): Promise<SealedRow | undefined> {
		return this.#dexie.table<SealedRow, string>(table).get(id);
	}

	all(table: Store): Promise<SealedRow[]> {
		return this.#dexie.table<SealedRow, string>(table).toArray();
	}

	async commit(changes: Change[]) {
		const tables = [...new Set(changes.map(({ table }) => table))];
		let transaction: Transaction | undefined;
		const unit = this.#dexie.transaction('rw', tables, async (begun) => {
			transaction = begun;
			for (const { table, id, seen, row } of changes) {
				const rows = this.#dexie.table<SealedRow, string>(table);
				if (revisionOf(await rows.get(id)) !== seen) throw new AppError('changed-elsewhere');
				if (row) await rows.put(row);
				else await rows.delete(id);
			}
		});
		try {
			await unit;
		} catch (failure) {
			// The request only says that it was aborted; the transaction knows why (a full disk).
			throw transaction?.idbtrans?.error ?? failure;
		}
		tellWritten(tables, WRITTEN_BY_DEXIE);
	}

	/** Calls back now and after each change, in any tab; returns a function that stops this. */
	watch(tables: readonly Store[], changed: () => void, failed: (failure: unknown) => void) {
		const subscription = liveQuery(() =>
			Promise.all(tables.map((table) => this.#dexie.table(table).toArray()))
		).subscribe({ next: changed, error: failed });
		const deaf = onWritten(tables, () => changed());
		return () => {
			deaf();
			subscription.unsubscribe();
		};
	}

	close() {
		this.#dexie.close();
	}
}
