import { settled } from './native-keeper.ts';
import { TABLES, type SealedRow, type Table } from './schema.ts';
import { openRow, sealRow } from './seal.ts';

/** What rows are sealed under. */
export interface Under {
	key: CryptoKey;
	schema: number;
}
/** A table as it lay, and its rows as they are under another key. */
export interface Resealed {
	table: Table;
	seen: string;
	rows: SealedRow[];
}

const revisions = (rows: readonly SealedRow[]): string =>
	JSON.stringify(rows.map(({ id, rev }) => [id, rev]));

const tablesIn = (database: IDBDatabase): Table[] =>
	TABLES.filter((table) => database.objectStoreNames.contains(table));

const allOf = (database: IDBDatabase, table: Table) =>
	settled<SealedRow[]>(database.transaction(table).objectStore(table).getAll());

async function reseal({ key, schema }: Under, to: CryptoKey, table: Table, row: SealedRow) {
	// One that does not open stays as it lies.
	const opened = await openRow(key, schema, table, row).then(
		(value) => ({ value }),
		() => undefined
	);
	// One revision on, so that a tab which still knows the old one writes over nothing.
	return opened ? [await sealRow(to, schema, table, row.id, row.rev + 1, opened.value)] : [];
}

/** Every row sealed under another key, still to be put. */
export async function rowsUnder(
	database: IDBDatabase,
	from: Under,
	to: CryptoKey
): Promise<Resealed[]> {
	return Promise.all(
		tablesIn(database).map(async (table) => {
			const lay = await allOf(database, table);
			const rows = await Promise.all(lay.map((row) => reseal(from, to, table, row)));
			return { table, seen: revisions(lay), rows: rows.flat() };
		})
	);
}

/** Puts them within a transaction, unless a table is no longer as it lay. */
export function putRows(
	transaction: IDBTransaction,
	resealed: readonly Resealed[],
	overtake: () => void
): void {
	for (const { table, seen, rows } of resealed) {
		const store = transaction.objectStore(table);
		const look = store.getAll() as IDBRequest<SealedRow[]>;
		look.onsuccess = () => {
			if (revisions(look.result) !== seen) return overtake();
			for (const row of rows) store.put(row);
		};
	}
}

/**
 * Takes in what a tab wrote under the key before, in the moment that the lock was set: such rows open
 * under that key alone. Resolves with how many there were.
 */
export async function takeInLate(
	database: IDBDatabase,
	before: Under,
	now: Under
): Promise<number> {
	let taken = 0;
	for (const table of tablesIn(database))
		for (const row of await allOf(database, table)) {
			if (await opens(now, table, row)) continue;
			const [late] = await reseal(before, now.key, table, row);
			if (!late) continue;
			const store = database.transaction(table, 'readwrite').objectStore(table);
			if ((await settled<SealedRow | undefined>(store.get(row.id)))?.rev !== row.rev) continue;
			await settled(store.put(late));
			taken += 1;
		}
	return taken;
}

const opens = ({ key, schema }: Under, table: Table, row: SealedRow) =>
	openRow(key, schema, table, row).then(
		() => true,
		() => false
	);
