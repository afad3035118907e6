import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../../src/hosting/serve.ts';
import { expect, inEachLanguage, test as base, watch, takesTurn } from './fixtures.ts';
import { readyOffline } from './offline.ts';
import { addressOf, choice, expectPlace, savedLine } from './statements.ts';

/** A page on a site of its own, whose next version is put up by `release`. */
const test = base.extend<{ own: { page: Page; release: () => void } }>({
	own: async ({ browser }, use) => {
		const dir = mkdtempSync(join(tmpdir(), 'release-'));
		cpSync('build', dir, { recursive: true });
		const site = await startServer({ dir, port: 0 });
		const context = await browser.newContext({
			baseURL: site.origin,
			hasTouch: true,
			serviceWorkers: 'allow'
		});
		const traffic = await watch(context, site.origin);
		const release = () => {
			const file = join(dir, 'service-worker.js');
			for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true });
			writeFileSync(file, `${readFileSync(file, 'utf8')}\n// the next version\n`);
		};
		await use({ page: await context.newPage(), release });
		expect(traffic.troubles()).toEqual([]);
		await context.close();
		await site.close();
		rmSync(dir, { recursive: true });
	}
});

const lookForUpdate = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
	});
const mark = (page: Page) => page.evaluate(() => (document.body.dataset.marked = 'yes'));
const isMarked = (page: Page) => page.evaluate(() => document.body.dataset.marked === 'yes');
const waiting = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

inEachLanguage((language, say) => {
	if (takesTurn(language, 'en'))
		test('a version opened in one tab is heard of in all, and each opens it on a yes alone', async ({
			own: { page, release }
		}) => {
			await readyOffline(page, `/${language}/plan/`);
			const others = [];
			for (const path of ['goals/', 'my-data/']) {
				const other = await page.context().newPage();
				await other.goto(`/${language}/${path}`);
				await other.waitForFunction(() => 'whole' in document.documentElement.dataset);
				others.push(other);
			}
			for (const tab of [page, ...others]) await mark(tab);
			release();
			await lookForUpdate(page);
			await page.bringToFront();
			const loaded = page.waitForEvent('load');
			await page.getByRole('button', { name: say('update:button') }).tap();
			await loaded;
			for (const other of others) {
				await other.waitForTimeout(500);
				expect(await isMarked(other)).toBe(true);
				await other.bringToFront();
				const anew = other.waitForEvent('load');
				await other.getByRole('button', { name: say('update:button') }).tap();
				await anew;
				expect(await isMarked(other)).toBe(false);
			}
		});

	// The rest says nothing else in the other language.
	if (language !== 'en') return;

	test('a new version asks, and opens only on a yes', async ({ own: { page, release } }) => {
		await readyOffline(page, `/${language}/check-in/`);
		await expect(page.getByText(say('update:title'))).toHaveCount(0);
		await mark(page);
		release();
		await lookForUpdate(page);
		await expect(page.getByText(say('update:title'))).toBeVisible();
		await page.waitForTimeout(1500);
		expect(await isMarked(page)).toBe(true);
		const loaded = page.waitForEvent('load');
		await page.getByRole('button', { name: say('update:button') }).tap();
		await loaded;
		expect(await isMarked(page)).toBe(false);
		await expect.poll(() => waiting(page)).toBe(false);
		await expect(page.getByText(say('update:title'))).toHaveCount(0);
	});

	if (takesTurn(language, 'cy'))
		test('"Later" puts it off, and it asks again at the next page', async ({
			own: { page, release }
		}) => {
			await readyOffline(page, `/${language}/check-in/`);
			release();
			await lookForUpdate(page);
			await page.getByRole('button', { name: say('update:later') }).tap();
			await expect(page.getByText(say('update:title'))).toHaveCount(0);
			expect(await waiting(page)).toBe(true);
			await page.reload();
			await expect(page.getByText(say('update:title'))).toBeVisible();
		});

	if (takesTurn(language, 'en'))
		test('a new version never breaks into an answer', async ({ own: { page, release } }) => {
			await readyOffline(page, addressOf(language));
			await mark(page);
			await choice(page, 3).tap();
			await expect(savedLine(page, say)).toBeVisible();
			release();
			await lookForUpdate(page);
			await expect.poll(() => waiting(page)).toBe(true);
			await page.getByRole('button', { name: say('check-in:next'), exact: true }).tap();
			await expectPlace(page, say, 2);
			await choice(page, 4).tap();
			await expect(savedLine(page, say)).toBeVisible();
			await expect(page.getByText(say('update:title'))).toHaveCount(0);
			expect(await isMarked(page)).toBe(true);
			await page.goto(`/${language}/check-in/`);
			await page.getByRole('button', { name: say('update:button') }).tap();
			await expect(page.getByText(say('check-in:under-way', { done: 2, all: 14 }))).toBeVisible();
		});
});
