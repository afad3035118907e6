/** Raised with every change of shape, with a step in migrations.ts; shipped numbers are never edited. */
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
