import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import en from '#content/example.en.json' with { type: 'json' };
import structure from '#content/example.json' with { type: 'json' };
import { Example, ExampleWords } from '#lib/domain/example/example.ts';
import { exampleRows } from '#lib/domain/example/rows.ts';

const AT = '2026-11-22T10:00:00.000Z';
const rows = async () =>
	exampleRows(Example.parse(structure), ExampleWords.parse(en), '2026-11-22', AT);

/** A page of its own: fresh modules over the same storage. */
async function openPage(isExample: boolean) {
	vi.resetModules();
	const page = {
		...(await import('./vault/session.ts')),
		...(await import('./vault/store.ts')),
		...(await import('./vault/watch.ts'))
	};
	const { seededSession } = await import('./vault/seeded-session.ts');
	if (isExample) page.seedWith(async () => seededSession(await rows()));
	return page;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.resetModules());

test('every feature finds its part of the example', async () => {
	await openPage(true);
	const found = [
		await (await import('./kept-check-ins.ts')).listCheckIns(),
		await (await import('./goals.ts')).listGoals(),
		await (await import('./guides.ts')).listGuideRuns(),
		Object.keys(await (await import('./options.ts')).readKeptOptions()),
		(await (await import('./situations.ts')).readSituation())?.lifeAreas ?? [],
		Object.keys(await (await import('./plans.ts')).readPlan()),
		Object.keys(await (await import('./about-me.ts')).readAboutMe()),
		await (await import('./vault/store.ts')).list('stayingWell'),
		await (await import('./moments.ts')).listMoments(),
		await (await import('./right-now.ts')).listTimes()
	];
	expect(found.map(({ length }) => length)).toEqual([13, 2, 2, 2, 3, 4, 5, 3, 3, 3]);
});

test('the example is watched and changed in memory, and no database is made', async () => {
	const page = await openPage(true);
	expect(await page.storageMode()).toBe('example');
	let heard = 0;
	const stop = page.watch(
		['plan'],
		() => (heard += 1),
		(failure) => expect.fail(String(failure))
	);
	await vi.waitFor(() => expect(heard).toBe(1));
	await page.commit({ table: 'plan', id: 'new', seen: 0, value: {} });
	expect(heard).toBe(2);
	stop();
	const before = (await page.list('plan')).length;
	const { eraseAll } = await import('./erase.ts');
	expect(await eraseAll()).toBe(true);
	expect((await page.list('plan')).length).toBe(before - 1);
	expect(await indexedDB.databases()).toEqual([]);
});

test('what a person keeps is neither seen nor touched by the example', async () => {
	const own = await openPage(false);
	await own.commit({ table: 'saved', id: 'options', seen: 0, value: { mine: {} } });
	await own.commit({ table: 'goals', id: 'mine', seen: 0, value: { hope: 'mine' } });
	await own.forget();

	const shown = await openPage(true);
	expect((await shown.list('goals')).map(({ id }) => id)).not.toContain('mine');
	const saved = await shown.read('saved', 'options');
	await shown.commit({ table: 'saved', id: 'options', seen: saved?.rev ?? 0, value: null });
	const { eraseAll } = await import('./erase.ts');
	await eraseAll();

	const after = await openPage(false);
	expect(await after.storageMode()).toBe('kept');
	expect(await after.list('goals')).toEqual([{ id: 'mine', rev: 1, value: { hope: 'mine' } }]);
	expect((await after.read('saved', 'options'))?.value).toEqual({ mine: {} });
	await after.forget();
});

test('an example that cannot be fetched is told, and the device is left alone', async () => {
	const page = await openPage(false);
	page.seedWith(() => Promise.reject(new TypeError('no network')));
	await expect(page.list('goals')).rejects.toThrow('no network');
	expect(await indexedDB.databases()).toEqual([]);
});
