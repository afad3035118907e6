import { afterEach, expect, test } from 'vitest';
import { startPostgres } from '../../tests/postgres.ts';
import { startReceiver } from '../../tests/fixtures/receiver.ts';

let stop: (() => Promise<unknown>) | undefined;
afterEach(() => stop?.());

test('while the database hangs, health says so within seconds, and is well again after', async () => {
	const here = await startReceiver();
	({ stop } = here);
	const { promise, resolve } = Promise.withResolvers<void>();
	// SQLite has one connection, and this keeps it.
	const held = here.db.transaction().execute(() => promise);
	const before = Date.now();
	const answer = await fetch(`${here.origin}/v1/health`);
	expect([answer.status, await answer.json()]).toMatchObject([503, { error: 'no-database' }]);
	expect(Date.now() - before).toBeLessThan(8000);
	resolve();
	await held;
	expect((await fetch(`${here.origin}/v1/health`)).status).toBe(200);
}, 20_000);

test('while PostgreSQL hangs, health says so within seconds', async ({ skip }) => {
	const postgres = await startPostgres();
	if (!postgres) return skip();
	const here = await startReceiver({ databaseUrl: postgres.url });
	stop = async () => {
		await here.stop();
		await postgres.stop(true);
	};
	const { promise, resolve } = Promise.withResolvers<void>();
	// Every connection that the receiver has waits for a server that says nothing.
	const held = [1, 2, 3, 4].map(() => here.db.transaction().execute(() => promise));
	const before = Date.now();
	expect((await fetch(`${here.origin}/v1/health`)).status).toBe(503);
	expect(Date.now() - before).toBeLessThan(8000);
	resolve();
	await Promise.all(held);
	expect((await fetch(`${here.origin}/v1/health`)).status).toBe(200);
}, 60_000);

test('HEAD is answered as GET is, without a body', async () => {
	const here = await startReceiver();
	({ stop } = here);
	for (const path of ['/v1/health', '/v1/revoked']) {
		const [head, get] = [
			await fetch(here.origin + path, { method: 'HEAD' }),
			await fetch(here.origin + path)
		];
		expect([head.status, await head.text()]).toEqual([200, '']);
		expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
	}
	const wrong = await fetch(`${here.origin}/v1/requests/x`, { method: 'HEAD' });
	expect(wrong.status).toBe(405);
});
