import { AppError } from '#lib/domain/app-error.ts';
import type { Keeper, Mode } from './keeper.ts';
import { finished, settled } from './native-keeper.ts';
import { importKey, newKeyBytes } from './seal.ts';
import { isNewer, MIGRATIONS, SCHEMA, type Migration } from './schema.ts';

export interface Unlocked {
	key: CryptoKey;
	/** The schema that the rows were sealed under. */
	schema: number;
	/** True when the database is newer than this code: read, but never write. */
	readOnly: boolean;
	/** While it is locked. */
	keeper?: Keeper;
	mode?: Mode;
}

interface Meta {
	mark?: { value: number } | undefined;
	/** Without `bytes` where there is a lock, until the page holds them. */
	kept?: { bytes: Uint8Array<ArrayBuffer> } | undefined;
}

/**
 * Reads or makes the data key and compares schemas: a newer one is only read, an older one upgraded.
 * Throws AppError `storage-missing` where not even a key can be written.
 */
export async function unlock(
	database: IDBDatabase,
	schema = SCHEMA,
	migrations: Record<number, Migration> = MIGRATIONS
): Promise<Unlocked> {
	const { mark, kept } = await readMeta(database);
	const locked =
		kept &&
		!kept.bytes &&
		(await import('./locked.ts').then((one) => one.wait(database, schema, kept)));
	if (locked) return locked;
	// Later code may have been stopped between opening the database and upgrading its rows.
	if (isNewer(database, schema) || (mark && mark.value > schema)) {
		const key = await importKey(kept?.bytes ?? newKeyBytes());
		return { key, schema: mark?.value ?? schema, readOnly: true };
	}
	if (!mark || !kept) {
		await begin(database, schema);
		return unlock(database, schema, migrations);
	}
	const key = await importKey(kept.bytes);
	if (mark.value < schema) {
		// Seldom needed, so it is fetched only then; without it nothing is opened, and nothing changed.
		const { upgrade } = await import('./upgrade.ts');
		if (!(await upgrade(database, key, mark.value, schema, migrations)))
			return unlock(database, schema, migrations);
	}
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
