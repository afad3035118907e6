import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eraseAll } from '../erase.ts';
import type { Kdf } from './kdf.ts';
import {
	changeLock,
	leavePlanOutside,
	lockNow,
	lockState,
	removeLock,
	setLock,
	unlockWith
} from './lock.ts';
import { metaRow, type LockRow } from './lock-row.ts';
import { openDatabase, settled } from './native-keeper.ts';
import { NAME, SCHEMA, TABLES, type SealedRow, type Table } from './schema.ts';
import { importKey, openRow, sealRow } from './seal.ts';
import { forget, open } from './session.ts';
import { commit, list, read, storageMode } from './store.ts';

const WORDS = 'five plain words in row';
const cheap = (): Kdf => ({
	...{ id: 'pbkdf2-sha512', params: { rounds: 10 } },
	salt: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
});
const fill = async () => {
	for (const table of TABLES)
		for (const id of ['a', 'b'])
			await commit({ table, id, seen: 0, value: { said: `${table} ${id}` } });
};
const everything = async () =>
	Promise.all(TABLES.map(async (table) => (await list(table)).map(({ id, value }) => [id, value])));
const raw = async <T>(unit: (database: IDBDatabase) => Promise<T>): Promise<T> => {
	const database = await openDatabase();
	return unit(database).finally(() => database.close());
};
const keyRow = () => raw((database) => metaRow<Partial<LockRow>>(database, 'key'));
const bytesNow = () =>
	raw((database) => metaRow<{ bytes: Uint8Array<ArrayBuffer> }>(database, 'key'));
/** A promise that has to wait, seen for a while. */
const waits = (promise: Promise<unknown>) =>
	Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 40, 'waits'))]);

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(async () => {
	await lockNow();
	vi.unstubAllGlobals();
});

test('with a lock nothing opens without the passphrase, and everything with it', async () => {
	await fill();
	const before = await everything();
	const plain = (await bytesNow())?.bytes;
	await setLock(WORDS, cheap());
	expect(await everything()).toEqual(before);
	expect(await storageMode()).toBe('kept');
	await lockNow();
	expect(await lockState()).toEqual({
		locked: true,
		set: true,
		passkey: false,
		planOutside: false
	});
	const reading = read('goals', 'a');
	expect(await waits(reading)).toBe('waits');
	await expect(unlockWith('five plain words in ro')).rejects.toMatchObject({
		code: 'passphrase-wrong'
	});
	expect(await waits(reading)).toBe('waits');
	await unlockWith(WORDS);
	// What waited goes on by itself.
	expect(await reading).toMatchObject({ value: { said: 'goals a' } });
	expect(await everything()).toEqual(before);
	// The key that lay open before opens none of it.
	const old = await importKey(plain!);
	const row = await raw((database) =>
		settled<SealedRow>(database.transaction('goals').objectStore('goals').get('a'))
	);
	await expect(openRow(old, SCHEMA, 'goals', row)).rejects.toThrow();
	expect(await keyRow()).not.toHaveProperty('bytes');
});

test('what is typed while it is locked is kept once it is opened', async () => {
	await setLock(WORDS, cheap());
	await lockNow();
	const writing = commit({ table: 'moments', id: 'm', seen: 0, value: 'a robin' });
	expect(await waits(writing)).toBe('waits');
	await unlockWith(WORDS);
	await writing;
	await lockNow();
	await unlockWith(WORDS);
	expect(await read('moments', 'm')).toMatchObject({ value: 'a robin' });
});

test('another passphrase takes the place of the first, and the lock can be taken away', async () => {
	await fill();
	const before = await everything();
	await setLock(WORDS, cheap());
	await expect(changeLock('wrong words', 'others', cheap())).rejects.toMatchObject({
		code: 'passphrase-wrong'
	});
	await changeLock(WORDS, 'quite other words', cheap());
	await lockNow();
	await expect(unlockWith(WORDS)).rejects.toMatchObject({ code: 'passphrase-wrong' });
	await unlockWith('quite other words');
	await expect(removeLock(WORDS)).rejects.toMatchObject({ code: 'passphrase-wrong' });
	await leavePlanOutside(true);
	await removeLock('quite other words');
	await lockNow();
	expect(await lockState()).toEqual({
		locked: false,
		set: false,
		passkey: false,
		planOutside: false
	});
	expect(await everything()).toEqual(before);
});

test('another passphrase brings another key: the old one with an old image opens nothing written since', async () => {
	await fill();
	await setLock(WORDS, cheap());
	const image = await keyRow();
	await changeLock(WORDS, 'quite other words', cheap());
	await commit({ table: 'moments', id: 'm', seen: 0, value: 'a robin' });
	await lockNow();
	await raw(async (database) => {
		const meta = database.transaction('meta', 'readwrite').objectStore('meta');
		await settled(meta.put(image));
		await settled(meta.put({ ...(await settled(meta.get('copy'))), key: image }));
	});
	await unlockWith(WORDS);
	for (const table of TABLES) expect(await list(table)).toEqual([]);
});

test('what another tab writes under the key before, while the passphrase changes, is taken in', async () => {
	await setLock(WORDS, cheap());
	const { key } = await open();
	await changeLock(WORDS, 'quite other words', cheap());
	const late = await sealRow(key, SCHEMA, 'moments', 'late', 1, 'a wren');
	await raw((database) =>
		settled(database.transaction('moments', 'readwrite').objectStore('moments').put(late))
	);
	await lockNow();
	await unlockWith('quite other words');
	expect(await read('moments', 'late')).toMatchObject({ value: 'a wren' });
});

test('a passphrase is not changed where it is locked', async () => {
	await fill();
	await setLock(WORDS, cheap());
	await lockNow();
	await expect(changeLock(WORDS, 'others', cheap())).rejects.toMatchObject({
		code: 'storage-failed'
	});
	await unlockWith(WORDS);
});

test('the safety plan outside is read while it is locked, follows each change, and opens nothing else', async () => {
	await fill();
	await setLock(WORDS, cheap());
	await leavePlanOutside(true);
	const [row] = await list('plan');
	await commit({ table: 'plan', id: 'a', seen: row!.rev, value: { said: 'changed' } });
	await lockNow();
	expect(await read('plan', 'a')).toMatchObject({ value: { said: 'changed' } });
	expect(await lockState()).toMatchObject({ planOutside: true });
	expect(await list('plan')).toHaveLength(2);
	expect(await waits(list('goals'))).toBe('waits');
	const writing = commit({ table: 'plan', id: 'c', seen: 0, value: 1 });
	expect(await waits(writing)).toBe('waits');
	await unlockWith(WORDS);
	await writing;
	await leavePlanOutside(false);
	await lockNow();
	expect(await waits(list('plan'))).toBe('waits');
});

test('a row that a tab writes too late, under the key before, is taken in when it is opened', async () => {
	await fill();
	const { key: old } = await open();
	await setLock(WORDS, cheap());
	const late = await sealRow(old, SCHEMA, 'moments', 'late', 1, 'written too late');
	await raw((database) =>
		settled(database.transaction('moments', 'readwrite').objectStore('moments').put(late))
	);
	await lockNow();
	await unlockWith(WORDS);
	expect(await read('moments', 'late')).toMatchObject({ value: 'written too late' });
});

test.each(['key', 'copy'] as const)(
	'one damaged byte in the lock (%s) shuts nobody out, and is made good by the other place',
	async (place) => {
		await fill();
		await setLock(WORDS, cheap());
		const row = (await keyRow()) as LockRow;
		const copyRow = () => raw((database) => metaRow<{ key: LockRow }>(database, 'copy'));
		const ct = `${row.lock.ct.startsWith('A') ? 'B' : 'A'}${row.lock.ct.slice(1)}`;
		const damaged = { ...row, lock: { ...row.lock, ct } };
		const put = place === 'key' ? damaged : { ...(await copyRow()), key: damaged };
		await raw((database) =>
			settled(database.transaction('meta', 'readwrite').objectStore('meta').put(put))
		);
		await lockNow();
		await unlockWith(WORDS);
		expect(await list('goals')).toHaveLength(2);
		expect([await keyRow(), (await copyRow())?.key]).toEqual([row, row]);
	}
);

test('whoever has forgotten it can delete all and start afresh', async () => {
	await fill();
	await setLock(WORDS, cheap());
	await lockNow();
	void read('goals', 'a');
	expect(await eraseAll()).toBe(true);
	expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(NAME);
	expect(await list('goals')).toEqual([]);
	await commit({ table: 'goals', id: 'new', seen: 0, value: 1 });
	expect(await lockState()).toMatchObject({ locked: false, set: false });
});

test('of many wrong passphrases none opens, and each is told the same', async () => {
	await fill();
	await setLock(WORDS, cheap());
	await lockNow();
	const { length } = WORDS;
	const wrong = Array.from({ length: 300 }, (_, at) =>
		at < length ? WORDS.slice(0, at) : `${WORDS.slice(0, at % length)}x${WORDS.slice(at % length)}`
	);
	const told = new Set<string>();
	for (const passphrase of wrong)
		await unlockWith(passphrase).catch((failure: Error & { code: string }) =>
			told.add(`${failure.code} ${failure.message}`)
		);
	expect([...told]).toEqual(['passphrase-wrong passphrase-wrong']);
	expect(await waits(list('goals'))).toBe('waits');
});

test('rows and locks that are swapped or changed open nothing', async () => {
	await fill();
	await setLock(WORDS, cheap());
	const { key } = await open();
	const rows = await raw((database) =>
		settled<SealedRow[]>(database.transaction('goals').objectStore('goals').getAll())
	);
	const [a, b] = rows as [SealedRow, SealedRow];
	const changed: [Table, SealedRow][] = [
		['goals', { ...a, id: 'b' }],
		['guides', a],
		['goals', { ...a, iv: b.iv }],
		['goals', { ...a, ct: b.ct }]
	];
	for (const [table, row] of changed)
		await expect(openRow(key, SCHEMA, table, row)).rejects.toThrow();
	await forget();
});
