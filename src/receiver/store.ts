import { join } from 'node:path';
import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
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
		// A server that hangs must not keep senders waiting for ever: they send again.
		connectionTimeoutMillis: 10_000,
		query_timeout: 30_000,
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

/** Any number will do, as long as every receiver takes the same and nothing else does. */
const TIDYING = 4175;

/** Does something that one receiver does for all on a database; undefined while another one does it. SQLite has one receiver. */
export async function aloneIn<Result>(
	db: Store,
	act: () => Promise<Result>
): Promise<Result | undefined> {
	if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return act();
	// The lock belongs to its connection and goes with it, also where this program is killed.
	return db.connection().execute(async (held) => {
		const asked = sql<{ mine: boolean }>`select pg_try_advisory_lock(${TIDYING}) as mine`;
		if (!(await asked.execute(held)).rows[0]?.mine) return undefined;
		return act().finally(() => sql`select pg_advisory_unlock(${TIDYING})`.execute(held));
	});
}
