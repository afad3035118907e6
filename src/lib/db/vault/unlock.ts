import { readMeta, textOf } from './meta.ts';
import type { Migration } from './migrations.ts';
import { isNewer, SCHEMA } from './schema.ts';
import { importKey } from './seal.ts';
import type { Unlocked } from './unlocked.ts';

/** Fetches what is seldom needed; without it nothing is opened, and nothing changed. */
export const rare = () => import('./rare.ts');

/**
 * Reads the data key and compares schemas: a newer one is only read, an older one upgraded.
 * Throws AppError `storage-key-lost` where rows lie without a key.
 */
export async function unlock(
	database: IDBDatabase,
	schema = SCHEMA,
	migrations?: Record<number, Migration>
): Promise<Unlocked> {
	const found = await readMeta(database);
	const { schema: mark, key, copy } = found;
	const meta = textOf(found);
	if (key?.bytes && mark?.value === schema && textOf(copy) === meta && !isNewer(database, schema))
		return { key: await importKey(key.bytes), schema, readOnly: false, meta };
	const { reopen } = await rare();
	return (
		(await reopen(database, found, schema, migrations)) ?? unlock(database, schema, migrations)
	);
}
