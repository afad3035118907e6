import { countValues, type Counts } from '#lib/domain/copy/counts.ts';
import { readDamage, type Damage } from './damage.ts';
import { TABLES, type Table } from './vault/schema.ts';
import { openRow } from './vault/seal.ts';
import { withReconnect } from './vault/session.ts';

/** What a person keeps. What this device knows of its copies is no part of a copy. */
export type KeptTable = Exclude<Table, 'copies'>;
export const KEPT_TABLES = TABLES.filter((table): table is KeptTable => table !== 'copies');

/** Everything kept here in a form to read: each table's values by their ids. */
export interface Notes {
	schema: number;
	notes: Record<KeptTable, Record<string, unknown>>;
	/** `table/id` of rows that no longer open, so that one of them does not hold back the rest. */
	unreadable: string[];
	/** Those rows whole, as they lie, and what was set aside before something new was written in its place. */
	asTheyLie: Damage[];
}

export type { Counts };

/** Reads every table whole. */
export async function readNotes(): Promise<Notes> {
	const asTheyLie = await readDamage();
	return withReconnect(async ({ schema, keeper, key }) => {
		const unreadable = asTheyLie.map(({ table, id }) => `${table}/${id}`);
		const found: Notes = { schema, notes: {} as Notes['notes'], unreadable, asTheyLie };
		for (const table of KEPT_TABLES) {
			found.notes[table] = {};
			for (const row of await keeper.all(table))
				await openRow(key, schema, table, row).then(
					(value) => (found.notes[table][row.id] = value),
					() => undefined
				);
		}
		return found;
	});
}

/** Counts what was read; a row that holds a list counts as many as it lists. */
export const countNotes = ({ notes }: Notes): Counts => countValues(notes);

/** Bytes of what is kept of each kind, as it is before it is sealed. */
export function sizeNotes({ notes }: Notes): Record<KeptTable, number> {
	const encoder = new TextEncoder();
	const sizes = KEPT_TABLES.map((table) => {
		const values = Object.values(notes[table]).map((value) => JSON.stringify(value));
		return [table, encoder.encode(values.join('')).length];
	});
	return Object.fromEntries(sizes) as Record<KeptTable, number>;
}

/** The text of the file to download: JSON to read, with its format and version first. */
export function notesFile(
	found: Notes,
	told: { about: string; made: string; settings: Record<string, unknown> }
): string {
	const { about, made, settings } = told;
	const file = { format: 'waymark-notes', version: 1, about, made, settings, ...found };
	return `${JSON.stringify(file, null, '\t')}\n`;
}
