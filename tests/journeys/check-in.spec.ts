import type { Locator, Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import {
	addressOf,
	answer,
	choice,
	expectPlace,
	savedLine,
	STATEMENTS,
	statementsOf
} from './statements.ts';

async function tabTo(page: Page, target: Locator) {
	for (let presses = 0; presses < 40; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Forty presses of Tab did not reach ${String(target)}`);
}

inEachLanguage((language, say) => {
	const address = addressOf(language);
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });

	test('a check-in is done by keyboard alone', async ({ page }) => {
		await page.goto(address);
		for (let place = 1; place <= STATEMENTS; place += 1) {
			await expectPlace(page, say, place);
			await tabTo(page, choice(page, 1));
			await page.keyboard.press('Space');
			await page.keyboard.press('ArrowDown');
			await expect(choice(page, 2)).toBeChecked();
			await expect(savedLine(page, say)).toBeVisible();
			await tabTo(page, button(page, place < STATEMENTS ? 'check-in:next' : 'check-in:finish'));
			await page.keyboard.press('Enter');
			if (place < STATEMENTS) await expect(page.locator('legend h1')).toBeFocused();
		}
		await expect(page).toHaveURL(`/${language}/history/`);
	});

	test('who leaves and comes back carries on where they were', async ({ page, context }) => {
		await page.goto(address);
		for (let place = 1; place <= 3; place += 1) await answer(page, say, place, 4);
		await page.close();
		const later = await context.newPage();
		await later.goto(`/${language}/check-in/`);
		const underWay = say('check-in:under-way', { done: 3, all: STATEMENTS });
		await expect(later.getByText(underWay)).toBeVisible();
		await later.getByRole('link', { name: say('check-in:carry-on') }).tap();
		await expectPlace(later, say, 4);
	});

	test('one can go back, change an answer, and skip', async ({ page }) => {
		await page.goto(address);
		await answer(page, say, 1, 2);
		await expectPlace(page, say, 2);
		await button(page, 'check-in:back').tap();
		await expectPlace(page, say, 1);
		await expect(choice(page, 2)).toBeChecked();
		await answer(page, say, 1, 5);
		await expectPlace(page, say, 2);
		await button(page, 'check-in:skip').tap();
		await expectPlace(page, say, 3);
		await page.goBack();
		await expectPlace(page, say, 2);
		// A tap is on screen before it is kept; that it is kept is said where it was made.
		await expect(savedLine(page, say)).toBeVisible();
		await page.reload();
		// What was skipped is not asked again by itself.
		await expectPlace(page, say, 3);
		await button(page, 'check-in:back').tap();
		await expect(page.locator('input:checked')).toHaveCount(0);
		await button(page, 'check-in:back').tap();
		await expect(choice(page, 5)).toBeChecked();
	});

	test('where chosen, a tap that answers moves on, and no key does', async ({ page }) => {
		await page.goto(address);
		await choice(page, 3).tap();
		await expect(savedLine(page, say)).toBeVisible();
		await page.waitForTimeout(500);
		// Nobody has asked for it.
		await expectPlace(page, say, 1);
		await button(page, 'check-in:onward').tap();
		await choice(page, 4).tap();
		await expectPlace(page, say, 2);
		await tabTo(page, choice(page, 1));
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await expect(choice(page, 3)).toBeChecked();
		await page.waitForTimeout(700);
		await expectPlace(page, say, 2);
		await button(page, 'check-in:back').tap();
		await expectPlace(page, say, 1);
		await expect(choice(page, 4)).toBeChecked();
		await page.reload();
		await expectPlace(page, say, 3);
		await choice(page, 2).tap();
		await expectPlace(page, say, 4);
		await button(page, 'check-in:onward-off').tap();
		await choice(page, 2).tap();
		await page.waitForTimeout(700);
		await expectPlace(page, say, 4);
	});

	test('what was left out is offered once more before the result', async ({ page }) => {
		await page.goto(address);
		await expect(page.getByText(say('check-in:skip-cost'))).toBeVisible();
		for (let place = 1; place <= STATEMENTS; place += 1)
			if (place === 2 || place === 9) {
				await expectPlace(page, say, place);
				await button(page, 'check-in:skip').tap();
			} else await answer(page, say, place, 4);
		const heading = page.getByRole('heading', {
			name: say('check-in:left-out', { count: 2, all: STATEMENTS })
		});
		await expect(heading).toBeFocused();
		await expectAxeFindsNothing(page, 'left out');
		await button(page, 'check-in:back').tap();
		await expectPlace(page, say, STATEMENTS);
		await button(page, 'check-in:finish').tap();
		await button(page, 'check-in:left-out-now').tap();
		await expectPlace(page, say, 2);
		await choice(page, 5).tap();
		await button(page, 'check-in:next').tap();
		await expectPlace(page, say, 9);
		await button(page, 'check-in:skip').tap();
		// It is not offered a second time.
		await expect(page).toHaveURL(`/${language}/history/`);
	});

	test('starting afresh leaves nothing chosen, also after a reload', async ({ page }) => {
		await page.goto(address);
		await answer(page, say, 1, 3);
		await answer(page, say, 2, 3);
		await button(page, 'check-in:afresh').tap();
		await expect(page.getByText(say('check-in:afresh-done'))).toBeVisible();
		await expectPlace(page, say, 1);
		await expect(page.locator('input:checked')).toHaveCount(0);
		await page.reload();
		await expectPlace(page, say, 1);
		await expect(page.locator('input:checked')).toHaveCount(0);
	});

	test('all statements fit on one page, and the choice to have them so stays', async ({ page }) => {
		await page.goto(address);
		await button(page, 'check-in:all-on-one').tap();
		await page.reload();
		const groups = page.getByRole('group');
		await expect(groups.filter({ has: page.getByRole('radio') })).toHaveCount(STATEMENTS);
		for (const [at, statement] of statementsOf(language).entries()) {
			const group = groups.filter({ has: page.getByRole('heading', { name: statement }) });
			await group
				.getByRole('radio')
				.nth(at % 5)
				.tap();
			await expect(savedLine(page, say)).toBeVisible();
		}
		await button(page, 'check-in:finish').tap();
		await expect(page).toHaveURL(`/${language}/history/`);
	});

	test('an end without any answer says so and stays', async ({ page }) => {
		await page.goto(address);
		for (let place = 1; place <= STATEMENTS; place += 1) {
			await expectPlace(page, say, place);
			await button(page, 'check-in:skip').tap();
		}
		await expect(page.getByText(say('check-in:nothing-yet'))).toBeVisible();
		await expect(page).toHaveURL(address);
	});

	test('two tabs do not hurt each other', async ({ page, context }) => {
		const other = await context.newPage();
		for (const tab of [page, other]) {
			await tab.goto(address);
			await expectPlace(tab, say, 1);
			// What is kept is read by now: neither has heard of the other.
			await tab.waitForTimeout(300);
		}
		await choice(page, 2).tap();
		await expect(savedLine(page, say)).toBeVisible();
		// The second tab has not heard of it: both are shown, and neither is written over the other.
		await choice(other, 5).tap();
		const both = other.getByRole('region', { name: say('shell:elsewhere') });
		await expect(both.getByRole('button')).toHaveCount(2);
		await expect(choice(other, 5)).toBeChecked();
		await expect(savedLine(other, say)).toBeHidden();
		await expect(choice(page, 2)).toBeChecked();
		await expectAxeFindsNothing(other, 'changed in two tabs');
		await both.getByRole('button', { name: say('shell:elsewhere-theirs') }).press('Enter');
		await expect(both).toBeHidden();
		await expect(other.locator('.status')).toBeFocused();
		await expect(choice(other, 2)).toBeChecked();
		await choice(other, 4).tap();
		await expect(savedLine(other, say)).toBeVisible();
		await expect(choice(page, 4)).toBeChecked();
		await button(other, 'check-in:next').tap();
		await answer(other, say, 2, 1);
		await button(page, 'check-in:next').tap();
		await expectPlace(page, say, 2);
		await expect(choice(page, 1)).toBeChecked();
		await page.reload();
		await expectPlace(page, say, 3);
	});

	test('where the browser keeps nothing, the check-in goes on and says so', async ({ page }) => {
		await page.addInitScript(() =>
			Object.defineProperty(window, 'indexedDB', { get: () => undefined })
		);
		await page.goto(address);
		await expect(page.getByText(say('errors:storage-missing'))).toBeVisible();
		await choice(page, 3).tap();
		await expect(page.getByText(say('shell:saved-memory'))).toBeVisible();
	});
});
