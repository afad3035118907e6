import type { Page } from '@playwright/test';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expect } from './fixtures.ts';

/** Sets a lock on the page Me with the five words that are offered, and gives them. */
export async function setLock(page: Page, language: string, say: Translate): Promise<string> {
	await page.goto(`/${language}/my-data/`);
	await page.getByRole('button', { name: say('lock:begin') }).click();
	const form = page.locator('form', { has: page.locator('#lock-set') });
	const words = form.locator('.words');
	await expect(words).toHaveText(/^([a-z]+ ){4}[a-z]+$/);
	const passphrase = await words.innerText();
	await page.getByLabel(say('lock:again'), { exact: true }).fill(passphrase);
	await form.getByRole('button', { name: say('lock:set'), exact: true }).click();
	await expect(page.getByText(say('lock:set-done'))).toBeVisible({ timeout: 30_000 });
	return passphrase;
}

/** The part of a page that asks for the passphrase. */
export const asking = (page: Page, say: Translate) =>
	page.getByRole('region', { name: say('unlock:title') });

/** Gives a passphrase to a page that asks for it. */
export async function give(page: Page, say: Translate, passphrase: string): Promise<void> {
	await page.getByLabel(say('unlock:field'), { exact: true }).fill(passphrase);
	await asking(page, say)
		.getByRole('button', { name: say('unlock:button') })
		.click();
}

/** Unlocks a page, and waits until it is. */
export async function unlock(page: Page, say: Translate, passphrase: string): Promise<void> {
	await give(page, say, passphrase);
	await expect(asking(page, say)).toBeHidden({ timeout: 30_000 });
}
