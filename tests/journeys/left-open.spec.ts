import { expect, inEachLanguage, test } from './fixtures.ts';
import { hands } from './goal-hands.ts';
import { cards, sayWhatMatters } from './option-hands.ts';

inEachLanguage((language, say) => {
	test('a page left open over midnight goes on to the new day', async ({ page }) => {
		await page.clock.install({ time: new Date('2026-11-28T12:00:00') });
		const { button, begin, open, number, skipAll } = hands(page, language, say);
		await open();
		await begin('Out more');
		await skipAll();
		await button('goals:move').click();
		await number(6).check();
		await button('goals:keep-move').click();
		await page.goto(`/${language}/`);
		const day = page.getByRole('main').locator('p').first();
		await expect(day).toContainText('28');
		await page.clock.fastForward('12:01:00');
		await expect(day).toContainText('29');
	});

	test('after a reload, Back leads to the list and not to what was open', async ({ page }) => {
		await sayWhatMatters(page, say, language, 'SA1');
		const heading = page.getByRole('heading', { level: 1 });
		const list = await heading.innerText();
		await cards(page).first().locator('[data-open]').click();
		await expect(heading).not.toHaveText(list);
		await page.reload();
		await expect(heading).toHaveText(list);
		await cards(page).nth(1).locator('[data-open]').click();
		await expect(heading).not.toHaveText(list);
		await page.goBack();
		await expect(heading).toHaveText(list);
	});

	test('urgent help begins with the nation a person said they live in', async ({ page }) => {
		const first = page.locator('[data-by-nation] > article').first();
		await page.goto(`/${language}/urgent-help/`);
		await expect(first).not.toContainText(say('urgent-help:nation-scotland'));
		await sayWhatMatters(page, say, language, 'EH1');
		await page.goto(`/${language}/urgent-help/`);
		await expect(first).toContainText(say('urgent-help:nation-scotland'));
		await expect(page.locator('[data-by-nation] > article')).toHaveCount(4);
	});

	for (const path of ['urgent-help/', 'plan/', 'supporters/'])
		test(`what should have been read again says so by the day it is opened: ${path}`, async ({
			page
		}) => {
			const passed = page.locator('[data-passes]');
			await page.goto(`/${language}/${path}`);
			expect(await passed.count()).toBeGreaterThan(0);
			for (const one of await passed.all()) await expect(one).toBeHidden();
			await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
			await page.reload();
			await expect(passed.first()).toBeVisible();
		});
});
