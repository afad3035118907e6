import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startServer } from '../../src/hosting/serve.ts';
import { buildIn, copyOfTree } from '../fixtures/built-apart.ts';
import { expectAxeFindsNothing } from '../journeys/axe.ts';

const SITE = 'example-urdu';
const { ur } = JSON.parse(readFileSync('src/content/languages.json', 'utf8')) as {
	ur: { pages: string[] };
};
const ELSEWHERE = ['goals/', 'guides/sorting-sleep/', 'my-data/', 'about/', 'check-in/ons4/'];
const URDU = /[\u0600-\u06ff]/;

test.describe.configure({ mode: 'serial' });
// Pages are taken from a build of their own, which keeps no address of the usual one.
test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true });

let folder = '';
let server: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
	test.setTimeout(10 * 60_000);
	folder = copyOfTree();
	server = await startServer({ dir: buildIn(folder, SITE), port: 0 });
});
test.afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

const at = (path: string) => `${server.origin}/${path}`;

/** By how many pixels a page is wider than the screen. */
const runsOff = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where a text stands on the screen, counted from its left. */
const leftOf = (page: Page, selector: string, text: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element, text) => {
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const from = (node.textContent ?? '').indexOf(text);
				if (from < 0) continue;
				const range = document.createRange();
				range.setStart(node, from);
				range.setEnd(node, from + text.length);
				return range.getBoundingClientRect().left;
			}
			return Number.NaN;
		}, text);

test('each page that is in Urdu is read from right to left, and says that nobody has checked it', async ({
	page
}) => {
	for (const path of ur.pages) {
		await page.goto(at(`ur/${path}`), { waitUntil: 'load' });
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
		await expect(page.locator('h1')).toHaveText(URDU);
		await expect(page.locator('[data-partly] [lang=ur]')).toHaveText(URDU);
		await expect(page.locator('[data-partly] [lang=en]')).toContainText('has checked this page');
		expect(await runsOff(page), path).toBe(0);
		await expectAxeFindsNothing(page, path);
	}
});

test('any other page is in English within a frame in Urdu, marked and said', async ({ page }) => {
	for (const path of ELSEWHERE) {
		await page.goto(at(`ur/${path}`), { waitUntil: 'load' });
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		const part = page.locator('main [lang=en][dir=ltr]', { has: page.locator('h1') });
		await expect(part.locator('h1')).not.toHaveText(URDU);
		await expect(page.locator('[data-partly] [lang=en]')).toContainText('not in Urdu yet');
		await expect(page.locator('header [data-leave]')).toHaveText(URDU);
		await expect(page.locator('footer')).toHaveText(URDU);
		expect(await runsOff(page), path).toBe(0);
		await expectAxeFindsNothing(page, path, 'light');
	}
});

test('a number is read in the order in which it is dialled', async ({ page }) => {
	await page.goto(at('ur/urgent-help/'), { waitUntil: 'load' });
	const samaritans = 'a[href="tel:116123"]';
	const [first, last] = [
		await leftOf(page, samaritans, '116'),
		await leftOf(page, samaritans, '123')
	];
	expect(first).toBeGreaterThan(0);
	expect(last).toBeGreaterThan(first);
});

test('a check-in ends with what goes well, a line and a date in Urdu', async ({ page }) => {
	await page.goto(at('ur/check-in/wellbeing/'));
	await expect(page.locator('html')).toHaveAttribute('data-alive', '');
	for (let answered = 0; answered < 14; answered += 1) {
		await expect(page.locator('#place')).toContainText(`${answered + 1}`);
		await page.locator('.statement input[type=radio]').nth(3).check({ force: true });
		await page.locator('[data-keep-tap=next]').click();
	}
	await page.waitForURL('**/ur/history/');
	await expect(page.getByText('اکثر').first()).toBeVisible();
	await expect(page.locator('.over-time')).toHaveCSS('direction', 'ltr');
	await expect(page.getByText('آپ کی لکیر').first()).toBeVisible();
	expect(await runsOff(page)).toBe(0);
	await expectAxeFindsNothing(page);
});

test('each language leads to the others, and only Urdu pages bring its typeface', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const faces = () => asked.filter((url) => url.includes('naskh'));
	await page.goto(at('en/about/'));
	await page.waitForTimeout(500);
	expect(faces()).toEqual([]);
	await page.locator('header a[hreflang=ur]').click();
	await page.waitForURL('**/ur/about/');
	await page.locator('header a[href="/ur/"]').click();
	await expect(page.locator('h1')).toHaveText(URDU);
	await expect.poll(() => faces().length).toBeGreaterThan(0);
	const kept = readFileSync(join(folder, 'build/service-worker.js'), 'utf8');
	const { files } = JSON.parse(/^self\.KEPT=(.*);\n/.exec(kept)?.[1] ?? '') as {
		files: Record<string, Record<string, string>>;
	};
	const isFace = (path: string) => path.includes('naskh');
	expect(Object.keys(files['ur'] ?? {}).filter(isFace)).toHaveLength(1);
	expect(Object.keys(files['*'] ?? {}).filter(isFace)).toEqual([]);
});
