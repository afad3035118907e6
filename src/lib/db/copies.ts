import { rowsOf, type AllRows, type RowTexts } from '#lib/domain/copy/rows.ts';
import type { Asked } from '#lib/domain/today/asked.ts';
import { KEPT_TABLES } from './export.ts';
import { rewrite } from './vault/rewrite.ts';
import { revisionOf, type Table } from './vault/schema.ts';
import { openText } from './vault/seal.ts';
import { withReconnect, type Session } from './vault/session.ts';
import { commit, read } from './vault/store.ts';

/** What this device knows of its copies: the person's own ISO days, and whether Today has asked for one. */
export interface CopyLog {
	/** A copy was made, opened again and found to hold the same. */
	made?: string;
	/** A copy was opened here, to look at it or to restore it. */
	opened?: string;
	/** A copy was compared with what was kept, and held the same. */
	checked?: string;
	/** The browser was asked once, without being told to, to keep what is here. */
	promise?: boolean;
	asked?: Asked;
}

const LOG = 'log';

/** What is known; empty where no copy was ever made or opened. */
export const readCopyLog = async (): Promise<CopyLog> =>
	(await read<CopyLog>('copies', LOG))?.value ?? {};

/** Notes what was done with a copy. */
export const noteCopy = (what: CopyLog): Promise<CopyLog> =>
	rewrite<CopyLog, CopyLog>('copies', LOG, (log) => ({ ...log, ...what }));

/** Everything kept, each row as often written as it was. */
export interface KeptRows {
	schema: number;
	rows: AllRows;
	/** `table/id` of what no longer opens. */
	damaged: string[];
}
type KeptTexts = Omit<KeptRows, 'rows'> & { texts: RowTexts };

async function readTextsOf({ keeper, key, schema }: Session): Promise<KeptTexts> {
	const damaged: string[] = [];
	const tables = KEPT_TABLES.map(async (table) => {
		const all = await keeper.all(table);
		const opened = all.map(async (row): Promise<[string, { rev: number; text: string }][]> => {
			try {
				return [[row.id, { rev: row.rev, text: await openText(key, schema, table, row) }]];
			} catch {
				damaged.push(`${table}/${row.id}`);
				return [];
			}
		});
		return [table, Object.fromEntries((await Promise.all(opened)).flat())] as const;
	});
	const texts = Object.fromEntries(await Promise.all(tables)) as RowTexts;
	return { schema, texts, damaged: damaged.sort() };
}

/** Reads every table whole, each value as JSON. */
export const readTexts = (): Promise<KeptTexts> => withReconnect(readTextsOf);

/** Reads every table whole. */
export async function readRows(): Promise<KeptRows> {
	const { schema, texts, damaged } = await readTexts();
	return { schema, rows: rowsOf(texts), damaged };
}

/** Everything that was kept before a restore, to take it back until this ISO day is over. */
export interface Before {
	until: string;
	/** The ISO day on which that was first found to be over. */
	over?: string;
	/** How the rows were right after the restore: what was written since shows by it. */
	after: string;
	rows: AllRows;
}

export const BEFORE = 'before';

/** A row as JSON, of whatever it holds; undefined where none opens. */
export const readText = (
	table: Table,
	id: string
): Promise<{ rev: number; text: string } | undefined> =>
	withReconnect(async ({ keeper, key, schema }) => {
		const row = await keeper.get(table, id);
		const text = row && (await openText(key, schema, table, row).catch(() => undefined));
		return row && text !== undefined ? { rev: revisionOf(row), text } : undefined;
	});

/** What was here before the last restore, as long as it can be taken back on this ISO day; null otherwise. */
export async function readBefore(day: string): Promise<Before | null> {
	const row = await read<Before>('copies', BEFORE);
	return row && day <= row.value.until ? row.value : null;
}

/**
 * Lets go of what was here before a restore once its time is over, as found on two of the person's own days:
 * a clock that was a year ahead for a minute takes nothing away.
 */
export async function purgeBefore(day: string): Promise<void> {
	const row = await read<Before>('copies', BEFORE);
	if (!row || day <= row.value.until) return;
	const { over } = row.value;
	const isOver = over !== undefined && over < day;
	const value = isOver ? null : { ...row.value, over: day };
	if (isOver || over !== day) await commit({ table: 'copies', id: BEFORE, seen: row.rev, value });
}
