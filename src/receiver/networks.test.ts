import { createSecretKey } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';
import { emptyStore } from '../../tests/fixtures/stores.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { networksOf, Networks } from './networks.ts';

const key = createSecretKey(Buffer.alloc(32, 1));
const networksWith = (burst: number, perMinute: number) =>
	new Networks({ burst, perMinute }, async () => key);
let stop: (() => Promise<unknown>) | undefined;
afterEach(async () => {
	await stop?.();
	stop = undefined;
}, 30_000);

test.each([
	[
		['203.0.113.7'],
		[
			'203.0.113.7',
			'::ffff:203.0.113.7',
			'::FFFF:203.0.113.7',
			'203.0.113.7:4321',
			'[::ffff:203.0.113.7]:80'
		]
	],
	[
		['20010db8001234', '20010db80012'],
		[
			'2001:db8:12:34ff::1',
			'2001:db8:12:3400:aaaa::',
			'2001:db8:12:3456:1:2:3:4',
			'[2001:db8:12:3400::]:80'
		]
	],
	[['0064ff9b000000', '0064ff9b0000'], ['64:ff9b::ffff:203.0.113.7']],
	[['00010000000200', '000100000002'], ['1::2:3:4:5:6:7']],
	[['00010002000000', '000100020000'], ['1:2::3']],
	[['00000002000300', '000000020003'], ['::2:3:4:5:6:7:8']],
	[
		['00000000000000', '000000000000'],
		['::', '::1']
	],
	[['fe800000000000', 'fe8000000000'], ['fe80::1%eth0']]
])('an address is known by its networks: %j are those of %j', (networks, addresses) => {
	expect(addresses.map(networksOf)).toEqual(addresses.map(() => networks));
});

test('an address that has used its tokens waits, and its neighbours do not', async () => {
	const networks = networksWith(2, 6);
	const take = (address: string, now = 0) => networks.take(address, now);
	expect([await take('203.0.113.1'), await take('203.0.113.1')]).toEqual([0, 0]);
	expect(await take('203.0.113.1')).toBe(10);
	expect(await take('203.0.113.2')).toBe(0);
	expect(await take('203.0.113.1', 10_000)).toBe(0);
	expect(await take('203.0.113.1', 10_000)).toBe(10);
});

test('whoever has a whole /48 has four times the tokens of a /56 in it, and no more', async () => {
	const networks = networksWith(2, 6);
	const take = (subnet: number) => networks.take(`2001:db8:1:${subnet.toString(16)}00::1`, 0);
	expect([await take(1), await take(1), await take(1)]).toEqual([0, 0, 10]);
	for (const subnet of [2, 2, 3, 3, 4, 4]) expect(await take(subnet)).toBe(0);
	expect(await take(5)).toBe(3);
	expect(await networks.take('2001:db8:2:500::1', 0)).toBe(0);
});

test('tokens grow back as time goes on, to the burst and no further', async () => {
	const networks = networksWith(2, 6);
	const take = (now: number) => networks.take('203.0.113.1', now);
	expect([await take(0), await take(0), await take(5000)]).toEqual([0, 0, 5]);
	expect([await take(600_000), await take(600_000), await take(600_000)]).toEqual([0, 0, 10]);
	// A clock that went back takes nothing away and gives nothing.
	expect(await take(590_000)).toBe(10);
});

test('of very many networks the longest unseen is forgotten', async () => {
	const networks = networksWith(1, 1);
	const address = (at: number) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
	expect(await networks.take(address(0), 0)).toBe(0);
	expect(await networks.take(address(0), 0)).toBe(60);
	for (let at = 1; at <= 50_100; at += 1) await networks.take(address(at), 0);
	expect(await networks.take(address(0), 0)).toBe(0);
}, 60_000);

describe.each(['SQLite', 'PostgreSQL'])('two receivers on one %s', (engine) => {
	test('what a network has used at one it has used at the other within seconds, and little use is never written', async ({
		skip
	}) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		({ stop } = store);
		const { db } = store;
		const now = Date.parse('2026-11-22T09:00:00Z');
		const [one, two] = [networksWith(10, 6), networksWith(10, 6)];
		const taken = async (of: Networks, count: number) => {
			for (let at = 0; at < count; at++) expect(await of.take('203.0.113.1', now)).toBe(0);
		};
		const exchange = async () => {
			for (const each of [one, two, one]) await each.exchange(db, now);
		};
		const written = () => db.selectFrom('network_use').selectAll().execute();
		await taken(one, 5);
		await taken(two, 4);
		await exchange();
		expect(await written()).toEqual([]);
		await taken(one, 1);
		await exchange();
		expect(await written()).toEqual([
			{ name: expect.stringMatching(/^0[\w-]{4}$/), full_at: (now - Date.UTC(2026, 0)) / 1000 + 60 }
		]);
		// Two has learnt of six, and its own four count as they are heard of.
		await taken(two, 4);
		await Promise.all([exchange(), exchange()]);
		expect(await one.take('203.0.113.1', now)).toBeGreaterThan(0);
		expect(await two.take('203.0.113.1', now)).toBeGreaterThan(0);
		expect(await one.take('203.0.113.2', now)).toBe(0);
		await one.exchange(db, now + 300_000);
		expect(await written()).toEqual([]);
		expect(await two.take('203.0.113.1', now + 300_000)).toBe(0);
	});

	test('what was taken long ago is told to nobody', async ({ skip }) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		({ stop } = store);
		const now = Date.parse('2026-11-22T09:00:00Z');
		const networks = networksWith(10, 6);
		for (let hour = 0; hour < 20; hour++)
			await networks.take('203.0.113.1', now + hour * 3_600_000);
		const later = now + 20 * 3_600_000;
		for (let at = 0; at < 6; at++) await networks.take('203.0.113.1', later);
		await networks.exchange(store.db, later);
		const rows = await store.db.selectFrom('network_use').select('full_at').execute();
		expect(rows).toEqual([{ full_at: (later - Date.UTC(2026, 0)) / 1000 + 60 }]);
	});
});

test('a sender who has used its tokens at one receiver waits at the other one too', async ({
	skip
}) => {
	const postgres = await startPostgres();
	if (!postgres) return skip();
	const here = await startReceiver({ databaseUrl: postgres.url, burst: 3, perMinute: 1 });
	stop = async () => {
		await here.stop();
		await postgres.stop(true);
	};
	const there = await here.another();
	const one = await ready(await here.team.seal());
	const from = { 'X-Forwarded-For': '203.0.113.1' };
	for (const status of [201, 200, 200])
		expect((await put(here.origin, one, from)).status).toBe(status);
	for (const { receiver } of [here, there]) await receiver.learn();
	expect((await put(there.origin, one, from)).status).toBe(429);
	expect((await put(there.origin, one, { 'X-Forwarded-For': '203.0.113.2' })).status).toBe(200);
}, 60_000);
