import type { Page } from '@playwright/test';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import type { Language } from '../../src/lib/domain/site/language.ts';
import { requestCode } from '../../src/lib/domain/request/code.ts';
import { PASSPHRASE, type DeskReceiver } from './desk-receiver.ts';
import { expect, type Traffic } from './fixtures.ts';

/** A device that checks who is using it, as far as the browser can tell. */
export async function giveAuthenticator(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}

/** The desk talks to its receiver, which says no in status codes that the console repeats. */
export const expectReceiver = (traffic: Traffic) =>
	traffic.expectTrouble(/^asked for http:\/\/localhost:\d+\/v1\/|status of (401|403|409)/);

/** The desk in the hands of a colleague. */
export function deskHands(page: Page, say: Translate, desk: Pick<DeskReceiver, 'keyFile'>) {
	const button = (key: string) => page.getByRole('button', { name: say(key), exact: true });
	const told = (key: string) => expect(page.getByText(say(key))).toBeVisible();
	const opener = (id: string) =>
		page.getByRole('button', { name: say('desk:open-which', { code: requestCode(id) }) });
	const unlocked = () => told('desk:done-unlocked');
	return {
		button,
		told,
		opener,
		async arrive(language: Language) {
			await page.goto('/desk/');
			await page.locator('html[data-alive]').waitFor();
			if ((await page.locator('html').getAttribute('lang')) !== language)
				await page.locator('button[lang]').click();
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await button('desk:sign-in-button').or(button('desk:sign-out')).waitFor();
		},
		async enrol(code: string, name = 'Ana') {
			await page.getByText(say('desk:enrol-title')).click();
			await page.getByLabel(say('desk:enrol-code')).fill(code);
			await page.getByLabel(say('desk:enrol-name')).fill(name);
			await button('desk:enrol-button').click();
		},
		async unlock(passphrase = PASSPHRASE, file = desk.keyFile) {
			await page.getByLabel(say('desk:key-file')).setInputFiles(file);
			await page.getByLabel(say('desk:passphrase')).fill(passphrase);
			await button('desk:unlock-button').click();
			if (passphrase === PASSPHRASE && file === desk.keyFile) await unlocked();
		},
		async open(id: string) {
			await opener(id).click();
			await expect(page.locator('#opened')).toBeFocused();
		}
	};
}
