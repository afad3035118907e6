import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { settled } from './vault/native-keeper.ts';
import { eraseAll } from './erase.ts';
import { NAME } from './vault/schema.ts';
import { shut } from './vault/shut.ts';
import { commit, list } from './vault/store.ts';
import { watch } from './vault/watch.ts';

const fail = (failure: unknown) => expect.fail(String(failure));
const names = async () => (await indexedDB.databases()).map(({ name }) => name);
const words = { table: 'saved', id: 'a', seen: 0, value: 'words' } as const;

test('erasing leaves no database, also under a native handle and one of Dexie', async () => {
	await commit(words);
	expect(await eraseAll()).toBe(true);
	expect(await names()).toEqual([]);
	await commit(words);
	let heard = 0;
	const stop = watch(['saved'], () => (heard += 1), fail);
	await expect.poll(() => heard).toBe(1);
	expect(await eraseAll()).toBe(true);
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(await names()).toEqual([]);
	expect(heard).toBe(1);
	stop();
});

test('erasing while Dexie is still on its way leaves nothing behind either', async () => {
	await commit(words);
	const stop = watch(['saved'], () => undefined, fail);
	expect(await eraseAll()).toBe(true);
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(await names()).toEqual([]);
	stop();
});

test('behind a tab that does not let go, erasing says so within 3 seconds', async () => {
	await commit(words);
	const frozen = await settled(indexedDB.open(NAME));
	const begun = performance.now();
	await expect(eraseAll()).rejects.toMatchObject({ code: 'storage-blocked' });
	expect(performance.now() - begun).toBeLessThan(3500);
	frozen.close();
});

test('a deletion that the browser refuses is not passed off as done', async () => {
	await list('saved');
	const remove = indexedDB.deleteDatabase;
	indexedDB.deleteDatabase = () => {
		throw new DOMException('refused', 'UnknownError');
	};
	await expect(eraseAll()).rejects.toThrow();
	indexedDB.deleteDatabase = remove;
	expect(await eraseAll()).toBe(true);
});

test('while it is deleted nothing is written anew, and afterwards everything begins again', async () => {
	await commit(words);
	const erasing = eraseAll();
	await expect(commit({ ...words, id: 'b' })).rejects.toMatchObject({ code: 'storage-missing' });
	expect(await erasing).toBe(true);
	await commit({ ...words, id: 'c' });
	expect((await list('saved')).map(({ id }) => id)).toEqual(['c']);
});

test('a tab that was shut writes nothing, whatever is still on its way, until it may again', async () => {
	await eraseAll();
	await commit(words);
	const failures: unknown[] = [];
	const stop = watch(
		['saved'],
		() => undefined,
		(failure) => failures.push(failure)
	);
	const late = commit({ ...words, id: 'late' }).catch((failure: unknown) => failure);
	const open = await shut();
	await late;
	await settled(indexedDB.deleteDatabase(NAME));
	await expect(commit({ ...words, id: 'typed' })).rejects.toThrow();
	await expect(list('saved')).rejects.toThrow();
	expect(await names()).toEqual([]);
	stop();
	open();
	expect(await list('saved')).toEqual([]);
});

test('a session that never opens does not hold it up for longer than three seconds', async () => {
	await eraseAll();
	const { open } = indexedDB;
	indexedDB.open = (() => ({})) as unknown as typeof open;
	void list('saved').catch(() => undefined);
	const begun = performance.now();
	await eraseAll().catch(() => undefined);
	expect(performance.now() - begun).toBeLessThan(3500);
	indexedDB.open = open;
});
