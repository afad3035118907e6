import { rewrite } from './vault/rewrite.ts';
import type { Table } from './vault/schema.ts';
import { list } from './vault/store.ts';

/** Something a person writes in parts: one row for each, so that each is kept by itself. */
export interface PartsStore<Part extends object> {
	table: Table;
	/** What a part is before anything is written. */
	empty: Part;
	isEmpty: (part: Part) => boolean;
}

/** What is written under one heading. */
export interface TextPart {
	text: string;
}

/** A table that holds texts by heading. */
export const textsIn = (table: Table): PartsStore<TextPart> => ({
	table,
	empty: { text: '' },
	isEmpty: ({ text }) => text.trim() === ''
});

/** Texts by heading, out of the kept parts. */
export const textsOf = (parts: Readonly<Record<string, TextPart>>): Record<string, string> =>
	Object.fromEntries(Object.entries(parts).map(([id, { text }]) => [id, text]));

/** Every part that is kept, by id. */
export async function readParts<Part extends object>({
	table
}: PartsStore<Part>): Promise<Record<string, Part>> {
	const rows = await list<Part>(table);
	return Object.fromEntries(rows.map(({ id, value }) => [id, value]));
}

/** Changes one part as it now stands, whoever wrote it last, and gives it; what is left empty goes. */
export async function changePart<Part extends object>(
	{ table, empty, isEmpty }: PartsStore<Part>,
	id: string,
	change: (part: Part) => Part
): Promise<Part> {
	let next = empty;
	await rewrite<Part, Part | null | undefined>(table, id, (kept) => {
		next = change(kept ?? empty);
		return isEmpty(next) ? kept && null : next;
	});
	return next;
}
