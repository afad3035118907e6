import { AppError } from '#lib/domain/app-error.ts';
import { textOf, type Meta, type Opening } from './meta.ts';
import { finished, settled } from './native-keeper.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { opens } from './opens.ts';
import { isNewer, TABLES, type SealedRow, type Table } from './schema.ts';
import { importKey, newKeyBytes } from './seal.ts';
import type { Unlocked } from './unlocked.ts';
import { upgrade } from './upgrade.ts';

/** Rows tried in each table: one that opens is proof. */
const TRIED = 20;

type Key = NonNullable<Opening['key']>;
type Whole = Required<Opening>;

/**
 * Opens what is not simply as this code left it: locked, newer, older, or damaged beside its rows.
 * Undefined where it has been put right and is to be opened again.
 */
export async function reopen(
	database: IDBDatabase,
	found: Meta,
	schema: number,
	migrations: Record<number, Migration> = MIGRATIONS
): Promise<Unlocked | undefined> {
	const open = (held?: CryptoKey) => opened(database, found, schema, migrations, held);
	if (!found.key?.lock && !found.copy?.key?.lock) return open();
	const { whenUnlocked } = await import('./locked.ts');
	return whenUnlocked(database, schema, open);
}

/** The same with the key that a passphrase gave, where there is a lock. */
async function opened(
	database: IDBDatabase,
	found: Meta,
	schema: number,
	migrations: Record<number, Migration>,
	held?: CryptoKey
): Promise<Unlocked | undefined> {
	const meta = textOf(found);
	// Later code may have been stopped between opening the database and upgrading its rows.
	if (isNewer(database, schema)) {
		const key = held ?? (await importKey(keysIn(found)[0]?.bytes ?? newKeyBytes()));
		return { key, schema: found.schema?.value ?? schema, readOnly: true, meta };
	}
	const right = await rightOpening(database, found, schema, held);
	const from = right.schema.value;
	const key = held ?? (await importKey(right.key.bytes ?? newKeyBytes()));
	const isCopied = found.copy ? textOf(found.copy) === meta : from < schema;
	if (held && isCopied && textOf(right) === meta && from === schema)
		return { key, schema, readOnly: false, meta };
	if (textOf(right) === meta && isCopied) {
		await upgrade(database, key, from, schema, migrations);
		return undefined;
	}
	// Which of two locks is whole, only the passphrase tells: both stay as they lie.
	const [one, other = one] = keysIn(found);
	if (held && textOf({ key: one! }) !== textOf({ key: other! }))
		return { key, schema: from, readOnly: from < schema, meta };
	try {
		await mend(database, found, right);
	} catch (failure) {
		if (from < schema) throw failure;
		// Without room to put it right, what is kept can be read and written all the same.
		return { key, schema, readOnly: false, meta };
	}
	return undefined;
}

const isKey = (row: Opening['key']): row is Key =>
	row?.lock !== undefined || (ArrayBuffer.isView(row?.bytes) && row.bytes.byteLength === 32);

const keysIn = ({ key, copy }: Meta): Key[] => [key, copy?.key].filter(isKey);

/** The key and the schema that rows open under, out of all that the rows of `meta` say. */
async function rightOpening(
	database: IDBDatabase,
	found: Meta,
	schema: number,
	held?: CryptoKey
): Promise<Whole> {
	const keys = keysIn(found);
	const all = Array.from({ length: schema }, (_, back) => schema - back);
	const said = [found.schema?.value, found.copy?.schema?.value];
	const schemas = [...new Set([...said.filter((value) => all.includes(value ?? 0)), ...all])];
	const rows = await someRows(database);
	const opening = (key: Key, value = schema): Whole => ({ schema: { id: 'schema', value }, key });
	for (const kept of keys) {
		const key = held ?? (await importKey(kept.bytes ?? newKeyBytes()));
		for (const value of schemas)
			for (const { table, row } of rows)
				if (await opens(key, value ?? schema, table, row)) return opening(kept, value);
	}
	if (rows.length === 0) return opening(keys[0] ?? { id: 'key', bytes: newKeyBytes() }, schemas[0]);
	const [key, other = key] = keys;
	// Two keys that open nothing: neither can be trusted to be that of the rows.
	if (!key || textOf({ key }) !== textOf({ key: other! })) throw new AppError('storage-key-lost');
	return opening(key, schemas[0]);
}

async function someRows(database: IDBDatabase): Promise<{ table: Table; row: SealedRow }[]> {
	const tables = TABLES.filter((table) => database.objectStoreNames.contains(table));
	const rows = tables.map(async (table) => {
		const store = database.transaction(table).objectStore(table);
		const some = await settled<SealedRow[]>(store.getAll(undefined, TRIED));
		return some.map((row) => ({ table, row }));
	});
	return (await Promise.all(rows)).flat();
}

/** Writes it into both places; not over what another tab has made of it meanwhile. */
async function mend(database: IDBDatabase, seen: Meta, right: Whole): Promise<void> {
	const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
	const meta = transaction.objectStore('meta');
	const look = meta.getAll();
	look.onsuccess = () => {
		const before = Object.values(seen) as { id: string }[];
		if (JSON.stringify(look.result) !== JSON.stringify(before)) return;
		for (const row of [right.schema, right.key, { id: 'copy', ...right }]) meta.put(row);
	};
	await finished(transaction);
}
