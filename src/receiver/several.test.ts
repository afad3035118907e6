import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverToSeveral } from '../../tests/fixtures/receivers.ts';
import { arrival } from '../../tests/fixtures/stores.ts';
import { startPostgres, type Postgres } from '../../tests/postgres.ts';
import { storeAll } from './requests.ts';
import { forgetWhatIsDue } from './retention.ts';
import { aloneIn, openStore } from './store.ts';

let postgres: Postgres | null;
beforeAll(async () => {
	postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop(true));

test('of several receivers on one database one at a time deletes what is due', async ({ skip }) => {
	if (!postgres) return skip();
	const at = { dataDir: '/nowhere', databaseUrl: postgres.url };
	const [one, other] = [await openStore(at), await openStore(at)];
	const long = 29_000_000 + 31 * 24 * 60;
	await storeAll(one, [arrival('old')], 29_000_000);
	const { promise, resolve } = Promise.withResolvers<void>();
	const atIt = Promise.withResolvers<void>();
	const first = aloneIn(one, async () => {
		atIt.resolve();
		await promise;
		return 'done';
	});
	await atIt.promise;
	expect(await forgetWhatIsDue(other, long)).toBe(0);
	expect(await one.selectFrom('requests').select('id').execute()).toHaveLength(1);
	resolve();
	expect(await first).toBe('done');
	expect(await forgetWhatIsDue(other, long)).toBe(1);
	await Promise.all([one.destroy(), other.destroy()]);
});

test('a connection that breaks in the midst of a unit fails that unit alone', async ({ skip }) => {
	if (!postgres) return skip();
	const at = { dataDir: '/nowhere', databaseUrl: postgres.url };
	const [one, other] = [await openStore(at), await openStore(at)];
	const broken = one.transaction().execute(async (unit) => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(unit);
		await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other);
		// So long that it is heard of while nothing is asked.
		await new Promise((resolve) => setTimeout(resolve, 300));
		return unit.selectFrom('requests').select('id').execute();
	});
	await expect(broken).rejects.toThrow();
	expect(await one.selectFrom('requests').select('id').execute()).toEqual([]);
	await Promise.all([one.destroy(), other.destroy()]);
});

test('three receivers, one killed every second: every request is stored once', async ({ skip }) => {
	if (!postgres) return skip();
	const told = await deliverToSeveral(3, 400, postgres.url);
	expect(told).toMatchObject({ stored: 400, besides: 0 });
	expect(told.kills).toBeGreaterThanOrEqual(1);
}, 180_000);
