import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../chromium.ts';
import { unpackedBlocks, unsnapped } from '../fixtures/leveldb.ts';
import { tracesOf } from '../fixtures/traces.ts';
import { expect, sayIn, test } from './fixtures.ts';
import { asking, setLock } from './lock-hands.ts';

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

/** Which texts lie anywhere in the profile: as they are, in UTF-16, hex, base64, or in blocks of a database. */
function found(texts: string[], profile: string): string[] {
	const unpacked = readdirSync(profile, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ldb'))
		.flatMap((entry) => unpackedBlocks(readFileSync(join(entry.parentPath, entry.name))));
	unpacked.forEach((block, at) => writeFileSync(join(profile, `unpacked-${at}`), block));
	return tracesOf(texts, profile, '');
}

/** Uses a browser of its own on a fresh profile, and looks through the profile after it has ended. */
async function used(origin: string, use: (page: Page) => Promise<string[]>): Promise<string[]> {
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: chromiumPath(),
		baseURL: origin,
		args: ['--no-sandbox', '--disable-background-networking']
	});
	const texts = await use(await context.newPage());
	await context.close();
	const hits = found(texts, profile);
	rmSync(profile, { recursive: true, force: true });
	return hits;
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
	const hits = await used(origin, async (other) => {
		await other.goto('/en/about/');
		await other.evaluate(
			() =>
				new Promise((resolve) => {
					const request = indexedDB.open('open', 1);
					request.onupgradeneeded = () =>
						request.result.createObjectStore('rows').put('MARKER-that-lies-open', 'a');
					request.onsuccess = () => resolve(request.result.close());
				})
		);
		return ['MARKER-that-lies-open', 'MARKER-that-does-not'];
	});
	expect(hits).toEqual(['MARKER-that-lies-open']);
});
