import { MemoryKeeper } from './memory-keeper.ts';
import { SCHEMA, type Table } from './schema.ts';
import { importKey, newKeyBytes, sealRow } from './seal.ts';
import type { Session } from './session.ts';

/** A row that is handed in. */
export interface Given {
	table: Table;
	id: string;
	value: unknown;
}

/** A session in memory that begins with these rows; it stands apart so that nobody else waits for it. */
export async function sessionOn(rows: readonly Given[]): Promise<Session> {
	const key = await importKey(newKeyBytes());
	const keeper = new MemoryKeeper();
	const changes = rows.map(async ({ table, id, value }) => ({
		...{ table, id, seen: 0 },
		row: await sealRow(key, SCHEMA, table, id, 1, value)
	}));
	await keeper.commit(await Promise.all(changes));
	return { key, schema: SCHEMA, readOnly: false, keeper, mode: 'example' };
}
