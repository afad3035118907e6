import type { SealedRow, Store } from './schema.ts';

/** `kept` on the device, in `memory` until the page closes, `read-only` in a newer database, an `example`, in memory by choice (`together`), or `locked` until the passphrase is given. */
export type Mode = 'kept' | 'memory' | 'read-only' | 'example' | 'together' | 'locked';

/** One write of a unit: the row to put, or null to delete, on top of the revision that was seen. */
export interface Change {
	table: Store;
	id: string;
	/** 0 where there was no row. */
	seen: number;
	row: SealedRow | null;
}

/** Where sealed rows are kept. Each commit is one unit: all of it or none, durable when it resolves. */
export interface Keeper {
	get(table: Store, id: string): Promise<SealedRow | undefined>;
	all(table: Store): Promise<SealedRow[]>;
	/** Throws AppError `changed-elsewhere` when a revision is not the one seen. */
	commit(changes: Change[]): Promise<void>;
	close(): void;
}
