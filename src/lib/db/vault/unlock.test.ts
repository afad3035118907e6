import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, settled } from './native-keeper.ts';
import { unlock } from './unlock.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { isNewer, nativeVersion, TABLES } from './schema.ts';
import { openRow, sealRow } from './seal.ts';

const louder: Record<number, Migration> = {
	2: (_table, _id, value) => ({ said: `${(value as { said: string }).said}!` }),
	3: (table, _id, value) => (table === 'saved' ? { ...(value as object), extra: true } : value)
};
const opened: IDBDatabase[] = [];
let name = '';
let count = 0;

async function opening(schema: number) {
	const database = await openDatabase(name, schema);
	opened.push(database);
	return database;
}
/** A database of schema 1 with two rows in each table. */
async function makeFirst() {
	const database = await opening(1);
	const { key } = await unlock(database, 1, {});
	for (const table of TABLES)
		for (const id of ['a', 'b']) {
			const row = await sealRow(key, 1, table, id, 1, { said: `${table} ${id}` });
			await settled(database.transaction(table, 'readwrite').objectStore(table).put(row));
		}
	database.close();
}
const all = async (database: IDBDatabase) =>
	Promise.all(
		['meta', ...TABLES].map((table) =>
			settled<unknown[]>(database.transaction(table).objectStore(table).getAll())
		)
	);
async function values(database: IDBDatabase, { key, schema }: { key: CryptoKey; schema: number }) {
	const [, ...tables] = (await all(database)) as [unknown, ...Parameters<typeof openRow>[3][][]];
	return Promise.all(
		tables.map((rows, at) =>
			Promise.all(rows.map((row) => openRow(key, schema, TABLES[at] ?? 'saved', row)))
		)
	);
}

beforeEach(() => (name = `gate-${(count += 1)}`));
afterEach(() => opened.splice(0).forEach((database) => database.close()));

test('two tabs that race for the first key end with the same one', async () => {
	const tabs = await Promise.all(Array.from({ length: 8 }, () => opening(1)));
	const unlocked = await Promise.all(tabs.map((database) => unlock(database, 1, {})));
	const row = await sealRow(unlocked[0]!.key, 1, 'saved', 'a', 1, 'words');
	for (const { key, readOnly } of unlocked) {
		expect(readOnly).toBe(false);
		expect(await openRow(key, 1, 'saved', row)).toBe('words');
	}
});

test('an older database is brought up step by step, each row by the steps it needs', async () => {
	await makeFirst();
	const database = await opening(3);
	const unlocked = await unlock(database, 3, louder);
	expect(unlocked).toMatchObject({ schema: 3, readOnly: false });
	const tables = await values(database, unlocked);
	expect(tables[TABLES.indexOf('answers')]).toEqual([
		{ said: 'answers a!' },
		{ said: 'answers b!' }
	]);
	expect(tables[TABLES.indexOf('saved')]?.[0]).toEqual({ said: 'saved a!', extra: true });
	expect((await all(database))[0]).toContainEqual({ id: 'schema', value: 3 });
});

const among = (tables: readonly string[]) => TABLES.filter((table) => tables.includes(table));
const FRESH_IN_4 = among(['moments', 'rightNow', 'stayingWell']);

test.each([
	[1, among(['answers', 'checkIns', 'situation', 'saved'])],
	[3, TABLES.filter((table) => !FRESH_IN_4.includes(table))]
])(
	'what schema %i kept is all there under the next, beside new and empty tables',
	async (schema, had) => {
		const request = indexedDB.open(name, nativeVersion(schema));
		request.onupgradeneeded = () => {
			for (const table of ['meta', ...had])
				request.result.createObjectStore(table, { keyPath: 'id' });
		};
		const old = await settled(request);
		const { key } = await unlock(old, schema, {});
		for (const table of had) {
			const row = await sealRow(key, schema, table, 'a', 7, { said: table });
			await settled(old.transaction(table, 'readwrite').objectStore(table).put(row));
		}
		old.close();
		const database = await opening(schema + 1);
		const unlocked = await unlock(database, schema + 1, MIGRATIONS);
		expect(unlocked).toMatchObject({ schema: schema + 1, readOnly: false });
		expect(await values(database, unlocked)).toEqual(
			TABLES.map((table) => (had.includes(table) ? [{ said: table }] : []))
		);
	}
);

test.each([0, 1, TABLES.length * 2 - 1])(
	'an upgrade that breaks at row %i changes nothing, and the next start completes it',
	async (breaking) => {
		await makeFirst();
		const database = await opening(2);
		const before = await all(database);
		let seen = 0;
		const broken: Migration = (_table, _id, value) => {
			if ((seen += 1) > breaking) throw new Error('broken step');
			return { said: `half ${JSON.stringify(value)}` };
		};
		await expect(unlock(database, 2, { 2: broken })).rejects.toThrow('broken step');
		expect(await all(database)).toEqual(before);
		const unlocked = await unlock(database, 2, louder);
		expect((await values(database, unlocked)).flat()).toHaveLength(TABLES.length * 2);
	}
);

test('a row that no longer opens goes through an upgrade byte for byte, and the rest is brought up', async () => {
	await makeFirst();
	const first = await opening(1);
	const goals = () => first.transaction('goals', 'readwrite').objectStore('goals');
	const bad = await settled<Parameters<typeof openRow>[3]>(goals().get('a'));
	new Uint8Array(bad.ct)[3]! ^= 1;
	await settled(goals().put(bad));
	first.close();
	const database = await opening(3);
	const { key, schema, readOnly } = await unlock(database, 3, louder);
	expect({ schema, readOnly }).toEqual({ schema: 3, readOnly: false });
	const kept = (await all(database))[1 + TABLES.indexOf('goals')] as (typeof bad)[];
	expect(kept[0]).toEqual(bad);
	await expect(openRow(key, schema, 'goals', kept[0]!)).rejects.toThrow();
	expect(await openRow(key, schema, 'goals', kept[1]!)).toEqual({ said: 'goals b!' });
	expect(await unlock(database, 3, louder)).toMatchObject({ schema: 3, readOnly: false });
});

test('an upgrade killed at any of its writes leaves the old state whole', async () => {
	const writes = TABLES.length * 2 + 2;
	const put = IDBObjectStore.prototype.put;
	for (let killed = 1; killed <= writes; killed += 1) {
		name = `killed-${killed}`;
		await makeFirst();
		const database = await opening(2);
		const before = await all(database);
		let made = 0;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: unknown) {
			const request = put.call(this, row);
			if ((made += 1) === killed) this.transaction.abort();
			return request;
		};
		const outcome = await unlock(database, 2, louder).then(
			() => 'passed',
			() => 'stopped'
		);
		IDBObjectStore.prototype.put = put;
		expect([killed, outcome]).toEqual([killed, 'stopped']);
		expect(await all(database)).toEqual(before);
		database.close();
		const next = await opening(2);
		const rows = (await values(next, await unlock(next, 2, louder))).flat();
		expect(rows).toHaveLength(writes - 2);
		expect(rows.every((row) => (row as { said: string }).said.endsWith('!'))).toBe(true);
	}
});

test('two tabs that upgrade together both pass, and neither undoes a write of the other', async () => {
	await makeFirst();
	const tabs = [await opening(2), await opening(2)] as const;
	const unlocked = await Promise.all(tabs.map((database) => unlock(database, 2, louder)));
	for (const one of unlocked) expect(one).toMatchObject({ schema: 2, readOnly: false });
	const rows = (await values(tabs[0], unlocked[1]!)).flat();
	expect(rows.every((row) => /^\w+ [ab]!$/.test((row as { said: string }).said))).toBe(true);
});

test('a newer database is read with its own schema, and nothing is written to it', async () => {
	await makeFirst();
	const newer = await opening(2);
	await unlock(newer, 2, louder);
	const before = await all(newer);
	newer.close();
	const database = await opening(1);
	const unlocked = await unlock(database, 1, {});
	expect(unlocked).toMatchObject({ schema: 2, readOnly: true });
	expect(await values(database, unlocked)).toHaveLength(TABLES.length);
	expect(await all(database)).toEqual(before);
	expect(database.version).toBe(nativeVersion(2));
});

test('later code stopped before its upgrade leaves a database that older code only reads', async () => {
	await makeFirst();
	(await opening(2)).close();
	const database = await opening(1);
	const unlocked = await unlock(database, 1, {});
	expect(unlocked).toMatchObject({ schema: 1, readOnly: true });
	expect((await values(database, unlocked)).flat()).toHaveLength(TABLES.length * 2);
	(await settled(indexedDB.open('empty', nativeVersion(2)))).close();
	expect(isNewer(database, 1)).toBe(true);
});

test('an upgrade behind a tab that does not answer is told within 3 seconds', async () => {
	await makeFirst();
	const frozen = await settled(indexedDB.open(name));
	const begun = performance.now();
	await expect(openDatabase(name, 2)).rejects.toMatchObject({ code: 'storage-blocked' });
	expect(performance.now() - begun).toBeLessThan(3500);
	frozen.close();
	// What opens too late is closed again and stands in nobody's way.
	const database = await opening(3);
	expect(database.version).toBe(nativeVersion(3));
});
