import { AppError } from '#lib/domain/app-error.ts';
import { finished, settled } from './native-keeper.ts';
import { importKey, newKeyBytes, openRow, sealRow } from './seal.ts';
import {
	isNewer,
	MIGRATIONS,
	SCHEMA,
	TABLES,
	type Migration,
	type SealedRow,
	type Table
} from './schema.ts';

export interface Passage {
	key: CryptoKey;
	/** The schema that the rows were sealed under. */
	schema: number;
	/** True when the database is newer than this code: look, but never write. */
	readOnly: boolean;
}

interface Meta {
	mark?: { value: number } | undefined;
	kept?: { bytes: Uint8Array<ArrayBuffer> } | undefined;
}

/**
 * Reads or makes the data key and compares schemas: newer is read only, older is upgraded.
 * Throws AppError `storage-missing` where not even a key can be written.
 */
export async function passGate(
	database: IDBDatabase,
	schema = SCHEMA,
	migrations: Record<number, Migration> = MIGRATIONS
): Promise<Passage> {
	const { mark, kept } = await readMeta(database);
	// Later code may have been stopped between opening the database and upgrading its rows.
	if (isNewer(database, schema) || (mark && mark.value > schema)) {
		const key = await importKey(kept?.bytes ?? newKeyBytes());
		return { key, schema: mark?.value ?? schema, readOnly: true };
	}
	if (!mark || !kept) {
		await begin(database, schema);
		return passGate(database, schema, migrations);
	}
	const key = await importKey(kept.bytes);
	if (mark.value < schema && !(await upgrade(database, key, mark.value, schema, migrations)))
		return passGate(database, schema, migrations);
	return { key, schema, readOnly: false };
}

async function readMeta(database: IDBDatabase): Promise<Meta> {
	const meta = database.transaction('meta').objectStore('meta');
	const [mark, kept] = await Promise.all([
		settled<Meta['mark']>(meta.get('schema')),
		settled<Meta['kept']>(meta.get('key'))
	]);
	return { mark, kept };
}

// `add` lets the first of two tabs win; the other reads what it wrote.
async function begin(database: IDBDatabase, schema: number): Promise<void> {
	const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
	const meta = transaction.objectStore('meta');
	for (const row of [
		{ id: 'key', bytes: newKeyBytes() },
		{ id: 'schema', value: schema }
	]) {
		const adding = meta.add(row);
		adding.onerror = (event) => {
			if (adding.error?.name === 'ConstraintError') event.preventDefault();
		};
	}
	await finished(transaction).catch((cause: unknown) => {
		throw new AppError('storage-missing', { cause });
	});
}

// All rows change in one transaction: a kill leaves the old state whole, and the next start begins
// anew. False when another tab has upgraded meanwhile: its rows are never written over.
async function upgrade(
	database: IDBDatabase,
	key: CryptoKey,
	from: number,
	to: number,
	migrations: Record<number, Migration>
): Promise<boolean> {
	const changed: { table: Table; row: SealedRow }[] = [];
	for (const table of TABLES) {
		const store = database.transaction(table).objectStore(table);
		for (const row of await settled<SealedRow[]>(store.getAll())) {
			// One that does not open stays as it lies and holds back no other; Me counts such rows.
			const opened = await openRow(key, from, table, row).then(
				(value) => ({ value }),
				() => undefined
			);
			if (!opened) continue;
			let { value } = opened;
			for (let step = from + 1; step <= to; step += 1)
				value = migrations[step]?.(table, row.id, value) ?? value;
			changed.push({ table, row: await sealRow(key, to, table, row.id, row.rev + 1, value) });
		}
	}
	const transaction = database.transaction(['meta', ...TABLES], 'readwrite', {
		durability: 'strict'
	});
	const meta = transaction.objectStore('meta');
	const look = meta.get('schema') as IDBRequest<Meta['mark']>;
	let overtaken = false;
	look.onsuccess = () => {
		overtaken = look.result?.value !== from;
		if (overtaken) return transaction.abort();
		for (const { table, row } of changed) transaction.objectStore(table).put(row);
		meta.put({ id: 'schema', value: to });
	};
	await finished(transaction).catch((failure: unknown) => {
		if (!overtaken) throw failure;
	});
	return !overtaken;
}
