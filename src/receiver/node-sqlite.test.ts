import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeSqlite, refuseTooOld } from './node-sqlite.ts';

type Tables = { kept: { id: number; word: string }; part: { kept: number } };
let dir = '';
let file = '';
let db: Kysely<Tables>;
beforeEach(async () => {
	dir = mkdtempSync(join(tmpdir(), 'node-sqlite-'));
	file = join(dir, 'below', 'here', 'one.sqlite');
	db = new Kysely<Tables>({ dialect: nodeSqlite(file) });
	await sql`CREATE TABLE kept (id INTEGER PRIMARY KEY, word TEXT NOT NULL)`.execute(db);
	await sql`CREATE TABLE part (kept INTEGER REFERENCES kept (id))`.execute(db);
});
afterEach(async () => {
	await db.destroy();
	rmSync(dir, { recursive: true });
});

const words = async () =>
	(await db.selectFrom('kept').select('word').orderBy('id').execute()).map(({ word }) => word);
const keep = (word: string) => db.insertInto('kept').values({ id: word.length, word }).execute();

test('a database and its log are for their owner alone, in a folder that is made for them', async () => {
	await keep('a');
	for (const path of [file, `${file}-wal`, `${file}-shm`])
		expect(statSync(path).mode & 0o777, path).toBe(0o600);
	expect(statSync(join(dir, 'below', 'here')).mode & 0o777).toBe(0o700);
});

test('what is written is on the disk before it is acknowledged, and what is deleted is overwritten', async () => {
	const set = async (name: string) => {
		const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db);
		return Object.values(rows[0] ?? {})[0];
	};
	expect(await set('journal_mode')).toBe('wal');
	// 2 is FULL: a sync at every commit.
	expect(await set('synchronous')).toBe(2);
	expect([await set('secure_delete'), await set('foreign_keys')]).toEqual([1, 1]);
	expect([await set('wal_autocheckpoint'), await set('busy_timeout')]).toEqual([4000, 5000]);
	await expect(db.insertInto('part').values({ kept: 5 }).execute()).rejects.toThrow('FOREIGN KEY');
});

test('how many rows were changed is told, and rows only where there are any', async () => {
	expect((await sql`UPDATE kept SET word = 'x'`.execute(db)).rows).toEqual([]);
	const one = await db.insertInto('kept').values({ id: 1, word: 'a' }).executeTakeFirstOrThrow();
	expect(one.numInsertedOrUpdatedRows).toBe(1n);
	await keep('bb');
	const two = await db.updateTable('kept').set({ word: 'c' }).executeTakeFirstOrThrow();
	expect(two.numUpdatedRows).toBe(2n);
	const given = db.deleteFrom('kept').where('id', '=', 2).returning('word');
	expect(await given.execute()).toEqual([{ word: 'c' }]);
	expect(await words()).toEqual(['c']);
});

test('a unit that fails leaves nothing, and the next one goes on', async () => {
	const failed = db.transaction().execute(async (unit) => {
		await unit.insertInto('kept').values({ id: 1, word: 'a' }).execute();
		throw new Error('thought better of it');
	});
	await expect(failed).rejects.toThrow('thought better of it');
	expect(await words()).toEqual([]);
	await keep('bb');
	expect(await words()).toEqual(['bb']);
});

test('units that are begun together come one after another, and none sees half of another', async () => {
	const seen: number[] = [];
	const unit = (first: number) =>
		db.transaction().execute(async (own) => {
			seen.push((await own.selectFrom('kept').select('id').execute()).length);
			for (const id of [first, first + 1]) {
				await own.insertInto('kept').values({ id, word: 'x' }).execute();
				await new Promise((resolve) => setImmediate(resolve));
			}
		});
	await Promise.all([unit(1), unit(3), unit(5)]);
	expect(seen).toEqual([0, 2, 4]);
});

test('a unit holds the database from its beginning: another program does not write in between', async () => {
	const other = new DatabaseSync(file, { timeout: 0 });
	await db.transaction().execute(async (unit) => {
		await unit.selectFrom('kept').select('id').execute();
		expect(() => other.exec("INSERT INTO kept VALUES (9, 'x')")).toThrow('locked');
	});
	other.exec("INSERT INTO kept VALUES (9, 'x')");
	other.close();
	expect(await words()).toEqual(['x']);
});

test('very many different statements are run, each as it says', async () => {
	await keep('a');
	for (let at = 0; at < 450; at++) {
		const { rows } = await sql.raw<{ own: number }>(`SELECT ${at} AS own`).execute(db);
		expect(rows).toEqual([{ own: at }]);
	}
	expect(await words()).toEqual(['a']);
});

test('rows come one at a time to whoever asks for them so', async () => {
	for (const word of ['a', 'bb', 'ccc']) await keep(word);
	const heard: string[] = [];
	for await (const { word } of db.selectFrom('kept').select('word').orderBy('id').stream())
		heard.push(word);
	expect(heard).toEqual(['a', 'bb', 'ccc']);
});

test('a database that was closed answers nothing more', async () => {
	const query = db.selectFrom('kept').select('id');
	expect(existsSync(`${file}-wal`)).toBe(true);
	await db.destroy();
	// Whoever closes it last has moved its log into it.
	expect(existsSync(`${file}-wal`)).toBe(false);
	await expect(query.execute()).rejects.toThrow();
	rmSync(file);
	await expect(query.execute()).rejects.toThrow();
});

test.each(['3.51.3', '3.51.10', '3.52.0', '3.100.1', '4.0.0'])('SQLite %s is new enough', (text) =>
	expect(() => refuseTooOld(text)).not.toThrow()
);

test.each(['3.51.2', '3.51', '3.50.9', '3.9.9', '2.99.9', ''])('SQLite %j is too old', (text) =>
	expect(() => refuseTooOld(text)).toThrow(`SQLite ${text} is too old: 3.51.3 is needed.`)
);
