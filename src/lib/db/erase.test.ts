import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { settled } from './vault/native-keeper.ts';
import { eraseAll } from './erase.ts';
import { NAME } from './vault/schema.ts';
import { commit, list } from './vault/store.ts';
import { watch } from './vault/watch.ts';

const fail = (failure: unknown) => expect.fail(String(failure));
const names = async () => (await indexedDB.databases()).map(({ name }) => name);
const words = { table: 'saved', id: 'a', seen: 0, value: 'words' } as const;

test('erasing leaves no database, also under an early handle and a live one', async () => {
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
