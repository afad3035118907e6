import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { DATABASE_FILE, nodeSqlite } from './node-sqlite.ts';
import type { Minute, Tables } from './tables.ts';
import { upgrade } from './upgrades.ts';

export type Store = Kysely<Tables>;

/** The minute of a time in milliseconds since 1970. */
export const minuteOf = (milliseconds: number): Minute => Math.floor(milliseconds / 60_000);

/** PostgreSQL when there is an address for it, else SQLite in a folder; brought up to date. Rejects when it cannot be opened, or is newer than this program. */
export async function openStore(at: { dataDir: string; databaseUrl?: string }): Promise<Store> {
	if (!at.databaseUrl) {
		const db = new Kysely<Tables>({ dialect: nodeSqlite(join(at.dataDir, DATABASE_FILE)) });
		await upgrade(db, { bytes: 'blob', strict: true });
		return db;
	}
	const pool = new pg.Pool({
		connectionString: at.databaseUrl,
		max: 4,
		// A server that does not answer is an error, not a wait without an end.
		connectionTimeoutMillis: 10_000,
		// Whatever the server's default: what is acknowledged has reached the disk.
		options: '-c synchronous_commit=on'
	});
	// A connection that breaks is replaced, whether it is idle or in use; without listeners it would end the program.
	pool.on('error', () => {});
	pool.on('connect', (client) => void client.on('error', () => {}));
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	await upgrade(db, { bytes: 'bytea', strict: false });
	return db;
}
