import { AppError } from '#lib/domain/app-error.ts';
import { changesBetween, type RowChange } from '#lib/domain/copy/changes.ts';
import { noRows, rowsOf, type RestoreWay, type RowTexts } from '#lib/domain/copy/rows.ts';
import type { Moment } from './check-ins.ts';
import { BEFORE, readBefore, readText, readTexts } from './copies.ts';
import { copyApart } from './copy-apart.ts';
import type { OpenedCopy } from './copying.ts';
import { retried } from './vault/rewrite.ts';
import { commit, type Write } from './vault/store.ts';

/**
 * Puts a copy in place of what is here, or brings both together, in one unit: a device that stops in the
 * middle holds what it held before. What was here is kept whole until the next day is over, and what was
 * written is read again. Gives in how many places only the newer of two could stand. Throws AppError as
 * `commit` does, and `storage-failed` where what is read is not what was written: then all is as before.
 */
export const restoreCopy = (
	{ apart }: Pick<OpenedCopy, 'apart'>,
	way: RestoreWay,
	now: Moment
): Promise<number> =>
	retried(async () => {
		const here = (await readTexts()).texts;
		const kept = await readText('copies', BEFORE);
		const { rows, before, settled } = await apart.ask('changes', here, way, now, kept?.text);
		if (rows.length === 0) return settled;
		const undo = { table: 'copies' as const, id: BEFORE, seen: kept?.rev ?? 0 };
		await commit(
			...rows.map(asWrite),
			...(kept || before !== null ? [asWrite({ ...undo, text: before })] : [])
		);
		const found = (await readTexts()).texts;
		if (rows.every((row) => isThere(found, row))) return settled;
		await commit(...changesBetween(rowsOf(found), rowsOf(here)).map(asWrite));
		throw new AppError('storage-failed');
	});

const asWrite = ({
	text,
	...row
}: Omit<Write, 'value' | 'text'> & { text: string | null }): Write =>
	text === null ? { ...row, value: null } : { ...row, value: undefined, text };

// What another tab has written since is its own.
function isThere(found: RowTexts, { table, id, text, rev }: RowChange): boolean {
	const row = new Map(Object.entries(found[table])).get(id);
	if (text === null) return row === undefined || row.rev === 1;
	return row !== undefined && (row.rev !== rev || row.text === text);
}

/** Takes a restore back; what was written here since can be had again in the same way. */
export async function undoRestore(now: Moment): Promise<void> {
	const before = await readBefore(now.day);
	if (!before) throw new AppError('changed-elsewhere');
	const apart = copyApart();
	try {
		await apart.ask('before', { ...noRows(), ...before.rows });
		await restoreCopy({ apart }, 'replace', now);
	} finally {
		apart.end();
	}
}
