import { AppError } from '#lib/domain/app-error.ts';
import { valuesOf } from '#lib/domain/copy/counts.ts';
import { isSame } from '#lib/domain/copy/joined.ts';
import { noRows, type AllRows, type CopyContent, type RestoreWay } from '#lib/domain/copy/rows.ts';
import { daysAfter } from '#lib/domain/days/day.ts';
import type { Moment } from './check-ins.ts';
import { BEFORE, readBefore, readRows, type Before } from './copies.ts';
import { apart } from './copy-apart.ts';
import { KEPT_TABLES, type KeptTable } from './export.ts';
import { retried } from './vault/rewrite.ts';
import { commit, read, type Write } from './vault/store.ts';

/**
 * Puts a copy in place of what is here, or brings both together, in one unit: a device that stops in the
 * middle holds what it held before. What was here is kept whole until the next day is over, and what was
 * written is read again. Gives in how many places only the newer of two could stand. Throws AppError as
 * `commit` does, and `storage-failed` where what is read is not what was written: then all is as before.
 */
export const restoreCopy = (
	{ rows: copy }: Pick<CopyContent, 'rows'>,
	way: RestoreWay,
	now: Moment
): Promise<number> =>
	retried(async () => {
		const here = (await readRows()).rows;
		const { rows, settled } = await apart('restored', here, copy, way, now);
		const writes = writesFrom(here, rows);
		if (writes.length === 0) return settled;
		const before = await read<Before>('copies', BEFORE);
		// Whoever opens one copy after another can still go back to before the first of them.
		const isUntouched = before?.value.after === marksOf(here);
		const first = before && isUntouched ? before.value.rows : here;
		const value: Before | null = isSame(valuesOf(first), valuesOf(rows))
			? null
			: { until: daysAfter(now.day, 1), after: marksOf(rows), rows: first };
		const seen = before?.rev ?? 0;
		const undo = { table: 'copies' as const, id: BEFORE, seen, value };
		await commit(...writes, ...(before || value ? [undo] : []));
		const found = (await readRows()).rows;
		if (writes.every((write) => isThere(found, write))) return settled;
		await commit(...writesFrom(found, here));
		throw new AppError('storage-failed');
	});

/** What tells one state from another: every row, and how often it was written. */
const marksOf = (rows: AllRows): string =>
	JSON.stringify(
		KEPT_TABLES.map((table) =>
			Object.entries(rows[table])
				.map(([id, { rev }]) => [id, rev])
				.sort()
		)
	);

type Kept = Write & { table: KeptTable };

/** What has to be written so that one state becomes the other. */
const writesFrom = (here: AllRows, after: AllRows): Kept[] =>
	KEPT_TABLES.flatMap((table) => {
		const [mine, next] = [
			new Map(Object.entries(here[table])),
			new Map(Object.entries(after[table]))
		];
		const gone = [...mine].filter(([id]) => !next.has(id));
		const changed = [...next].filter(([id, { value }]) => !isSame(mine.get(id)?.value, value));
		return [
			...gone.map(([id, { rev }]) => ({ table, id, seen: rev, value: null })),
			...changed.map(([id, { rev, value }]) => {
				const seen = mine.get(id)?.rev ?? 0;
				return { table, id, seen, value, rev: Math.max(seen + 1, rev) };
			})
		];
	});

// What another tab has written since is its own.
function isThere(found: AllRows, { table, id, value, rev }: Kept): boolean {
	const row = new Map(Object.entries(found[table])).get(id);
	if (value === null) return row === undefined || row.rev === 1;
	return row !== undefined && (row.rev !== rev || isSame(row.value, value));
}

/** Takes a restore back; what was written here since can be had again in the same way. */
export async function undoRestore(now: Moment): Promise<void> {
	const before = await readBefore(now.day);
	if (!before) throw new AppError('changed-elsewhere');
	await restoreCopy({ rows: { ...noRows(), ...before.rows } }, 'replace', now);
}
