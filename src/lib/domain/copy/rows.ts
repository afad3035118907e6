/** Every table that a copy holds. */
export const COPY_TABLES = [
	'answers',
	'checkIns',
	'situation',
	'saved',
	'guides',
	'goals',
	'plan',
	'aboutMe',
	'requests',
	'moments',
	'rightNow',
	'stayingWell'
] as const;
export type CopyTable = (typeof COPY_TABLES)[number];

/** A row as a copy brings it: what it holds, and how often it had been written. */
export interface CopyRow {
	rev: number;
	value: unknown;
}
/** Rows by their ids. */
export type Rows = Record<string, CopyRow>;
export type AllRows = Record<CopyTable, Rows>;

/** Rows of every table, each value as JSON: to hand on and to compare without reading it. */
export type RowTexts = Record<CopyTable, Record<string, { rev: number; text: string }>>;

/** The same, read. */
export const rowsOf = (texts: RowTexts): AllRows =>
	Object.fromEntries(
		Object.entries(texts).map(([table, rows]) => [
			table,
			Object.fromEntries(
				Object.entries(rows).map(([id, { rev, text }]) => [id, { rev, value: JSON.parse(text) }])
			)
		])
	) as AllRows;

/** What a copy holds. */
export interface CopyContent {
	/** The schema of the database that it was made of. */
	schema: number;
	/** The build of Waymark that made it. */
	app: string;
	/** The person's own ISO day when it was made. */
	created: string;
	rows: AllRows;
	/** `table/id` of what no longer opened when it was made, and is not in it. */
	damaged: string[];
}

/** Rows of every table, each empty. */
export const noRows = (): AllRows =>
	Object.fromEntries(COPY_TABLES.map((table) => [table, {}])) as unknown as AllRows;

/** What everything kept comes to: two states with the same digest hold the same. */
export async function digestOf(rows: AllRows): Promise<string> {
	const values = COPY_TABLES.map((table) => {
		const ids = Object.keys(rows[table]).sort();
		return [table, ids.map((id) => [id, rows[table][id]?.value])];
	});
	const bytes = new TextEncoder().encode(JSON.stringify(values));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text that is sealed into a copy. */
export const contentText = (content: CopyContent): string => JSON.stringify(content);

/** `replace` puts a copy in place of what is here; `merge` brings both together. */
export type RestoreWay = 'replace' | 'merge';

/** What is to be kept after a restore, and in how many places only the newer of two could stand. */
export interface Restored {
	rows: AllRows;
	settled: number;
}
