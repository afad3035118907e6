import { AppError } from '#lib/domain/app-error.ts';
import { isLocked, readMeta, textOf, type Unlocked } from './meta.ts';
import { finished } from './native-keeper.ts';
import { importKey, newKeyBytes } from './seal.ts';
import { isNewer, MIGRATIONS, SCHEMA, type Migration } from './schema.ts';

/**
 * Reads or makes the data key and compares schemas: a newer one is only read, an older one upgraded.
 * Throws AppError `storage-missing` where there is no room for a key, `storage-key-lost` where rows lie without one.
 */
export async function unlock(
	database: IDBDatabase,
	schema = SCHEMA,
	migrations: Record<number, Migration> = MIGRATIONS,
	held?: CryptoKey
): Promise<Unlocked> {
	const found = await readMeta(database);
	if (!held && isLocked(found)) {
		const { whenUnlocked } = await import('./locked.ts');
		return whenUnlocked(database, schema, (key) => unlock(database, schema, migrations, key));
	}
	const { mark, kept, copy } = found;
	const meta = textOf(found);
	const isOlder = !isNewer(database, schema);
	if (isOlder && mark?.value === schema && kept && textOf(copy) === meta)
		return { key: held ?? (await importKey(kept.bytes)), schema, readOnly: false, meta };
	if (isOlder && !mark && !kept && !copy) await begin(database, schema);
	else {
		// Seldom needed, so it is fetched only then; without it nothing is opened, and nothing changed.
		const { reopen } = await import('./reopen.ts');
		const unlocked = await reopen(database, found, schema, migrations, held);
		if (unlocked) return unlocked;
	}
	return unlock(database, schema, migrations, held);
}

// `add` lets the first of two tabs win; the other reads what it wrote.
async function begin(database: IDBDatabase, schema: number): Promise<void> {
	const stores = [...database.objectStoreNames];
	const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
	// Rows without a key are no beginning.
	let lost = false;
	for (const store of stores) {
		const counting = transaction.objectStore(store).count();
		counting.onsuccess = () => {
			if (!counting.result || store === 'meta') return;
			lost = true;
			transaction.abort();
		};
	}
	const mark = { id: 'schema', value: schema };
	const kept = { id: 'key', bytes: newKeyBytes() };
	for (const row of [kept, mark, { id: 'copy', mark, kept }]) {
		const adding = transaction.objectStore('meta').add(row);
		adding.onerror = (event) => {
			if (adding.error?.name === 'ConstraintError') event.preventDefault();
		};
	}
	await finished(transaction).catch((cause: Error) => {
		if (lost) throw new AppError('storage-key-lost');
		throw /quota/i.test(cause?.name) ? new AppError('storage-missing', { cause }) : cause;
	});
}
