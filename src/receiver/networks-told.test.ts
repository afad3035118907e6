import { createSecretKey } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyStore } from '../../tests/fixtures/stores.ts';
import { Networks, networksOf } from './networks.ts';
import type { Store } from './store.ts';

const key = createSecretKey(Buffer.alloc(32, 1));
const networksWith = (burst: number) => new Networks({ burst, perMinute: 6 }, async () => key);
const NOW = Date.parse('2026-11-22T09:00:00Z');
const SECOND = (NOW - Date.UTC(2026, 0)) / 1000;
const address = (at: number) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;

async function taken(from: Networks, count: number) {
	for (let one = 0; one < count; one++) expect(await from.take('203.0.113.1', NOW)).toBe(0);
}

let db: Store;
let stop = async () => {};
beforeEach(async () => {
	const store = await emptyStore('SQLite');
	if (!store) throw new Error('no store');
	({ db, stop } = store);
});
afterEach(() => stop());
const written = () => db.selectFrom('network_use').selectAll().execute();

test('a receiver learns of networks that it has never met itself', async () => {
	const [here, there] = [networksWith(2), networksWith(2)];
	await taken(here, 2);
	await here.exchange(db, NOW);
	expect(await there.take('203.0.113.1', NOW)).toBe(0);
	await there.exchange(db, NOW);
	expect(await there.take('203.0.113.1', NOW)).toBe(10);
	expect(await there.take('203.0.113.2', NOW)).toBe(0);
	// All of it has grown back after twenty seconds, as it has here.
	const later = await Promise.all(
		[here, there].map((one) => one.take('203.0.113.1', NOW + 20_000))
	);
	expect(later).toEqual([0, 0]);
});

test('what is told twice counts once', async () => {
	const [here, there] = [networksWith(4), networksWith(4)];
	await taken(here, 3);
	for (const one of [here, there, here, there, here]) await one.exchange(db, NOW);
	expect((await written()).map(({ full_at }) => full_at - SECOND)).toEqual([30]);
	expect([await there.take('203.0.113.1', NOW), await there.take('203.0.113.1', NOW)]).toEqual([
		0, 10
	]);
});

test('what has grown back before it was told is not told', async () => {
	const networks = networksWith(10);
	await taken(networks, 10);
	await networks.exchange(db, NOW + 40_000);
	expect((await written()).map(({ full_at }) => full_at)).toEqual([SECOND + 40 + 60]);
});

test('half of the tokens is little use, and more is told', async () => {
	const networks = networksWith(4);
	await taken(networks, 2);
	await networks.exchange(db, NOW);
	expect(await written()).toEqual([]);
	await networks.take('203.0.113.1', NOW);
	await networks.exchange(db, NOW);
	expect(await written()).toHaveLength(1);
});

test('what is over is taken out of the store, and what is not stays', async () => {
	const networks = networksWith(2);
	await taken(networks, 2);
	await networks.exchange(db, NOW);
	await networksWith(2).exchange(db, NOW + 19_000);
	expect(await written()).toHaveLength(1);
	await networksWith(2).exchange(db, NOW + 20_000);
	expect(await written()).toEqual([]);
});

test('very many are told at once, each once, and in one order', async () => {
	const networks = networksWith(1);
	for (let at = 0; at < 1200; at++) expect(await networks.take(address(at), NOW)).toBe(0);
	await networks.exchange(db, NOW);
	const rows = await db
		.selectFrom('network_use')
		.select(['name', 'full_at'])
		.orderBy(sql`rowid`)
		.execute();
	expect(rows).toHaveLength(1200);
	expect(new Set(rows.map(({ full_at }) => full_at))).toEqual(new Set([SECOND + 10]));
	const names = rows.map(({ name }) => name);
	expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
});

test('of very many networks one that has come again is not the first to be forgotten', async () => {
	const networks = networksWith(2);
	await networks.take(address(0), NOW);
	for (let at = 1; at < 50_000; at++) await networks.take(address(at), NOW);
	expect(await networks.take(address(0), NOW)).toBe(0);
	for (let at = 50_000; at < 50_100; at++) await networks.take(address(at), NOW);
	expect(await networks.take(address(0), NOW)).toBe(10);
	expect([await networks.take(address(1), NOW), await networks.take(address(1), NOW)]).toEqual([
		0, 0
	]);
}, 60_000);

test('an address in brackets is the same with its port and without', () => {
	expect(networksOf('[2001:db8:12:3400::]')).toEqual(networksOf('2001:db8:12:3400::'));
	expect(networksOf('[203.0.113.7]')).toEqual(['203.0.113.7']);
});
