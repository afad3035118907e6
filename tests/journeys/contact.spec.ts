import { ENVELOPE_BYTES } from '../../src/lib/domain/sealing/envelope.ts';
import { expectAxeFindsNothing } from './axe.ts';
import { test } from './call-team.ts';
import { fillIn, readThrough, SAID, sayYes, shownState } from './filled-request.ts';
import { expect, inEachLanguage } from './fixtures.ts';

inEachLanguage((language, say) => {
	test('a request is read through, waits for the internet, arrives once and is taken back', async ({
		page,
		callTeam
	}) => {
		test.slow();
		await fillIn(page, language, SAID);
		await readThrough(page);
		for (const said of Object.values(SAID))
			await expect(page.locator('main dl')).toContainText(said);
		// Without a yes nothing is locked and nothing goes.
		await page.getByRole('button', { name: say('contact:send') }).click();
		await expect(page.getByText(say('contact:consent-first'))).toBeVisible();
		expect(callTeam.asked).toEqual([]);

		await callTeam.setOffline(true);
		await sayYes(page);
		await expect(shownState(page)).toHaveAttribute('data-state', 'waiting');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		const code = await page.locator('[data-code]').textContent();
		expect(code).toMatch(/^\w{3} \w{3}$/);
		expect(callTeam.bodies).toEqual([]);

		await callTeam.setOffline(false);
		await expect(shownState(page)).toHaveAttribute('data-state', 'sent', { timeout: 30_000 });
		expect(callTeam.bodies.map((body) => body.length)).toEqual([ENVELOPE_BYTES]);
		expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/${language}/contact/`);

		await page.goto(`/${language}/contact/`);
		await page
			.getByRole('button', { name: say('contact:open-receipt', { code: code ?? '' }) })
			.click();
		await page.getByRole('button', { name: say('contact:withdraw') }).click();
		await page.getByRole('button', { name: say('contact:withdraw-yes') }).click();
		await expect(shownState(page)).toHaveAttribute('data-state', 'withdrawn');
		expect(callTeam.asked.filter((one) => one.startsWith('PUT'))).toHaveLength(1);

		await page.getByRole('button', { name: say('contact:delete'), exact: true }).click();
		await expect(page.getByText(say('contact:deleted'))).toBeVisible();
		await page.getByRole('button', { name: say('shell:undo') }).click();
		await expect(page.getByText(code ?? '')).toBeVisible();
		// What was typed is gone: a new request begins empty.
		await page.getByRole('button', { name: say('contact:begin') }).click();
		await expect(page.locator('main input').first()).toBeVisible();
		expect(await page.locator('main input:checked').count()).toBe(0);
	});

	test('where it can’t be locked nothing is sent, the person is told, and nothing typed is lost', async ({
		page,
		callTeam
	}) => {
		await page.addInitScript(() => {
			SubtleCrypto.prototype.deriveBits = () => Promise.reject(new DOMException('injected'));
		});
		await fillIn(page, language, SAID);
		await readThrough(page);
		await sayYes(page);
		await expect(page.locator('#failed')).toBeFocused();
		await expect(page.locator('#failed')).toContainText(say('errors:sealing-failed'));
		await expect(page.locator('main label input[type=checkbox]')).not.toBeChecked();
		await page.reload();
		await page.goto(`/${language}/contact/`);
		await page.getByRole('button', { name: say('contact:carry-on') }).click();
		await expect(page.locator('main dl')).toContainText(SAID.words);
		expect(callTeam.asked).toEqual([]);
	});

	test('what is missing is named, nothing is chosen beforehand, and lines go along one by one', async ({
		page
	}) => {
		await page.goto(`/${language}/about-me/`);
		await page.locator('main textarea').first().fill('Quiet rooms\nTea first');
		await expect(page.getByText(say('shell:saved')).first()).toBeVisible();
		await page.goto(`/${language}/contact/`);
		await page.getByRole('button', { name: say('contact:begin') }).click();
		await page.getByRole('button', { name: say('contact:next') }).click();
		await expect(page.getByRole('link', { name: say('contact:missing-whom') })).toBeVisible();
		await expect(page.locator('#missing')).toBeFocused();
		await fillIn(page, language, SAID);
		await expect(page.getByText(say('contact:share-never'))).toBeVisible();
		expect(await page.locator('main input:checked').count()).toBe(0);
		await page.getByLabel(/Tea first/).check();
		await readThrough(page);
		const shared = page.locator('main dl [data-field=shared]');
		await expect(shared).toContainText('Tea first');
		await expect(shared).not.toContainText('Quiet rooms');
		await expect(page.locator('main label input[type=checkbox]')).not.toBeChecked();
	});

	test('axe finds nothing on the screens of a request, light and dark', async ({
		page,
		callTeam
	}) => {
		test.slow();
		await page.goto(`/${language}/contact/`);
		await expectAxeFindsNothing(page, 'begin');
		await fillIn(page, language, SAID);
		await expectAxeFindsNothing(page, 'share');
		await page.getByRole('button', { name: say('shell:back') }).click();
		await expectAxeFindsNothing(page, 'about');
		await fillInAgain();
		await readThrough(page);
		await expectAxeFindsNothing(page, 'preview');
		await sayYes(page);
		await expect(shownState(page)).toHaveAttribute('data-state', 'sent');
		await expectAxeFindsNothing(page, 'receipt');
		expect(callTeam.bodies).toHaveLength(1);
		async function fillInAgain() {
			await page.getByRole('button', { name: say('contact:next') }).click();
			await expect(page.locator('main .card.note')).toBeVisible();
		}
	});
});

test('the keyboard alone is enough, from the first page to "sent"', async ({ page, callTeam }) => {
	test.slow();
	const tabTo = async (css: string) => {
		for (let left = 60; left > 0; left -= 1) {
			if (await page.evaluate((one) => document.activeElement?.matches(one), css)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`${css} is not reached by Tab`);
	};
	const type = async (css: string, text: string) => {
		await tabTo(css);
		await page.keyboard.type(text);
	};
	const choose = async (css: string) => {
		await tabTo(css);
		await page.keyboard.press('Space');
	};
	const on = async () => {
		await tabTo('main form > button.button');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	};
	await page.goto('/en/contact/');
	await expect(page.locator('main button.button')).toBeEnabled();
	await page.locator('#main').focus();
	await tabTo('main button.button');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await choose('input[name=whom]');
	await choose('input[name=age]');
	await on();
	await choose('input[name=team]');
	await on();
	await type('#name', SAID.name);
	await on();
	await choose('input[name=way][value=letter]');
	await type('#at-letter', SAID.letter);
	await on();
	await on();
	await choose('input[name=who]');
	await on();
	await choose('input[name=language]');
	await on();
	await on();
	await on();
	await on();
	await choose('main label input[type=checkbox]');
	await tabTo('main button.button.wide');
	await page.keyboard.press('Enter');
	await expect(shownState(page)).toHaveAttribute('data-state', 'sent');
	expect(callTeam.bodies).toHaveLength(1);
});
