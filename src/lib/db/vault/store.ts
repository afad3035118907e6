import { AppError, codeOf } from '#lib/domain/app-error.ts';
import type { Change } from './keeper.ts';
import { revisionOf, type SealedRow, type Table } from './schema.ts';
import { openRow, sealRow } from './seal.ts';
import { nothing, open, storageError, withReconnect } from './session.ts';
import { rare } from './unlock.ts';
import type { Mode, Session } from './unlocked.ts';

export type { Mode };
export interface OpenedRow<T> {
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
	/** The value as JSON, where it is at hand. */
	text?: string;
	/** How often it has been written with this; one more than was seen, unless a copy knows better. */
	rev?: number;
}

/** A new id for a row. It lies open on the device, so it tells nothing of what the row holds. */
export const newId = (): string =>
	btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

/** Who is told of each commit in this tab, before it resolves. */
export const listeners = new Set<(tables: readonly Table[]) => void>();

/** Where this session keeps things. */
export async function storageMode(): Promise<Mode> {
	return (await open()).mode;
}

/** One row with its value, or undefined; one that does not open is as none, and is set aside by the next write there. */
export async function read<T>(table: Table, id: string): Promise<OpenedRow<T> | undefined> {
	return withReconnect(async (session) => {
		const row = await session.keeper.get(table, id);
		return row && opened(session, table, row);
	});
}

/** All rows of a table that open, in the order of their ids. */
export async function list<T>(table: Table): Promise<OpenedRow<T>[]> {
	return withReconnect(async (session) => {
		const rows = await session.keeper.all(table);
		const all = await Promise.all(rows.map((row) => opened<T>(session, table, row)));
		return all.filter((row) => row !== undefined);
	});
}

async function opened<T>(
	session: Session,
	table: Table,
	row: SealedRow
): Promise<OpenedRow<T> | undefined> {
	try {
		const value = (await openRow(session.key, session.schema, table, row)) as T;
		return { id: row.id, rev: revisionOf(row), value };
	} catch {
		// Rare, so what knows about it is fetched only then.
		await rare().then(({ found }) => found(session, table, row), nothing);
		return undefined;
	}
}

/**
 * Writes all of it or none, durable when it resolves; sealed before the transaction opens.
 * Throws AppError: `changed-elsewhere`, `storage-newer`, `storage-full`, `storage-failed`.
 */
export async function commit(...writes: Write[]): Promise<void> {
	try {
		// A new connection may mean another key, or an upgraded database: seal the rows again.
		await withReconnect(async (session) => {
			if (session.mode === 'read-only') throw new AppError('storage-newer');
			const changes = await Promise.all(writes.map((write) => sealed(session, write)));
			await session.keeper.commit(changes).catch(async (failure: unknown) => {
				if (codeOf(failure) !== 'changed-elsewhere') throw failure;
				await (await rare()).commitOver(session, changes, failure);
			});
			const tables = writes.map(({ table }) => table);
			listeners.forEach((listener) => listener(tables));
		});
	} catch (failure) {
		throw storageError(failure);
	}
}

async function sealed({ key, schema }: Session, write: Write): Promise<Change> {
	const { table, id, seen, value, rev = seen + 1, text } = write;
	const row = value === null ? null : await sealRow(key, schema, table, id, rev, value, text);
	return { table, id, seen, row };
}
