import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';

inEachLanguage((language, say) => {
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });
	const heading = (page: Page) => page.getByRole('heading', { level: 1 });
	const open = async (page: Page) => {
		await page.goto(`/${language}/guides/worry-time/`);
		await page.locator('html[data-alive]').waitFor();
	};
	async function next(page: Page) {
		const before = await heading(page).innerText();
		await button(page, 'guides:next').click();
		await expect(heading(page)).not.toHaveText(before);
		await expect(heading(page)).toBeFocused();
	}
	// What stands on paper only is in the page too, unseen.
	const seen = (page: Page, text: string) =>
		page.getByText(text, { exact: true }).filter({ visible: true }).first();
	const saved = (page: Page) => expect(page.getByText(say('shell:saved'))).toBeVisible();

	test('a guide goes to its end with a break in the middle, and nothing typed is lost', async ({
		page
	}) => {
		await open(page);
		await button(page, 'guides:begin').click();
		await expect(heading(page)).toBeFocused();
		for (let step = 0; step < 5; step += 1) await next(page);
		const entry = page.locator('#entry');
		await entry.fill('Bills');
		await entry.press('Enter');
		// Typed and not yet added: kept all the same.
		await entry.fill('What if');
		await saved(page);

		await page.reload();
		await button(page, 'guides:carry-on').click();
		await expect(seen(page, 'What if')).toBeVisible();
		await next(page);
		await page.getByRole('radio').first().check();
		await page.getByRole('radio').last().check();
		await saved(page);
		await next(page);
		await expect(seen(page, 'Bills')).toBeVisible();
		await page.getByRole('textbox').first().fill('Ring');
		await next(page);
		for (let step = 0; step < 4; step += 1) await next(page);
		const then = page.getByLabel(say('guides:plan-then'));
		await then.fill('sit by the window');
		await saved(page);
		await button(page, 'guides:finish').click();
		await expect(heading(page)).toHaveText(say('guides:end-title'));
		const plan = page.getByText('sit by the window').filter({ visible: true });
		await expect(plan.first()).toBeVisible();
	});

	test('all of it can be skipped, and starting again keeps what was written', async ({ page }) => {
		await open(page);
		await button(page, 'guides:begin').click();
		await next(page);
		await page.getByRole('radio', { name: '7' }).check();
		await saved(page);
		for (let step = 0; step < 9; step += 1) {
			const finish = button(page, 'guides:finish');
			if (await finish.isVisible()) break;
			await next(page);
		}
		await button(page, 'guides:finish').click();
		await expect(heading(page)).toHaveText(say('guides:end-title'));

		await open(page);
		await button(page, 'guides:again').click();
		await expect(button(page, 'guides:next')).toBeVisible();
		await open(page);
		const earlier = page.locator('details').first();
		await earlier.locator('summary').click();
		await expect(earlier.getByText(say('guides:rated', { value: 7 }))).toBeVisible();
		await button(page, 'guides:delete').click();
		await button(page, 'shell:undo').click();
		await expect(page.locator('details')).toHaveCount(1);
	});

	test('after worse twice running it is people who are offered', async ({ page }) => {
		for (const time of [1, 2]) {
			await open(page);
			await button(page, time === 1 ? 'guides:begin' : 'guides:again').click();
			while (!(await button(page, 'guides:finish').isVisible())) await next(page);
			await button(page, 'guides:finish').click();
			await page.getByRole('radio', { name: say('guides:felt-worse') }).check();
			const text = say(time === 1 ? 'guides:worse-once' : 'guides:worse-twice');
			await expect(page.getByText(text)).toBeVisible();
			const main = page.getByRole('main');
			await expect(main.getByRole('link', { name: say('guides:people') })).toBeVisible();
			await expect(main.getByRole('link', { name: say('guides:urgent-help') })).toBeVisible();
			await expect(page.getByRole('link', { name: say('guides:all-guides') })).toHaveCount(
				2 - time
			);
		}
	});

	test('a guide goes to its end by keyboard alone', async ({ page }) => {
		await open(page);
		await button(page, 'guides:begin').focus();
		await page.keyboard.press('Enter');
		await expect(button(page, 'guides:next')).toBeVisible();
		for (let step = 0; step < 30; step += 1) {
			const finish = button(page, 'guides:finish');
			const last = await finish.isVisible();
			const before = await heading(page).innerText();
			const wanted = last ? finish : button(page, 'guides:next');
			// From the heading on, to the button, by Tab.
			for (let tab = 0; tab < 40; tab += 1) {
				await page.keyboard.press('Tab');
				if (await wanted.evaluate((one) => one === document.activeElement)) break;
			}
			await page.keyboard.press('Enter');
			await expect(heading(page)).not.toHaveText(before);
			if (last) break;
		}
		await expect(heading(page)).toHaveText(say('guides:end-title'));
	});
});
