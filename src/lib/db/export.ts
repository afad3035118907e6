import { readDamage, type Damage } from './damage.ts';
import { TABLES, type Table } from './vault/schema.ts';
import { openRow } from './vault/seal.ts';
import { withReconnect } from './vault/session.ts';

/** Everything kept here in a form to read: each table's values by their ids. */
export interface Notes {
	schema: number;
	notes: Record<Table, Record<string, unknown>>;
	/** `table/id` of rows that no longer open, so that one of them does not hold back the rest. */
	unreadable: string[];
	/** Those rows whole, as they lie, and what was set aside before something new was written in its place. */
	asTheyLie: Damage[];
}

/** How many of each kind are kept; what is among the recently deleted counts only there. */
export type Counts = Record<Table | 'deleted', number>;

/** Reads every table whole. */
export async function readNotes(): Promise<Notes> {
	const asTheyLie = await readDamage();
	return withReconnect(async ({ schema, keeper, key }) => {
		const unreadable = asTheyLie.map(({ table, id }) => `${table}/${id}`);
		const found: Notes = { schema, notes: {} as Notes['notes'], unreadable, asTheyLie };
		for (const table of TABLES) {
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
export function countNotes({ notes }: Notes): Counts {
	const counts = { deleted: 0 } as Counts;
	for (const table of TABLES) {
		const entries = Object.values(notes[table]).flatMap((value) => value as object | object[]);
		const deleted = entries.filter((entry) => entry && 'deletedAt' in Object(entry)).length;
		counts[table] = entries.length - deleted;
		counts.deleted += deleted;
	}
	return counts;
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
