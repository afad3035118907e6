import { AppError } from '#lib/domain/app-error.ts';
import { textOf, type Meta, type Opening, type Unlocked } from './meta.ts';
import { finished, settled } from './native-keeper.ts';
import { isNewer, TABLES, type Migration, type SealedRow, type Table } from './schema.ts';
import { importKey, newKeyBytes, openRow } from './seal.ts';
import { upgrade } from './upgrade.ts';

/** Rows tried in each table: one that opens is proof. */
const TRIED = 20;

type Key = NonNullable<Opening['kept']>;

/**
 * Opens what is not simply as this code left it: newer, older, or damaged beside its rows.
 * Undefined where it has been put right and is to be opened again.
 */
export async function reopen(
	database: IDBDatabase,
	found: Meta,
	schema: number,
	migrations: Record<number, Migration>,
	held?: CryptoKey
): Promise<Unlocked | undefined> {
	const { mark, kept, copy } = found;
	const meta = textOf(found);
	// Later code may have been stopped between opening the database and upgrading its rows.
	if (isNewer(database, schema)) {
		const key = await (held ?? importKey(keysIn(found)[0]?.bytes ?? newKeyBytes()));
		return { key, schema: mark?.value ?? schema, readOnly: true, meta };
	}
	const right = await rightOpening(database, found, schema, held);
	const isOld = right.mark.value < schema;
	const key = held ?? (await importKey(right.kept.bytes));
	if (textOf(right) === meta && (copy ? textOf(copy) === meta : isOld)) {
		await upgrade(database, key, right.mark.value, schema, migrations);
		return undefined;
	}
	// Which of two locks is whole, only the passphrase tells: both stay as they lie.
	if (held && copy?.kept?.lock && textOf({ kept }) !== textOf({ kept: copy.kept })) {
		if (isOld) await upgrade(database, key, right.mark.value, schema, migrations);
		return { key, schema, readOnly: false, meta };
	}
	const mended = mend(database, { mark, kept, copy }, right);
	// Without room to put it right, what is kept can be read and written all the same.
	if (!isOld && !(await mended.then(() => true).catch(() => false)))
		return { key, schema, readOnly: false, meta };
	return void (await mended);
}

const isKey = (row: Opening['kept']): row is Key =>
	row?.lock !== undefined || (ArrayBuffer.isView(row?.bytes) && row.bytes.byteLength === 32);

const keysIn = ({ kept, copy }: Meta): Key[] => [kept, copy?.kept].filter(isKey);

/** The key and the schema that rows open under, out of all that the rows of `meta` say. */
async function rightOpening(
	database: IDBDatabase,
	found: Meta,
	schema: number,
	held?: CryptoKey
): Promise<Required<Opening> & { mark: { value: number }; kept: Key }> {
	const keys = keysIn(found);
	const said = [found.mark?.value, found.copy?.mark?.value];
	const all = Array.from({ length: schema }, (_, back) => schema - back);
	const likely = said.filter((value): value is number => all.includes(value as number));
	const schemas = [...new Set([...likely, ...all])];
	const rows = await someRows(database);
	const opening = (kept: Key, value: number) => ({ mark: { id: 'schema' as const, value }, kept });
	for (const kept of keys) {
		const key = held ?? (await importKey(kept.bytes));
		for (const value of schemas)
			for (const { table, row } of rows)
				if (await opens(key, value, table, row)) return opening(kept, value);
	}
	const [kept, other] = keys;
	const isSure =
		kept && (rows.length === 0 || !other || textOf({ kept }) === textOf({ kept: other }));
	if (!isSure) throw new AppError('storage-key-lost');
	return opening(kept, schemas[0] ?? schema);
}

const opens = (key: CryptoKey, schema: number, table: Table, row: SealedRow) =>
	openRow(key, schema, table, row).then(
		() => true,
		() => false
	);

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
async function mend(database: IDBDatabase, seen: Meta, right: Opening): Promise<void> {
	const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
	const meta = transaction.objectStore('meta');
	const ids = { mark: 'schema', kept: 'key', copy: 'copy' } as const;
	const now: Meta = {};
	for (const [part, id] of Object.entries(ids)) {
		const look = meta.get(id);
		look.onsuccess = () => Object.assign(now, { [part]: look.result as unknown });
	}
	const last = meta.count();
	last.onsuccess = () => {
		if (JSON.stringify({ ...now }) !== JSON.stringify({ ...seen })) return;
		meta.put(right.mark);
		meta.put(right.kept);
		meta.put({ id: 'copy', ...right });
	};
	await finished(transaction);
}
