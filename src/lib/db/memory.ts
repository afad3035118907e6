import { AppError } from '#lib/domain/app-error.ts';
import type { Change, Keeper } from './keeper.ts';
import type { SealedRow, Table } from './schema.ts';

/** Keeps rows until the page is closed: where a browser stores nothing, or when asked to. */
export class MemoryKeeper implements Keeper {
	#rows = new Map<string, SealedRow>();
	#changed: () => void;

	constructor(changed: () => void = () => undefined) {
		this.#changed = changed;
	}

	async get(table: Table, id: string) {
		return this.#rows.get(`${table}/${id}`);
	}

	async all(table: Table) {
		return [...this.#rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row);
	}

	async commit(changes: Change[]) {
		for (const { table, id, seen } of changes)
			if ((this.#rows.get(`${table}/${id}`)?.rev ?? 0) !== seen)
				throw new AppError('changed-elsewhere');
		for (const { table, id, row } of changes)
			if (row) this.#rows.set(`${table}/${id}`, row);
			else this.#rows.delete(`${table}/${id}`);
		this.#changed();
	}

	close() {}
}
