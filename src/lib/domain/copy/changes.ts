import { COPY_TABLES, type AllRows, type CopyTable } from './rows.ts';

/** One row to write over the revision that was seen: its value as JSON, or null to delete it. */
export interface RowChange {
	table: CopyTable;
	id: string;
	seen: number;
	rev: number;
	text: string | null;
}

/** What tells one state from another: every row, and how often it was written. */
export const marksOf = (rows: AllRows): string =>
	JSON.stringify(
		COPY_TABLES.map((table) =>
			Object.entries(rows[table])
				.map(([id, { rev }]) => [id, rev])
				.sort()
		)
	);

/** What has to be written so that one state becomes the other. */
export const changesBetween = (here: AllRows, after: AllRows): RowChange[] =>
	COPY_TABLES.flatMap((table) => {
		const [mine, next] = [
			new Map(Object.entries(here[table])),
			new Map(Object.entries(after[table]))
		];
		const gone = [...mine].filter(([id]) => !next.has(id));
		return [
			...gone.map(([id, { rev }]) => ({ table, id, seen: rev, rev: rev + 1, text: null })),
			...[...next].flatMap(([id, { rev, value }]) => {
				const [own, text] = [mine.get(id), JSON.stringify(value)];
				if (own && JSON.stringify(own.value) === text) return [];
				const seen = own?.rev ?? 0;
				return [{ table, id, seen, rev: Math.max(seen + 1, rev), text }];
			})
		];
	});
