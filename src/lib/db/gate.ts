import { finished, settled } from './early.ts';
import { importKey, newKeyBytes, openRow, sealRow } from './seal.ts';
import { MIGRATIONS, SCHEMA, TABLES, type Migration, type SealedRow } from './schema.ts';

export interface Passage {
	key: CryptoKey;
	/** The schema that the rows were sealed under. */
	schema: number;
	/** True when the database is newer than this code: look, but never write. */
	readOnly: boolean;
}

/** Reads or makes the data key and compares schemas: newer is read only, older is upgraded. */
export async function passGate(
	database: IDBDatabase,
	schema = SCHEMA,
	migrations: Record<number, Migration> = MIGRATIONS
): Promise<Passage> {
	const meta = database.transaction('meta').objectStore('meta');
	const [mark, kept] = await Promise.all([
		settled<{ value: number } | undefined>(meta.get('schema')),
		settled<{ bytes: Uint8Array<ArrayBuffer> } | undefined>(meta.get('key'))
	]);
	const found = mark?.value ?? schema;
	if (found > schema && kept)
		return { key: await importKey(kept.bytes), schema: found, readOnly: true };
	if (!kept || !mark) await begin(database, schema);
	const key = await importKey(kept?.bytes ?? (await keyBytes(database)));
	if (found < schema) await upgrade(database, key, found, schema, migrations);
	return { key, schema, readOnly: false };
}

// `add` lets the first of two tabs win; the other reads what it wrote.
async function begin(database: IDBDatabase, schema: number): Promise<void> {
	const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
	const meta = transaction.objectStore('meta');
	for (const row of [
		{ id: 'key', bytes: newKeyBytes() },
		{ id: 'schema', value: schema }
	])
		meta.add(row).onerror = (event) => {
			event.preventDefault();
			event.stopPropagation();
		};
	await finished(transaction);
}

async function keyBytes(database: IDBDatabase): Promise<Uint8Array<ArrayBuffer>> {
	const meta = database.transaction('meta').objectStore('meta');
	return (await settled<{ bytes: Uint8Array<ArrayBuffer> }>(meta.get('key'))).bytes;
}

// All rows change in one transaction: a kill leaves the old state whole, and the next start begins anew.
async function upgrade(
	database: IDBDatabase,
	key: CryptoKey,
	from: number,
	to: number,
	migrations: Record<number, Migration>
): Promise<void> {
	const changed: { table: string; row: SealedRow }[] = [];
	for (const table of TABLES) {
		const rows: SealedRow[] = await settled(
			database.transaction(table).objectStore(table).getAll()
		);
		for (const row of rows) {
			let value = await openRow(key, from, table, row);
			for (let step = from + 1; step <= to; step += 1)
				value = migrations[step]?.(table, row.id, value) ?? value;
			changed.push({ table, row: await sealRow(key, to, table, row.id, row.rev + 1, value) });
		}
	}
	const transaction = database.transaction(['meta', ...TABLES], 'readwrite', {
		durability: 'strict'
	});
	for (const { table, row } of changed) transaction.objectStore(table).put(row);
	transaction.objectStore('meta').put({ id: 'schema', value: to });
	await finished(transaction);
}
