import type { Page } from '@playwright/test';
import { unsnapped } from '../fixtures/leveldb.ts';
import { expect, sayIn, test } from './fixtures.ts';
import { asking, setLock } from './lock-hands.ts';
import { used } from './profile-hands.ts';

const say = sayIn('en');
/** Pages with fields that are kept with each letter. */
const WRITTEN = ['moments', 'about-me', 'staying-well'];

/** Types a marker into every field of these pages; gives the markers. */
async function typeMarkers(page: Page): Promise<string[]> {
	const markers: string[] = [];
	for (const name of WRITTEN) {
		await page.getByRole('link', { name: say('shell:nav-me'), exact: true }).click();
		await page.getByRole('link', { name: say(`my-data:yours-${name}`), exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(`${name}:title`));
		const fields = page.locator('main :is(textarea, input[type=text])');
		await expect(fields.first()).toBeVisible();
		for (let at = 0; at < (await fields.count()); at += 1) {
			const marker = `MARKER-${name}-${at}-of-what-was-written`;
			markers.push(marker);
			await fields.nth(at).fill(marker);
		}
		await expect(page.locator('[role=status] .saved').first()).toBeVisible();
	}
	return markers;
}

test.describe.configure({ timeout: 180_000 });

test('with a lock, nothing that was written and nothing of the passphrase lies in the profile', async ({
	origin
}) => {
	const hits = await used(origin, async (page) => {
		const passphrase = await setLock(page, 'en', say);
		const markers = await typeMarkers(page);
		await page.reload();
		await expect(asking(page, say)).toBeVisible();
		return [...markers, passphrase];
	});
	expect(hits).toEqual([]);
});

test('on a borrowed device nothing that was written lies in the profile', async ({ origin }) => {
	const hits = await used(origin, async (page) => {
		await page.goto('/en/borrowed/#begin');
		await expect(page.getByText(say('borrowed:bar'))).toBeVisible();
		return typeMarkers(page);
	});
	expect(hits).toEqual([]);
});

test('without either, what lies there is told', async ({ origin }) => {
	const hits = await used(origin, async (page) => {
		await page.goto('/en/');
		return typeMarkers(page);
	});
	console.log(`without a lock, ${hits.length} markers lie open in the profile: ${hits.join(', ')}`);
});

test('the search finds what lies in a database, packed or not', async ({ origin }) => {
	expect(unsnapped(Buffer.from([5, 16, ...Buffer.from('abcde')])).toString()).toBe('abcde');
	// Ten letters: two written out, and a copy of eight from two back.
	const packed = Buffer.from([10, 4, ...Buffer.from('ab'), ((8 - 4) << 2) | 1, 2]);
	expect(unsnapped(packed).toString()).toBe('ababababab');
	const one = 'MARKER-that-lies-open';
	// So alike that a packed value holds no other than the first as it is, and longer than a block of a log.
	const many = Array.from({ length: 30 }, (_, at) => `MARKER-${at}-of-a-value-that-is-packed`);
	const hits = await used(origin, async (other) => {
		await other.goto('/en/about/');
		await other.evaluate(
			(values) =>
				new Promise((resolve) => {
					const request = indexedDB.open('open', 1);
					request.onupgradeneeded = () => {
						const store = request.result.createObjectStore('rows');
						values.forEach((value, at) => store.put(value, at));
					};
					request.onsuccess = () => resolve(request.result.close());
				}),
			[one, many.join(' and ').repeat(40)]
		);
		return [one, ...many, 'MARKER-that-does-not'];
	});
	expect(hits).toEqual([one, ...many]);
});
