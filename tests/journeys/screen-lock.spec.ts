import type { CDPSession, Page } from '@playwright/test';
import { expect, inEachLanguage, sayIn, test } from './fixtures.ts';
import { asking, give, setLock, unlock } from './lock-hands.ts';

test.slow();

/** A screen lock of the device that says yes, or no once it is told to; `prf` is what makes a secret of it. */
async function giveScreenLock(page: Page, hasPrf = true) {
	const session: CDPSession = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' },
			...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
			...{ hasPrf, automaticPresenceSimulation: true }
		}
	});
	return {
		saysNo: () =>
			session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
		keys: async () =>
			(await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
		forgets: () => session.send('WebAuthn.clearCredentials', { authenticatorId })
	};
}

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const moment = 'a robin on the fence';
	const opened = (page: Page) => expect(page.getByText(moment).first()).toBeVisible();

	async function begin(page: Page): Promise<string> {
		await page.goto(at('moments/'));
		await page.locator('#new-text').fill(moment);
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
		const passphrase = await setLock(page, language, say);
		await expect(page.getByText(say('lock:screen-means'))).toBeVisible();
		await page.getByRole('button', { name: say('lock:screen-begin') }).click();
		return passphrase;
	}
	async function add(page: Page, passphrase: string, then: string) {
		await page.getByLabel(say('lock:current'), { exact: true }).fill(passphrase);
		await page.getByRole('button', { name: say('lock:screen-yes') }).click();
		await expect(page.getByText(say(then))).toBeVisible({ timeout: 30_000 });
	}
	const byScreen = (page: Page) => page.getByRole('button', { name: say('unlock:screen') });

	test('the screen lock opens it beside the passphrase; where it says no, the passphrase does', async ({
		page
	}) => {
		const device = await giveScreenLock(page);
		const passphrase = await begin(page);
		await add(page, `${passphrase}s`, 'lock:passphrase-wrong');
		expect(await device.keys()).toEqual([]);
		await add(page, passphrase, 'lock:screen-done');
		const [key] = await device.keys();
		expect(key).toMatchObject({
			rpId: 'localhost',
			userName: 'Waymark',
			userDisplayName: 'Waymark'
		});
		await page.goto(at('moments/'));
		await byScreen(page).click();
		await opened(page);
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await device.saysNo();
		await page.reload();
		await byScreen(page).click();
		await expect(page.getByText(say('unlock:passkey-stopped'))).toBeVisible({ timeout: 30_000 });
		await expect(page.getByLabel(say('unlock:field'), { exact: true })).toBeFocused();
		await unlock(page, say, passphrase);
		await opened(page);
	});

	/** Puts another passphrase in place of this one, and gives it. */
	async function change(page: Page, passphrase: string): Promise<string> {
		await page.getByRole('button', { name: say('lock:change'), exact: true }).click();
		await expect(page.getByText(say('lock:change-screen'))).toBeVisible();
		const form = page.locator('form', { has: page.locator('#lock-change') });
		const next = await form.locator('.words').innerText();
		await form.getByLabel(say('lock:current'), { exact: true }).fill(passphrase);
		await form.getByLabel(say('lock:again'), { exact: true }).fill(next);
		await form.getByRole('button', { name: say('lock:save'), exact: true }).click();
		await expect(page.getByText(say('lock:change-done-screen'))).toBeVisible({ timeout: 30_000 });
		return next;
	}

	test('changed or taken away it opens nothing, and what is left in the device is said, also after deleting', async ({
		page
	}) => {
		const device = await giveScreenLock(page);
		const first = await begin(page);
		await add(page, first, 'lock:screen-done');
		const passphrase = await change(page, first);
		await page.getByRole('button', { name: say('lock:screen-begin') }).click();
		await add(page, passphrase, 'lock:screen-done');
		await page.getByRole('button', { name: say('lock:screen-remove') }).click();
		await expect(page.getByText(say('lock:screen-removed'))).toBeVisible();
		// No page can take a passkey out of the device: the one of before is left there as well.
		expect(await device.keys()).toHaveLength(2);
		await page.reload();
		await expect(asking(page, say)).toBeVisible();
		await expect(byScreen(page)).toHaveCount(0);
		await give(page, say, 'no such words');
		await page.getByRole('button', { name: say('my-data:delete-start') }).click();
		await page.getByRole('button', { name: say('my-data:delete-yes') }).click();
		await expect(page.getByText(say('my-data:delete-stays-passkey'))).toBeVisible();
	});
});

test('where the screen lock gives no secret, it is said, and nothing has changed', async ({
	page
}) => {
	const say = sayIn('en');
	await giveScreenLock(page, false);
	const passphrase = await setLock(page, 'en', say);
	await page.getByRole('button', { name: say('lock:screen-begin') }).click();
	await page.getByLabel(say('lock:current'), { exact: true }).fill(passphrase);
	await page.getByRole('button', { name: say('lock:screen-yes') }).click();
	await expect(page.getByText(say('lock:screen-missing'))).toBeVisible({ timeout: 30_000 });
	await page.reload();
	await expect(asking(page, say)).toBeVisible();
	await expect(page.getByRole('button', { name: say('unlock:screen') })).toHaveCount(0);
});

test('where there is no screen lock, none is offered', async ({ page }) => {
	const say = sayIn('en');
	await setLock(page, 'en', say);
	await expect(page.getByRole('button', { name: say('lock:now'), exact: true })).toBeVisible();
	await expect(page.getByText(say('lock:screen-title'))).toHaveCount(0);
});
