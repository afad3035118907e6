import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { seeded } from '../../src/directory/seeded.ts';
import { NAME, nativeVersion } from '../../src/lib/db/vault/schema.ts';
import kept from '../known-answers/databases.json' with { type: 'json' };
import { chromiumPath } from '../chromium.ts';
import { expect, sayIn, test } from '../journeys/fixtures.ts';
import { kill } from '../journeys/killed-browser.ts';
import { asking, unlock } from '../journeys/lock-hands.ts';

/** Ends of the browser in each test; `KILLS=30` runs a tenth. */
const KILLS = Number(process.env.KILLS ?? 300);
const say = sayIn('en');

test.describe.configure({ timeout: 4 * 3_600_000 });

const start = (profile: string, origin: string): Promise<BrowserContext> =>
	chromium.launchPersistentContext(profile, {
		executablePath: chromiumPath(),
		baseURL: origin,
		args: ['--no-sandbox', '--disable-background-networking']
	});
const newProfile = () => mkdtempSync(join(tmpdir(), 'profile-'));

const texts = async (page: Page) => {
	const all = await page.getByRole('textbox').all();
	return Promise.all(all.map((box) => box.inputValue()));
};

/** Chooses the words that are offered, and ends the browser up to 30 ms after their key is made. */
async function killWhileLocking(context: BrowserContext, wait: number): Promise<string> {
	const page = await context.newPage();
	await page.goto('/en/my-data/');
	await page.getByRole('button', { name: say('lock:begin') }).click();
	const form = page.locator('form', { has: page.locator('#lock-set') });
	await expect(form.locator('.words')).toHaveText(/^([a-z]+ ){4}[a-z]+$/);
	const passphrase = await form.locator('.words').innerText();
	await page.getByLabel(say('lock:again'), { exact: true }).fill(passphrase);
	const made = page
		.waitForEvent('worker')
		.then((worker) => worker.waitForEvent('close', { timeout: 60_000 }));
	await form.getByRole('button', { name: say('lock:set'), exact: true }).click();
	await made;
	await pause(wait);
	await kill(context);
	return passphrase;
}

test('a browser that is killed while everything is sealed anew holds it open or behind the lock, never a mix', async ({
	origin
}) => {
	const random = seeded(20261130);
	let locked = 0;
	for (let time = 0; time < KILLS; time += 1) {
		const profile = newProfile();
		let context = await start(profile, origin);
		const page = await context.newPage();
		await page.goto('/en/about-me/');
		for (const box of await page.getByRole('textbox').all()) await box.fill('x'.repeat(20_000));
		await expect(page.locator('[role=status] .saved').first()).toBeVisible();
		const before = await texts(page);
		const passphrase = await killWhileLocking(context, random() * 30);
		context = await start(profile, origin);
		const again = await context.newPage();
		await again.goto('/en/about-me/');
		const box = again.getByRole('textbox').first();
		const field = asking(again, say);
		await expect(field.or(box).first()).toBeVisible();
		// Whether it asks is known only once the database was looked at.
		await expect
			.poll(async () => (await field.isVisible()) || (await box.inputValue()) !== '')
			.toBe(true);
		if (await field.isVisible()) {
			locked += 1;
			await unlock(again, say, passphrase);
		}
		await expect.poll(() => texts(again), `kill ${time + 1}`).toEqual(before);
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
	console.log(`${KILLS} kills while sealing anew; at ${locked} of them the lock was set already`);
});

interface Lies {
	schema: number;
	revisions: number[];
}

/** The schema number and how often each row was written, as they lie. */
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
		database.close();
		return { schema: mark.value, revisions: rows.flat().map(({ rev }) => rev) };
	}, NAME);

const [first] = kept.databases;
if (!first) throw new Error('No database of the first schema is kept');

/** Lays the database of the first release down. */
const layDown = (page: Page) =>
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
		{ name: NAME, version: nativeVersion(first.schema), database: first }
	);

test('a browser that is killed while the first release’s database is upgraded holds the old or the new', async ({
	origin
}) => {
	const random = seeded(20261201);
	let upgraded = 0;
	for (let time = 0; time < KILLS; time += 1) {
		const profile = newProfile();
		let context = await start(profile, origin);
		let page = await context.newPage();
		// A page that opens no database.
		await page.goto('/en/about/');
		await layDown(page);
		const old = await lies(page);
		await page.goto('/en/moments/', { waitUntil: 'commit' });
		await pause(random() * 600);
		await kill(context);
		context = await start(profile, origin);
		page = await context.newPage();
		await page.goto('/en/about/');
		const found = await lies(page);
		const one = { ...old, revisions: old.revisions.map((rev) => rev + 1) };
		const isNew = found.schema !== old.schema;
		if (isNew) upgraded += 1;
		expect(found, `kill ${time + 1}`).toEqual(isNew ? { ...one, schema: found.schema } : old);
		await page.goto('/en/moments/');
		await expect.poll(async () => (await lies(page)).schema).toBeGreaterThan(old.schema);
		expect((await lies(page)).revisions).toEqual(one.revisions);
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
	console.log(`${KILLS} kills at an upgrade; at ${upgraded} of them it was done already`);
});
