import { AppError } from '#lib/domain/app-error.ts';
import type { Change, Keeper } from './keeper.ts';
import { SCHEMA, type SealedRow, type Table } from './schema.ts';
import { sealRow } from './seal.ts';

/** A row that is handed in, before it is sealed. */
export interface Given {
	table: Table;
	id: string;
	value: unknown;
}

/** Keeps rows until the page is closed: where a browser stores nothing, or when asked to. */
export class MemoryKeeper implements Keeper {
	#rows = new Map<string, SealedRow>();

	/** Begins with these rows. */
	async take(rows: readonly Given[], key: CryptoKey): Promise<this> {
		for (const { table, id, value } of rows)
			this.#rows.set(`${table}/${id}`, await sealRow(key, SCHEMA, table, id, 1, value));
		return this;
	}

	async get(table: Table, id: string) {
		return this.#rows.get(`${table}/${id}`);
	}

	async all(table: Table) {
		return [...this.#rows]
			.filter(([key]) => key.startsWith(`${table}/`))
			.map(([, row]) => row)
			.sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	async commit(changes: Change[]) {
		const rows = new Map(this.#rows);
		for (const { table, id, seen, row } of changes) {
			const key = `${table}/${id}`;
			if ((rows.get(key)?.rev ?? 0) !== seen) throw new AppError('changed-elsewhere');
			if (row) rows.set(key, row);
			else rows.delete(key);
		}
		this.#rows = rows;
	}

	close() {}
}
