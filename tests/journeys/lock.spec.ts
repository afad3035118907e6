import type { Page } from '@playwright/test';
import { elsewhere, standIn } from './elsewhere.ts';
import { expect, inEachLanguage, sayIn, test } from './fixtures.ts';
import { asking, give, setLock, unlock } from './lock-hands.ts';

test.slow();

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const moment = 'a robin on the fence';
	async function writeMoment(page: Page) {
		await page.goto(at('moments/'));
		await page.locator('#new-text').fill(moment);
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
	}

	test('set, locked, wrong, right: nothing shows before the passphrase, and all after it', async ({
		page
	}) => {
		await writeMoment(page);
		const passphrase = await setLock(page, language, say);
		// A page that the app goes on to does not ask.
		await page.getByRole('link', { name: say('my-data:yours-moments'), exact: true }).click();
		await expect(page.getByText(moment).first()).toBeVisible();
		await page.reload();
		const field = page.getByLabel(say('unlock:field'), { exact: true });
		await expect(field).toBeFocused();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText(moment)).toHaveCount(0);
		await give(page, say, `${passphrase}s`);
		await expect(page.getByRole('alert')).toHaveText(say('unlock:passphrase-wrong'), {
			timeout: 30_000
		});
		await expect(field).toBeFocused();
		await page.keyboard.press('Control+A');
		await page.keyboard.type(` ${passphrase}  `);
		await page.keyboard.press('Enter');
		await expect(asking(page, say)).toBeHidden({ timeout: 30_000 });
		await expect(page.getByText(moment).first()).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	});

	test('locked in one tab, locked in all three; urgent help and Right now stay open', async ({
		page,
		context
	}) => {
		await writeMoment(page);
		const passphrase = await setLock(page, language, say);
		const tabs = [page, await context.newPage(), await context.newPage()];
		for (const tab of tabs.slice(1)) {
			await tab.goto(at('moments/'));
			await unlock(tab, say, passphrase);
			await expect(tab.getByText(moment).first()).toBeVisible();
		}
		await page.getByRole('button', { name: say('lock:now'), exact: true }).click();
		for (const tab of tabs) {
			await expect(asking(tab, say)).toBeVisible();
			await expect(tab.getByText(moment)).toHaveCount(0);
		}
		await page.goto(at('right-now/'));
		await expect(page.getByText(say('unlock:right-now'))).toBeVisible();
		await expect(page.getByLabel(say('unlock:field'), { exact: true })).toHaveCount(0);
		await page.goto(at('urgent-help/'));
		await expect(page.getByRole('link', { name: /999/ }).first()).toBeVisible();
		await expect(asking(page, say)).toHaveCount(0);
	});

	test('leaving locks, here and in another tab', async ({ page, context, traffic }) => {
		await standIn(context, traffic);
		await writeMoment(page);
		await setLock(page, language, say);
		const other = await context.newPage();
		await other.goto(at('moments/'));
		await page.getByRole('link', { name: say('shell:leave'), exact: true }).click();
		await expect(page).toHaveURL(elsewhere);
		await page.goBack();
		await page.getByRole('button', { name: say('shell:cover-button') }).click();
		await expect(asking(page, say)).toBeVisible();
		await expect(page.getByText(moment)).toHaveCount(0);
	});

	test('forgotten: it is said what is left to do, and all can be deleted', async ({ page }) => {
		await writeMoment(page);
		await setLock(page, language, say);
		await page.goto(at(''));
		await page.getByText(say('unlock:forgotten')).click();
		await expect(page.getByText(say('unlock:forgotten-nobody'))).toBeVisible();
		await page.getByRole('link', { name: say('unlock:forgotten-link') }).click();
		await page.getByRole('button', { name: say('my-data:delete-start') }).click();
		await page.getByRole('button', { name: say('my-data:delete-yes') }).click();
		await expect(page.getByText(say('my-data:delete-done'))).toBeVisible();
		await page.goto(at('moments/'));
		await expect(asking(page, say)).toHaveCount(0);
		await writeMoment(page);
	});

	test('one’s own passphrase is told how it would hold; the plan may stay outside; the lock can go', async ({
		page
	}) => {
		await page.goto(at('my-data/'));
		await page.getByRole('button', { name: say('lock:begin') }).click();
		await page.getByRole('button', { name: say('lock:own'), exact: true }).click();
		const own = page.getByLabel(say('lock:own-field'), { exact: true });
		await own.fill('short');
		await expect(page.getByText(say('lock:strength-short'))).toBeVisible();
		await own.fill('12345678');
		await expect(page.getByText(say('lock:strength-weak'))).toBeVisible();
		await page.getByLabel(say('lock:again'), { exact: true }).fill('1234567');
		await page.getByRole('button', { name: say('lock:set'), exact: true }).click();
		await expect(page.getByText(say('lock:again-wrong'))).toBeVisible();
		await page.getByLabel(say('lock:again'), { exact: true }).fill('12345678');
		await page.getByLabel(say('lock:plan')).check();
		await page.getByRole('button', { name: say('lock:set'), exact: true }).click();
		await expect(page.getByText(say('lock:set-done'))).toBeVisible({ timeout: 30_000 });
		await page.goto(at('plan/'));
		await expect(page.getByText(say('unlock:plan'))).toBeVisible();
		await page.goto(at('my-data/'));
		await unlock(page, say, '12345678');
		await page.getByRole('button', { name: say('lock:remove'), exact: true }).click();
		await page.getByLabel(say('lock:current'), { exact: true }).fill('12345678');
		await page.getByRole('button', { name: say('lock:remove-yes') }).click();
		await expect(page.getByText(say('lock:remove-done'))).toBeVisible({ timeout: 30_000 });
		await page.reload();
		await expect(page.getByRole('button', { name: say('lock:begin') })).toBeVisible();
		await expect(asking(page, say)).toHaveCount(0);
	});
});

test('changed in one tab, another is locked at once and opens with the new passphrase alone', async ({
	page,
	context
}) => {
	const say = sayIn('en');
	await page.goto('/en/moments/');
	await page.locator('#new-text').fill('a wren');
	await expect(page.getByText(say('shell:saved'))).toBeVisible();
	const passphrase = await setLock(page, 'en', say);
	const other = await context.newPage();
	await other.goto('/en/moments/');
	await unlock(other, say, passphrase);
	await page.getByRole('button', { name: say('lock:change'), exact: true }).click();
	const form = page.locator('form', { has: page.locator('#lock-change') });
	await form.getByLabel(say('lock:current'), { exact: true }).fill(passphrase);
	const next = await form.locator('.words').innerText();
	await form.getByLabel(say('lock:again'), { exact: true }).fill(next);
	await form.getByRole('button', { name: say('lock:save'), exact: true }).click();
	await expect(page.getByText(say('lock:change-done'))).toBeVisible({ timeout: 60_000 });
	await expect(asking(other, say)).toBeVisible();
	await expect(other.getByText('a wren')).toHaveCount(0);
	await give(other, say, passphrase);
	await expect(other.getByRole('alert')).toHaveText(say('unlock:passphrase-wrong'), {
		timeout: 30_000
	});
	await unlock(other, say, next);
	await expect(other.getByText('a wren').first()).toBeVisible();
	// And the tab that changed it goes on.
	await page.getByRole('link', { name: say('my-data:yours-moments'), exact: true }).click();
	await expect(page.getByText('a wren').first()).toBeVisible();
});

test('out of sight for two minutes it locks, and for one it does not', async ({ page }) => {
	const say = sayIn('en');
	await page.clock.install();
	await setLock(page, 'en', say);
	const turn = (how: 'hidden' | 'visible') =>
		page.evaluate((state) => {
			Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, how);
	await turn('hidden');
	await page.clock.fastForward(60_000);
	await turn('visible');
	await expect(page.getByRole('button', { name: say('lock:now'), exact: true })).toBeVisible();
	await turn('hidden');
	await page.clock.fastForward(121_000);
	await expect(asking(page, say)).toBeVisible();
});

test('what is locked and cannot be opened for a while asks for the passphrase once it can', async ({
	page
}) => {
	const say = sayIn('en');
	const passphrase = await setLock(page, 'en', say);
	await page.addInitScript(() => {
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (...args) {
			if (!sessionStorage.getItem('mended')) throw new DOMException('disk', 'UnknownError');
			return open.apply(this, args);
		};
	});
	await page.goto('/en/about-me/');
	const now = page.getByRole('button', { name: say('cannot-open:now') });
	await now.evaluate((button) => {
		sessionStorage.setItem('mended', 'yes');
		(button as HTMLElement).click();
	});
	await unlock(page, say, passphrase);
	await expect(page.getByRole('textbox').first()).toBeEditable();
});
