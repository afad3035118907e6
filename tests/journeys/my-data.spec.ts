import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { nothingLeft, traces } from './covered.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

/** Answers the first statement of a check-in, and waits until it is kept; gives its item. */
async function answerOne(page: Page, language: string, kept: string): Promise<string> {
	await page.goto(`/${language}/check-in/wellbeing/`);
	const choice = page.getByRole('radio').nth(3);
	const item = (await choice.getAttribute('name')) ?? '';
	await choice.check();
	await expect(page.getByRole('status').filter({ hasText: kept })).toBeVisible();
	return item;
}
const look = (page: Page) =>
	page.evaluate(() => {
		const { theme, text, spacing, calm } = document.documentElement.dataset;
		return { theme, text, spacing, calm };
	});
inEachLanguage((language, say) => {
	const chosen = { theme: 'dark', text: 'xl', spacing: 'wide', calm: 'on' };

	test('how it looks is chosen at once, said to be kept, and kept', async ({ page }) => {
		await page.goto(`/${language}/my-data/`);
		for (const [key, choice] of Object.entries(chosen)) {
			const group = page.getByRole('group', { name: say(`my-data:${key}`), exact: true });
			await expect(group.getByRole('radio').first()).toBeChecked();
			await group
				.getByRole('radio', { name: say(`my-data:${key}-${choice}`), exact: true })
				.check();
			await expect(group.getByRole('status')).toHaveText(say('my-data:look-saved'));
		}
		expect(await look(page)).toEqual(chosen);
		await page.reload();
		for (const [key, choice] of Object.entries(chosen))
			await expect(
				page.getByRole('radio', { name: say(`my-data:${key}-${choice}`), exact: true })
			).toBeChecked();
		await page.goto(`/${language === 'en' ? 'cy' : 'en'}/about/`);
		expect(await look(page)).toEqual(chosen);
	});

	test('the file to download is JSON with everything kept, under a neutral name', async ({
		page
	}) => {
		const item = await answerOne(page, language, say('shell:saved'));
		await page.getByRole('link', { name: say('shell:nav-me'), exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('my-data:title'));
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: say('my-data:copy-button') }).click();
		const download = await downloading;
		const name = download.suggestedFilename();
		expect(name).toMatch(/^notes-\d{4}-\d\d-\d\d\.json$/);
		await expect(page.getByText(say('my-data:copy-done', { name }))).toBeVisible();
		const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
		expect(file).toMatchObject({ format: 'waymark-notes', version: 1, unreadable: [] });
		expect(file.about).toBe(say('my-data:copy-about'));
		expect(Object.values(file.notes.answers)).toMatchObject([
			{ pack: 'wellbeing', item, value: 4 }
		]);
	});

	test('deleting asks twice, leaves nothing, and says what it found', async ({ page }) => {
		await answerOne(page, language, say('shell:saved'));
		await page.goto(`/${language}/my-data/`);
		await expect(page.getByText(say('my-data:kept-answers'))).toBeVisible();
		await page.evaluate(() => navigator.serviceWorker.ready);
		const start = page.getByRole('button', { name: say('my-data:delete-start'), exact: true });
		await start.click();
		await expect(page.getByRole('heading', { name: say('my-data:delete-sure') })).toBeFocused();
		await expect(page.getByText(say('my-data:delete-final'))).toBeVisible();
		await page.getByRole('button', { name: say('my-data:delete-no') }).click();
		await expect(start).toBeFocused();
		expect(await traces(page)).not.toEqual(nothingLeft);
		await start.click();
		await page.getByRole('button', { name: say('my-data:delete-yes') }).click();
		await expect(page.getByRole('heading', { name: say('my-data:delete-done') })).toBeFocused();
		await expect(page.getByText(say('my-data:delete-gone'), { exact: true })).toHaveCount(4);
		expect(await traces(page)).toEqual(nothingLeft);
		await expect(page.getByText(say('my-data:kept-empty'))).toBeVisible();
	});

	test('where nothing can be stored it says so, and everything works until it is closed', async ({
		page
	}) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(window, 'indexedDB');
			Object.defineProperty(window, 'indexedDB', { value: undefined });
		});
		await answerOne(page, language, say('shell:saved-memory'));
		await expect(page.getByText(say('errors:storage-missing'))).toBeVisible();
		await page.getByRole('link', { name: say('shell:nav-me'), exact: true }).click();
		await expect(page.getByText(say('errors:storage-missing'))).toBeVisible();
		const answers = page.getByRole('term').filter({ hasText: say('my-data:kept-answers') });
		await expect(answers.locator('xpath=following-sibling::dd')).toHaveText('1');
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: say('my-data:copy-button') }).click();
		const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
		expect(Object.keys(file.notes.answers)).toHaveLength(1);
	});
});
