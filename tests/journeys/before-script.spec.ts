import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { addressOf, choice, expectPlace, savedLine } from './statements.ts';

/** Opens a page whose scripts stay on the way until the returned function is called. */
async function openBeforeScript(page: Page, address: string): Promise<() => void> {
	let release = () => {};
	const gate = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await gate;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'domcontentloaded' });
	return release;
}

const isAlive = (page: Page) => page.evaluate(() => 'alive' in document.documentElement.dataset);

inEachLanguage((language, say) => {
	const address = addressOf(language);
	const next = { name: say('check-in:next'), exact: true };

	test('an answer chosen before any script ran is kept', async ({ page }) => {
		const release = await openBeforeScript(page, address);
		await choice(page, 2).tap();
		await choice(page, 4).tap();
		expect(await isAlive(page)).toBe(false);
		await expect(choice(page, 4)).toBeChecked();
		release();
		await expect(savedLine(page, say)).toBeVisible();
		await expect(choice(page, 4)).toBeChecked();
		await page.reload();
		await expectPlace(page, say, 2);
		await page.getByRole('button', { name: say('check-in:back'), exact: true }).tap();
		await expect(choice(page, 4)).toBeChecked();
	});

	test('Next tapped before any script ran is heard', async ({ page }) => {
		const release = await openBeforeScript(page, address);
		await choice(page, 1).tap();
		await page.getByRole('button', next).tap();
		expect(await isAlive(page)).toBe(false);
		release();
		await expectPlace(page, say, 2);
		await expect(page.locator('input:checked')).toHaveCount(0);
		await page.reload();
		await expectPlace(page, say, 2);
	});

	test('a skip tapped before any script ran is heard', async ({ page }) => {
		const release = await openBeforeScript(page, address);
		await page.getByRole('button', { name: say('check-in:skip'), exact: true }).tap();
		expect(await isAlive(page)).toBe(false);
		release();
		await expectPlace(page, say, 2);
	});

	test('who comes back and answers before script ran answers the statement they saw', async ({
		page
	}) => {
		await page.goto(address);
		await choice(page, 5).tap();
		await expect(savedLine(page, say)).toBeVisible();
		const release = await openBeforeScript(page, address);
		await choice(page, 2).tap();
		release();
		await expect(savedLine(page, say)).toBeVisible();
		await expectPlace(page, say, 1);
		await expect(choice(page, 2)).toBeChecked();
	});

	test('an answer given while what is kept is still being read stays in its place', async ({
		page
	}) => {
		await page.addInitScript(() => {
			const { importKey } = SubtleCrypto.prototype;
			SubtleCrypto.prototype.importKey = async function (...key: unknown[]) {
				await new Promise((resolve) => setTimeout(resolve, 2000));
				return Reflect.apply(importKey, this, key) as Promise<CryptoKey>;
			};
		});
		await page.goto(address);
		await expect.poll(() => isAlive(page)).toBe(true);
		await choice(page, 2).tap();
		await expect(savedLine(page, say)).toBeVisible();
		await expectPlace(page, say, 1);
		await expect(choice(page, 2)).toBeChecked();
	});
});
