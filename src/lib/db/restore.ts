import { AppError } from '#lib/domain/app-error.ts';
import { noRows, type AllRows, type CopyContent } from '#lib/domain/copy/content.ts';
import { isSame } from '#lib/domain/copy/joined.ts';
import { restored, type RestoreWay } from '#lib/domain/copy/restored.ts';
import { daysAfter } from '#lib/domain/days/day.ts';
import type { Moment } from './check-ins.ts';
import { readRowsOf } from './copies.ts';
import { KEPT_TABLES } from './export.ts';
import type { Change } from './vault/keeper.ts';
import { retried } from './vault/rewrite.ts';
import type { Table } from './vault/schema.ts';
import { openRow, sealRow } from './vault/seal.ts';
import { storageError, withReconnect, type Session } from './vault/session.ts';
import { commit, listeners, read } from './vault/store.ts';

/** Everything that was kept before a restore, to take it back until this ISO day is over. */
export interface Before {
	until: string;
	rows: AllRows;
}

const BEFORE = 'before';

/**
 * Puts a copy in place of what is here, or brings both together, in one unit: a device that stops in the
 * middle holds what it held before. What was here is kept whole until the next day is over.
 * Gives in how many places only the newer of two could stand. Throws AppError as `commit` does.
 */
export async function restoreCopy(
	{ rows }: Pick<CopyContent, 'rows'>,
	way: RestoreWay,
	now: Moment
): Promise<number> {
	try {
		return await retried(() => withReconnect((session) => restoreOver(session, rows, way, now)));
	} catch (failure) {
		throw storageError(failure);
	}
}

async function restoreOver(session: Session, copy: AllRows, way: RestoreWay, now: Moment) {
	if (session.mode === 'read-only') throw new AppError('storage-newer');
	const here = (await readRowsOf(session)).rows;
	const { rows, settled } = restored(here, copy, way, now);
	const changes = KEPT_TABLES.flatMap((table) => changesOf(table, here, rows));
	if (changes.length === 0) return settled;
	const before = await session.keeper.get('copies', BEFORE);
	const undo: Before = { until: daysAfter(now.day, 1), rows: here };
	const kept = { table: 'copies', id: BEFORE, seen: before?.rev ?? 0 } as const;
	await session.keeper.commit(
		await Promise.all(
			[...changes, { ...kept, rev: kept.seen + 1, value: undo }].map((one) => sealed(session, one))
		)
	);
	listeners.forEach((listener) => listener());
	return settled;
}

/** A row to write, or to delete where there is no value. */
type Write = Omit<Change, 'row'> & { rev: number; value?: unknown };

function changesOf(table: (typeof KEPT_TABLES)[number], here: AllRows, after: AllRows): Write[] {
	const [mine, next] = [here, after].map((all) => new Map(Object.entries(all[table])));
	const gone = [...(mine ?? [])].filter(([id]) => !next?.has(id));
	const written = [...(next ?? [])].filter(
		([id, { value }]) => !isSame(mine?.get(id)?.value, value)
	);
	return [
		...gone.map(([id, { rev }]) => ({ table, id, seen: rev, rev })),
		...written.map(([id, row]) => ({ table, id, seen: mine?.get(id)?.rev ?? 0, ...row }))
	];
}

// Nothing is written that does not open again here to the very same.
async function sealed(session: Session, { value, rev, ...change }: Write): Promise<Change> {
	if (value === undefined) return { ...change, row: null };
	const { key, schema } = session;
	const row = await sealRow(key, schema, change.table as Table, change.id, rev, value);
	if (!isSame(await openRow(key, schema, change.table as Table, row), value))
		throw new AppError('storage-failed');
	return { ...change, row };
}

/** What was here before the last restore, as long as it can be taken back on this ISO day; null otherwise. */
export async function readBefore(day: string): Promise<Before | null> {
	const row = await read<Before>('copies', BEFORE);
	return row && day <= row.value.until ? row.value : null;
}

/** Takes a restore back; what is here by then can be had again in the same way. */
export async function undoRestore(now: Moment): Promise<void> {
	const before = await readBefore(now.day);
	if (!before) throw new AppError('changed-elsewhere');
	await restoreCopy({ rows: { ...noRows(), ...before.rows } }, 'replace', now);
}

/** Lets go of what was here before a restore once its time is over. `day` is the person's own ISO day. */
export async function purgeBefore(day: string): Promise<void> {
	const row = await read<Before>('copies', BEFORE);
	if (row && day > row.value.until)
		await commit({ table: 'copies', id: BEFORE, seen: row.rev, value: null });
}
