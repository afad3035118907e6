import { MemoryKeeper } from './memory-keeper.ts';
import { SCHEMA, type Table } from './schema.ts';
import { importKey, newKeyBytes, sealRow } from './seal.ts';
import type { Mode, Session } from './unlocked.ts';

/** A row to begin with, before it is sealed. */
export interface SeedRow {
	table: Table;
	id: string;
	value: unknown;
}

/** A session in memory that begins with these rows. Apart, because only the example, two people together and a browser that keeps nothing need it. */
export async function seededSession(
	rows: readonly SeedRow[],
	mode: Mode = 'example'
): Promise<Session> {
	const key = await importKey(newKeyBytes());
	const keeper = new MemoryKeeper();
	const changes = rows.map(async ({ table, id, value }) => ({
		...{ table, id, seen: 0 },
		row: await sealRow(key, SCHEMA, table, id, 1, value)
	}));
	await keeper.commit(await Promise.all(changes));
	return { key, schema: SCHEMA, readOnly: false, keeper, mode };
}
