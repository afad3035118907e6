import { AppError } from '#lib/domain/app-error.ts';
import type { Change, Keeper } from './keeper.ts';
import { revisionOf, type SealedRow, type Store } from './schema.ts';

/** Keeps rows until the page is closed: for browsers that store nothing, and for the example. */
export class MemoryKeeper implements Keeper {
	#rows = new Map<string, SealedRow>();

	async get(table: Store, id: string) {
		return this.#rows.get(`${table}/${id}`);
	}

	async all(table: Store) {
		return [...this.#rows]
			.filter(([key]) => key.startsWith(`${table}/`))
			.map(([, row]) => row)
			.sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	async commit(changes: Change[]) {
		const rows = new Map(this.#rows);
		for (const { table, id, seen, row } of changes) {
			const key = `${table}/${id}`;
			if (revisionOf(rows.get(key)) !== seen) throw new AppError('changed-elsewhere');
			if (row) rows.set(key, row);
			else rows.delete(key);
		}
		this.#rows = rows;
	}

	close() {}
}
