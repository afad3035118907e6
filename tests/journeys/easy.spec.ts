import { expect, inEachLanguage, test } from './fixtures.ts';
import { expectAxeFindsNothing } from './axe.ts';

inEachLanguage((language, say) => {
	test('the easy pages lead by keyboard from what this is, over a check-in, to urgent help', async ({
		page
	}) => {
		const next = async (key: string) => {
			await page
				.getByRole('main')
				.getByRole('link', { name: say(key), exact: true })
				.last()
				.press('Enter');
			await expect(page.locator('h1')).toHaveText(say(key));
			await expect(page.getByText(say('easy:unchecked'))).toBeVisible();
		};
		await page.goto(`/${language}/easy/`);
		await next('easy:what');
		await next('easy:check-in');
		const press = (key: string) =>
			page.getByRole('button', { name: say(key), exact: true }).press('Enter');
		await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
		await page.locator('input[name=good-times][value="3"]').press('Space');
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
		await expectAxeFindsNothing(page);
		for (const statement of ['calm', 'sleep', 'people', 'safe', 'money']) {
			await press('easy:next');
			await expect(page.locator(`input[name=${statement}]`)).toHaveCount(3);
			await expect(page.locator('.asked h2')).toBeFocused();
		}
		await page.locator('input[name=money][value="1"]').press('Space');
		await press('easy:done');
		await expect(page.locator('h1')).toHaveText(say('easy:well'));
		await expect(page.locator('main .lines li')).toHaveCount(1);
		await next('easy:choose');
		await next('easy:find');
		await next('easy:ask');
		await next('easy:urgent');
		await expect(page.locator('main a[href="tel:999"]')).toBeVisible();
	});
});
