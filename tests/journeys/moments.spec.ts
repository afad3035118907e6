import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';

const LINE = 'Dysgl o de yn yr haul, and nobody in a hurry';

inEachLanguage((language, say) => {
	const open = (page: Page) => page.goto(`/${language}/moments/`);
	const field = (page: Page) => page.locator('#new-text');
	const saved = (page: Page) => expect(page.getByText(say('shell:saved'))).toBeVisible();
	const lines = (page: Page) => page.locator('main section .own-words');
	const button = (page: Page, key: string, values = {}) =>
		page.getByRole('button', { name: say(key, values), exact: true });
	async function add(page: Page, text: string, day?: string) {
		await field(page).fill(text);
		if (day) await page.locator('#new-day').fill(day);
		await button(page, 'moments:add').tap();
		await expect(field(page)).toHaveValue('');
		await saved(page);
	}

	test('a moment is kept with its first letter, and stands in its month, newest first', async ({
		page
	}) => {
		await open(page);
		await expect(page.getByText(say('moments:empty'))).toBeVisible();
		await field(page).fill(LINE);
		await saved(page);
		// Typed and not yet added: kept all the same.
		await page.reload();
		await expect(lines(page)).toHaveText([LINE]);
		await add(page, 'A letter from Nain', '2025-03-02');
		await add(page, 'Snow on the hill', '2025-03-09');
		await expect(lines(page)).toHaveText([LINE, 'Snow on the hill', 'A letter from Nain']);
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
		await expect(field(page)).toBeFocused();
		await expectAxeFindsNothing(page);
	});

	test('words and day are changed where they stand', async ({ page }) => {
		await open(page);
		await add(page, 'one', '2025-03-02');
		await add(page, 'two', '2025-03-09');
		await button(page, 'moments:change-name', { moment: 'one' }).tap();
		await expect(page.locator('#change-text')).toBeFocused();
		await page.locator('#change-text').fill('three');
		await page.locator('#change-day').fill('2025-04-02');
		await expectAxeFindsNothing(page, 'while one is changed');
		await button(page, 'moments:done').tap();
		await expect(lines(page)).toHaveText(['three', 'two']);
		await expect(button(page, 'moments:change-name', { moment: 'three' })).toBeFocused();
		await page.reload();
		await expect(lines(page)).toHaveText(['three', 'two']);
	});

	test('what is deleted comes back by Undo or from the list, and goes for good when asked', async ({
		page
	}) => {
		await open(page);
		await add(page, LINE);
		const remove = button(page, 'moments:delete-name', { moment: LINE });
		await remove.tap();
		await expect(lines(page)).toHaveCount(0);
		await button(page, 'shell:undo').tap();
		await expect(lines(page)).toHaveText([LINE]);
		await remove.tap();
		await saved(page);
		await page.reload();
		await expect(lines(page)).toHaveCount(0);
		await page.locator('summary').tap();
		await page.getByRole('button', { name: say('deleted:take-back') }).tap();
		await expect(lines(page)).toHaveText([LINE]);
		await remove.tap();
		await page.locator('summary').tap();
		await page.getByRole('button', { name: say('deleted:now') }).tap();
		await button(page, 'deleted:for-good').tap();
		await expect(page.getByText(say('moments:gone'))).toBeVisible();
		await page.reload();
		await expect(field(page)).toBeVisible();
		await expect(page.locator('summary')).toHaveCount(0);
	});

	test('Today and the results show the latest one', async ({ page }) => {
		await open(page);
		await add(page, LINE);
		await page.goto(`/${language}/`);
		await expect(page.getByText(LINE)).toBeVisible();
		await page.getByRole('link', { name: say('today:moment') }).tap();
		await expect(page).toHaveURL(`/${language}/moments/`);
		await page.goto(`/${language}/check-in/loneliness/`);
		await page.getByRole('radio').first().tap();
		await page.getByRole('button', { name: say('check-in:finish'), exact: true }).tap();
		await expect(page).toHaveURL(`/${language}/history/`);
		await expect(page.getByText(LINE)).toBeVisible();
	});
});
