import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seeded } from '../../src/directory/seeded.ts';
import { NAME, nativeVersion, STORES, TABLES } from '../../src/lib/db/vault/schema.ts';
import { importKey, openRow, sealRow } from '../../src/lib/db/vault/seal.ts';
import kept from '../known-answers/databases.json' with { type: 'json' };
import { expect, sayIn, test } from '../journeys/fixtures.ts';
import { startOn } from '../journeys/killed-browser.ts';
import { unlock } from '../journeys/lock-hands.ts';
import { bringBack, copyOf, HEADINGS, words } from './brought-back.ts';
import { aimAt, expectEachThird, none, THIRDS, usualSpans } from './kill-thirds.ts';

/** Ends of the browser in each test, a third of them aimed at each part; `KILLS=9` runs less, `SEED=1` at other moments. */
const KILLS = Number(process.env.KILLS ?? 90);
/** So many rows that sealing them anew takes longer than it takes to hear of it. */
const MOMENTS = 600;
const ANSWERS = 600;
const say = sayIn('en');

test.describe.configure({ timeout: 4 * 3_600_000 });

const newProfile = () => mkdtempSync(join(tmpdir(), 'profile-'));

/** Chooses the words that are offered, with everything ready but the last press. */
async function readyToLock(
	page: Page
): Promise<{ press: () => Promise<void>; passphrase: string }> {
	await page.goto('/en/my-data/');
	await page.getByRole('button', { name: say('lock:begin') }).click();
	const form = page.locator('form', { has: page.locator('#lock-set') });
	await expect(form.locator('.words')).toHaveText(/^([a-z]+ ){4}[a-z]+$/);
	const passphrase = await form.locator('.words').innerText();
	await page.getByLabel(say('lock:again'), { exact: true }).fill(passphrase);
	const button = form.getByRole('button', { name: say('lock:set'), exact: true });
	return { press: () => button.click({ noWaitAfter: true }), passphrase };
}

test('a browser that is killed while everything is sealed anew holds it open or behind the lock, never a mix', async ({
	origin
}) => {
	const random = seeded(Number(process.env.SEED ?? 20261130));
	// Everything that is kept, laid down once; each kill has a profile of its own of it.
	const whole = newProfile();
	const laid = await startOn(whole, origin);
	await bringBack(laid, await copyOf('one', 5, MOMENTS));
	await laid.close();
	const spans = usualSpans();
	const fell = none();
	let duringNew = 0;
	for (let time = 0; time < KILLS; time += 1) {
		const profile = newProfile();
		cpSync(whole, profile, { recursive: true });
		let context = await startOn(profile, origin);
		const end = await aimAt(context, STORES, spans);
		let page = await context.newPage();
		const { press, passphrase } = await readyToLock(page);
		const old = await lies(page);
		const third = await end(THIRDS[time % THIRDS.length] ?? 'during', random(), press);
		fell[third] += 1;
		context = await startOn(profile, origin);
		page = await context.newPage();
		// A page that opens no database.
		await page.goto('/en/about/');
		const { isLocked, revisions } = await lies(page);
		if (third !== 'during') expect(isLocked, `kill ${time + 1}`).toBe(third === 'after');
		else if (isLocked) duringNew += 1;
		const one = isLocked ? 1 : 0;
		expect(revisions, `kill ${time + 1}`).toEqual(old.revisions.map((rev) => rev + one));
		await page.goto('/en/my-data/');
		if (isLocked) await unlock(page, say, passphrase);
		const moments = page.locator('dl div', { hasText: say('my-data:kept-moments') });
		await expect(moments.locator('dd')).toHaveText(String(MOMENTS));
		await page.goto('/en/about-me/');
		if (isLocked) await unlock(page, say, passphrase);
		expect(await words(page), `kill ${time + 1}`).toEqual(HEADINGS.map(() => 'one'));
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
	console.log(`${KILLS} kills while sealing anew; of those during it ${duringNew} were locked`);
	expectEachThird(fell);
	rmSync(whole, { recursive: true, force: true });
});

interface Lies {
	schema: number;
	isLocked: boolean;
	revisions: number[];
}

/** The schema number, whether there is a lock, and how often each row was written, as they lie. */
const lies = (page: Page): Promise<Lies> =>
	page.evaluate(async (name) => {
		const settled = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await settled(indexedDB.open(name));
		const stores = [...database.objectStoreNames].filter((store) => store !== 'meta');
		const from = database.transaction(['meta', ...stores]);
		const mark = await settled(
			from.objectStore('meta').get('schema') as IDBRequest<Lies & { value: number }>
		);
		const rows = await Promise.all(
			stores.map((store) =>
				settled(from.objectStore(store).getAll() as IDBRequest<{ rev: number }[]>)
			)
		);
		const key = await settled(
			from.objectStore('meta').get('key') as IDBRequest<{ lock?: unknown }>
		);
		database.close();
		const revisions = rows.flat().map(({ rev }) => rev);
		return { schema: mark.value, isLocked: key.lock !== undefined, revisions };
	}, NAME);

type Database = (typeof kept.databases)[number];
const [first] = kept.databases;
if (!first) throw new Error('No database of the first schema is kept');

/** As many more answers of that release, sealed as it did. */
async function withAnswers(database: Database, most: number): Promise<Database> {
	const { key, schema, rows } = database;
	const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
	const text = (raw: ArrayBuffer | Uint8Array) =>
		Buffer.from(raw as ArrayBuffer).toString('base64');
	const opened = await importKey(bytes(key));
	const one = rows.find(({ table }) => table === 'answers');
	if (!one) throw new Error('The first release has no answer');
	const lying = { ...one, iv: bytes(one.iv), ct: bytes(one.ct).buffer };
	const value = (await openRow(opened, schema, 'answers', lying)) as object;
	const more = Array.from({ length: most }, async (_, at) => {
		const id = `ons4:more-${at}`;
		const { iv, ct } = await sealRow(opened, schema, 'answers', id, one.rev, {
			...value,
			item: id
		});
		return { ...one, id, iv: text(iv), ct: text(ct) };
	});
	return { ...database, rows: [...rows, ...(await Promise.all(more))] };
}

/** Lays the database of the first release down. */
const layDown = (page: Page, database: Database) =>
	page.evaluate(
		async ({ name, version, database: { key, schema, tables, rows } }) => {
			const raw = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
			const request = indexedDB.open(name, version);
			request.onupgradeneeded = () => {
				for (const table of ['meta', ...tables])
					request.result.createObjectStore(table, { keyPath: 'id' });
			};
			await new Promise((resolve) => (request.onsuccess = resolve));
			const database = request.result;
			const unit = database.transaction(['meta', ...tables], 'readwrite', { durability: 'strict' });
			unit.objectStore('meta').put({ id: 'key', bytes: raw(key) });
			unit.objectStore('meta').put({ id: 'schema', value: schema });
			for (const { table, iv, ct, ...row } of rows)
				unit.objectStore(table).put({ ...row, iv: raw(iv), ct: raw(ct).buffer });
			await new Promise((resolve) => (unit.oncomplete = resolve));
			database.close();
		},
		{ name: NAME, version: nativeVersion(first.schema), database }
	);

test('a browser that is killed while the first release’s database is upgraded holds the old or the new', async ({
	origin
}) => {
	const random = seeded(Number(process.env.SEED ?? 20261201));
	const database = await withAnswers(first, ANSWERS);
	const spans = usualSpans();
	const fell = none();
	for (let time = 0; time < KILLS; time += 1) {
		const profile = newProfile();
		let context = await startOn(profile, origin);
		const end = await aimAt(context, ['meta', ...TABLES], spans);
		let page = await context.newPage();
		// A page that opens no database.
		await page.goto('/en/about/');
		await layDown(page, database);
		const old = await lies(page);
		const press = () => page.goto('/en/moments/', { waitUntil: 'commit' });
		const third = await end(THIRDS[time % THIRDS.length] ?? 'during', random(), press);
		fell[third] += 1;
		context = await startOn(profile, origin);
		page = await context.newPage();
		await page.goto('/en/about/');
		const found = await lies(page);
		const one = { ...old, revisions: old.revisions.map((rev) => rev + 1) };
		const isNew = found.schema !== old.schema;
		if (third !== 'during') expect(isNew, `kill ${time + 1}`).toBe(third === 'after');
		expect(found, `kill ${time + 1}`).toEqual(isNew ? { ...one, schema: found.schema } : old);
		await page.goto('/en/moments/');
		await expect.poll(async () => (await lies(page)).schema).toBeGreaterThan(old.schema);
		expect((await lies(page)).revisions).toEqual(one.revisions);
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
	expectEachThird(fell);
});
