import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';
import { checkLevels, checkLimits } from './limits.ts';
import { ROW_SCHEMAS } from './row-schemas.ts';
import {
	COPY_TABLES,
	noRows,
	type AllRows,
	type CopyContent,
	type CopyTable,
	type Rows
} from './rows.ts';

const Row = z.strictObject({ rev: z.int().check(z.gte(1)), value: z.unknown() });
const Content = z.strictObject({
	schema: z.int().check(z.gte(1)),
	app: z.string().check(z.maxLength(100)),
	created: z.iso.date(),
	rows: z.record(z.string(), z.record(z.string(), Row)),
	damaged: z.array(z.string())
});
/** The file to read that was offered before there were copies; it opens for ever. */
const Notes = z.object({
	format: z.literal('waymark-notes'),
	version: z.literal(1),
	made: z.iso.datetime(),
	schema: z.int().check(z.gte(1)),
	notes: z.record(z.string(), z.record(z.string(), z.unknown())),
	unreadable: z.array(z.string())
});

function parsed(text: string): unknown {
	checkLevels(text);
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new AppError('copy-odd', { cause });
	}
}

const odd = (cause: unknown) => new AppError('copy-odd', { cause });

/** How rows come from the schema of a copy to the one in use here. */
export type Bring = (rows: AllRows, from: number) => AllRows;

/**
 * The content out of its text. Throws AppError `copy-odd`, caused by the table at fault where there is one,
 * and `copy-newer` when it was made by newer code than this (`schema` is the newest known here).
 */
export function readContent(text: string, schema: number, bring: Bring): CopyContent {
	const value = parsed(text);
	checkLimits(value);
	const read = Content.safeParse(value);
	if (!read.success) throw odd('content');
	return checked(read.data, schema, bring);
}

/** The content of a file to read. Throws as `readContent`, and `copy-not-one` for any other file. */
export function readNotesFile(text: string, schema: number, bring: Bring): CopyContent {
	let value: unknown;
	checkLevels(text);
	try {
		value = JSON.parse(text);
	} catch {
		throw new AppError('copy-not-one');
	}
	if ((value as { format?: unknown } | null)?.format !== 'waymark-notes')
		throw new AppError('copy-not-one');
	checkLimits(value);
	const read = Notes.safeParse(value);
	if (!read.success) throw odd('content');
	const { made, schema: from, notes, unreadable } = read.data;
	const rows = Object.fromEntries(
		Object.entries(notes).map(([table, values]) => [
			table,
			Object.fromEntries(Object.entries(values).map(([id, one]) => [id, { rev: 1, value: one }]))
		])
	);
	const created = made.slice(0, 10);
	return checked({ schema: from, app: '', created, rows, damaged: unreadable }, schema, bring);
}

type Unchecked = Omit<CopyContent, 'rows'> & { rows: Record<string, Rows> };

function checked(content: Unchecked, schema: number, bring: Bring): CopyContent {
	if (content.schema > schema) throw new AppError('copy-newer');
	const unknown = Object.keys(content.rows).find(
		(table) => !COPY_TABLES.includes(table as CopyTable)
	);
	if (unknown) throw odd('content');
	const rows = bring({ ...noRows(), ...content.rows } as AllRows, content.schema);
	for (const table of COPY_TABLES)
		for (const [id, { value }] of Object.entries(rows[table])) {
			const row = ROW_SCHEMAS[table](id);
			if (!row?.safeParse(value).success) throw odd(table);
		}
	return { ...content, schema, rows };
}
