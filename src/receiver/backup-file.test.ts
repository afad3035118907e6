import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { arrival, emptyStore } from '../../tests/fixtures/stores.ts';
import { backupTo, rehearse } from './backup.ts';
import { copyAll, countRows } from './copy.ts';
import { journalOf } from './journal.ts';
import { storeAll } from './requests.ts';

const [store, other] = [await emptyStore('SQLite'), await emptyStore('SQLite')];
if (!store || !other) throw new Error('There is no SQLite.');
afterAll(() => Promise.all([store.stop(), other.stop()]));
const { db, dataDir } = store;
const file = join(dataDir, 'backup.sqlite');

test('a backup is all of a database in use, for its owner alone, and replaces nothing', async () => {
	await storeAll(db, [arrival('a'), arrival('b')], 1);
	backupTo(dataDir, file);
	const journal = journalOf({ journal: undefined, dataDir });
	expect((await rehearse(file, journal, 2)).rows.requests).toBe(2);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(() => backupTo(dataDir, file)).toThrow(`${file} is there already`);
	await storeAll(db, [arrival('c')], 3);
	expect((await rehearse(file, journal, 4)).rows.requests).toBe(2);
});

test('where there is no database nothing is written, and no file cannot be rehearsed', async () => {
	const nowhere = join(dataDir, 'nowhere');
	const to = join(dataDir, 'never.sqlite');
	expect(() => backupTo(nowhere, to)).toThrow(`There is no database at ${nowhere}`);
	expect(existsSync(to)).toBe(false);
	const journal = journalOf({ journal: undefined, dataDir });
	await expect(rehearse(to, journal, 1)).rejects.toThrow(`There is no file ${to}.`);
	writeFileSync(to, 'something of somebody');
	expect(() => backupTo(dataDir, to)).toThrow('replaces nothing');
});

test('everything is carried into an empty database, and into no other', async () => {
	await copyAll(db, other.db);
	expect(await countRows(other.db)).toEqual(await countRows(db));
	await expect(copyAll(db, other.db)).rejects.toThrow(
		'The other database is not empty: there is something in requests.'
	);
});
