/** Raised with every change of shape; shipped numbers are never edited. */
export const SCHEMA = 5;
export const NAME = 'waymark';

/** Every table holds sealed rows under `id`; `meta` alone is plain (schema number and key bytes). */
export const TABLES = [
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
	'stayingWell',
	'copies'
] as const;
export type Table = (typeof TABLES)[number];

/** IndexedDB's own version: Dexie multiplies by ten, and both open the same database. */
export const nativeVersion = (schema: number): number => schema * 10;

/** Whether newer code has opened the database; Dexie raises only the last digit by itself. */
export const isNewer = (database: IDBDatabase, schema: number): boolean =>
	database.version >= nativeVersion(schema + 1);

/** A row as it is stored on the device. */
export interface SealedRow {
	id: string;
	/** Raised by one with every write; a write names the one it has seen. */
	rev: number;
	iv: Uint8Array<ArrayBuffer>;
	ct: ArrayBuffer;
}

/** One step of an upgrade: the value of each row of the schema before, to the next. */
export type Migration = (table: Table, id: string, value: unknown) => unknown;

/** Steps by the schema they lead to. */
export const MIGRATIONS: Record<number, Migration> = {
	// Schema 2 brought the guides and no change to what was there: opening the database makes them.
	2: (_table, _id, value) => value,
	// Schema 3 brought goals, the safety plan, About me and requests, and changed nothing either.
	3: (_table, _id, value) => value,
	// Schema 4 brought good moments, right now and the plan for staying well, beside what was there.
	4: (_table, _id, value) => value,
	// Schema 5 brought what is known of copies, and the state before a restore.
	5: (_table, _id, value) => value
};
