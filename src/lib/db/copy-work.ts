import { readContent, readNotesFile } from '#lib/domain/copy/content.ts';
import { restored } from '#lib/domain/copy/restored.ts';
import { COPY_TABLES, type AllRows, type CopyContent } from '#lib/domain/copy/rows.ts';
import { MIGRATIONS } from './vault/migrations.ts';
import { SCHEMA } from './vault/schema.ts';

// The steps that an upgrade of the database takes.
function bring(rows: AllRows, from: number): AllRows {
	for (let step = from + 1; step <= SCHEMA; step += 1)
		for (const table of COPY_TABLES)
			for (const [id, row] of Object.entries(rows[table]))
				row.value = MIGRATIONS[step]?.(table, id, row.value) ?? row.value;
	return rows;
}

/** What takes schemas, and so is done in a worker: no page brings them. */
export const work = {
	content: (text: string): CopyContent => readContent(text, SCHEMA, bring),
	notesFile: (text: string): CopyContent => readNotesFile(text, SCHEMA, bring),
	restored
};
export type Work = typeof work;
