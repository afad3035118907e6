import { AppError } from '#lib/domain/app-error.ts';
import { changesBetween, marksOf, type RowChange } from '#lib/domain/copy/changes.ts';
import { readContent, readNotesFile } from '#lib/domain/copy/content.ts';
import { readCopyFile } from '#lib/domain/copy/copy-file.ts';
import { previewOf, type Preview } from '#lib/domain/copy/preview.ts';
import { restored, type Moment } from '#lib/domain/copy/restored.ts';
import {
	COPY_TABLES,
	digestOf,
	noRows,
	rowsOf,
	type AllRows,
	type CopyContent,
	type RestoreWay,
	type RowTexts
} from '#lib/domain/copy/rows.ts';
import { daysAfter } from '#lib/domain/days/day.ts';
import type { Before } from './copies.ts';
import { MIGRATIONS } from './vault/migrations.ts';
import { SCHEMA } from './vault/schema.ts';

/** What is told of a copy; what it holds stays where the work is done. */
export type About = Omit<CopyContent, 'rows'>;

/** What a restore writes. */
export interface Changes {
	rows: RowChange[];
	/** What is to be kept of before it, as JSON; null where nothing has to be. */
	before: string | null;
	/** In how many places only the newer of two could stand. */
	settled: number;
}

// The steps that an upgrade of the database takes.
function bring(rows: AllRows, from: number): AllRows {
	for (let step = from + 1; step <= SCHEMA; step += 1)
		for (const table of COPY_TABLES)
			for (const [id, row] of Object.entries(rows[table]))
				row.value = MIGRATIONS[step]?.(table, id, row.value) ?? row.value;
	return rows;
}

/**
 * What takes schemas or much reckoning, and so is done in a worker: no page brings or waits for it. What was
 * opened stays there, as JSON of a thousand days takes longer to hand over than to read.
 */
export function newWork() {
	let held: AllRows | undefined;
	function hold({ rows, ...about }: CopyContent): About {
		held = rows;
		return about;
	}
	/** A worker that was ended took with it what it held: an empty copy would put nothing in place of everything. */
	function opened(): AllRows {
		if (!held) throw new AppError('copy-refused', { cause: 'let go' });
		return held;
	}
	function changes(texts: RowTexts, way: RestoreWay, now: Moment, kept?: string): Changes {
		const here = rowsOf(texts);
		const { rows, settled } = restored(here, opened(), way, now);
		const before = kept === undefined ? undefined : (JSON.parse(kept) as Before);
		const changed = changesBetween(here, rows);
		// Whoever opens one copy after another can still go back to before the first of them.
		const first = before && before.after === marksOf(here) ? before.rows : here;
		const isBack = changesBetween(first, rows).length === 0;
		const undo: Before = { until: daysAfter(now.day, 1), after: marksOf(rows), rows: first };
		return { rows: changed, before: isBack ? null : JSON.stringify(undo), settled };
	}
	return {
		file: readCopyFile,
		content: (plain: ArrayBuffer): About =>
			hold(readContent(new TextDecoder().decode(plain).trimEnd(), SCHEMA, bring)),
		notesFile: (text: string): About => hold(readNotesFile(text, SCHEMA, bring)),
		before: (rows: AllRows): void => void (held = { ...noRows(), ...rows }),
		preview: (texts: RowTexts): Preview => previewOf(rowsOf(texts), opened()),
		digest: (): Promise<string> => digestOf(opened()),
		changes
	};
}
export type Work = ReturnType<typeof newWork>;
