import { isLocked, readMeta, textOf } from './meta.ts';
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
	migrations?: Record<number, Migration>,
	held?: CryptoKey
): Promise<Unlocked> {
	const found = await readMeta(database);
	if (!held && isLocked(found)) {
		const { whenUnlocked } = await import('./locked.ts');
		return whenUnlocked(database, schema, (now) => unlock(database, schema, migrations, now));
	}
	const { schema: mark, key, copy } = found;
	const meta = textOf(found);
	if (key && mark?.value === schema && textOf(copy) === meta && !isNewer(database, schema))
		return { key: held ?? (await importKey(key.bytes)), schema, readOnly: false, meta };
	const { reopen } = await rare();
	return (
		(await reopen(database, found, schema, migrations, held)) ??
		unlock(database, schema, migrations, held)
	);
}
