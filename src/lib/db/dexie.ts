import { Dexie, liveQuery } from 'dexie';
import { AppError } from '#lib/domain/app-error.ts';
import type { Change, Keeper } from './keeper.ts';
import { NAME, SCHEMA, TABLES, type SealedRow, type Table } from './schema.ts';

/** The keeper of the living page: other tabs and live queries hear of each commit. */
export class DexieKeeper implements Keeper {
	#dexie: Dexie;

	constructor(name = NAME, schema = SCHEMA) {
		this.#dexie = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: true });
		this.#dexie
			.version(schema)
			.stores(Object.fromEntries(['meta', ...TABLES].map((table) => [table, 'id'])));
	}

	async open() {
		await this.#dexie.open();
		return this;
	}

	get(table: Table, id: string): Promise<SealedRow | undefined> {
		return this.#dexie.table<SealedRow, string>(table).get(id);
	}

	all(table: Table): Promise<SealedRow[]> {
		return this.#dexie.table<SealedRow, string>(table).toArray();
	}

	async commit(changes: Change[]) {
		const tables = [...new Set(changes.map(({ table }) => table))];
		await this.#dexie.transaction('rw', tables, async () => {
			for (const { table, id, seen, row } of changes) {
				const rows = this.#dexie.table<SealedRow, string>(table);
				if (((await rows.get(id))?.rev ?? 0) !== seen) throw new AppError('changed-elsewhere');
				if (row) await rows.put(row);
				else await rows.delete(id);
			}
		});
	}

	/** Calls back now and after each change, in any tab; returns the way to stop. */
	watch(tables: readonly Table[], changed: () => void, failed: (failure: unknown) => void) {
		const subscription = liveQuery(() =>
			Promise.all(tables.map((table) => this.#dexie.table(table).toArray()))
		).subscribe({ next: changed, error: failed });
		return () => subscription.unsubscribe();
	}

	close() {
		this.#dexie.close();
	}
}
