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

/** Rows that no longer open, whole and as they lay, once something new was written in their place. */
export const SET_ASIDE = 'setAside';
/** Where a keeper keeps rows. */
export type Store = Table | typeof SET_ASIDE;
/** Every store of the database: what is made with it, upgraded with it and erased with it. */
export const STORES = ['meta', ...TABLES, SET_ASIDE] as const;

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

/** The revision of a row, which counts from one also where the number itself is damaged; 0 where there is none. */
export const revisionOf = (row: SealedRow | undefined): number =>
	row ? (Number.isSafeInteger(row.rev) && row.rev > 0 ? row.rev : 1) : 0;

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
	// Schema 5 brought the rows set aside and a copy of the key, and what is known of copies with the state before
	// a restore; check-ins go into a row a month from here on.
	5: (_table, _id, value) => value
};
