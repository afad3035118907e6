import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { elsewhere, standIn } from './elsewhere.ts';
import { hands } from './goal-hands.ts';

const onDevice = (page: Page) =>
	page.evaluate(async () => ({
		local: { ...localStorage, language: '' },
		databases: await indexedDB.databases()
	}));
const flags = (page: Page) =>
	page.evaluate(() => ({
		left: localStorage.getItem('left'),
		together: sessionStorage.getItem('together')
	}));

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const link = (page: Page, key: string) =>
		page.getByRole('main').getByRole('link', { name: say(key), exact: true });
	const button = (page: Page, key: string) =>
		page.getByRole('main').getByRole('button', { name: say(key), exact: true });
	const bar = (page: Page) => page.getByRole('complementary', { name: say('together:title') });
	async function start(page: Page, how: 'forget' | 'keep') {
		await page.goto(at('together/'));
		await expectAxeFindsNothing(page, 'before it is begun');
		await button(page, `together:start-${how}`).click();
		await expect(bar(page)).toContainText(say(`together:bar-${how}`));
	}
	const voice = (page: Page, prompt: string) =>
		expect(page.locator('dl').first()).toContainText(say(`together:${prompt}-ask`));
	/** Makes a goal from its first screen on, by the links of the page. */
	async function makeGoal(page: Page) {
		const { button, next, begin } = hands(page, language, say);
		await link(page, 'together:go-goals').click();
		await button('goals:begin').waitFor();
		await begin('Out more');
		await voice(page, 'goals');
		await next();
		await voice(page, 'goal-notice');
		await expectAxeFindsNothing(page, 'with two voices');
	}

	test('two people go through it side by side, and nothing stays on the device', async ({
		page
	}) => {
		await page.goto(at('not-here/'));
		const before = await onDevice(page);
		const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
		const small = await size();
		await start(page, 'forget');
		expect(parseFloat(await size())).toBeGreaterThan(parseFloat(small));
		await expect(page.getByText(say('together:take-nothing'))).toBeVisible();
		await makeGoal(page);

		await bar(page)
			.getByRole('link', { name: say('together:bar-take') })
			.click();
		await expect(page.getByText(say('together:take-warning'))).toBeVisible();
		await expectAxeFindsNothing(page, 'where it can be taken along');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: say('together:take-file') }).click()
		]);
		expect(readFileSync(await download.path(), 'utf8')).toContain('Out more');
		await link(page, 'together:take-goals').click();
		await expect(page.getByRole('main')).toContainText('Out more');
		expect(await onDevice(page)).toEqual(before);

		await bar(page)
			.getByRole('button', { name: say('together:bar-end') })
			.click();
		await expect(button(page, 'together:start-forget')).toBeVisible();
		await expect(bar(page)).toHaveCount(0);
		expect(await flags(page)).toEqual({ left: null, together: null });
		expect(await onDevice(page)).toEqual(before);
		// Back does not bring back what was forgotten.
		await page.goBack();
		await expect(button(page, 'goals:begin')).toBeVisible();
		await expect(page.getByRole('main')).not.toContainText('Out more');
	});

	test('urgent help opens beside it in one tap, and leaving there leaves both', async ({
		page,
		context,
		traffic
	}) => {
		await standIn(context, traffic);
		await start(page, 'forget');
		await makeGoal(page);
		const [beside] = await Promise.all([
			context.waitForEvent('page'),
			page
				.getByRole('banner')
				.getByRole('link', { name: say('shell:urgent-help') })
				.click()
		]);
		await expect(beside).toHaveURL(at('urgent-help/'));
		await voice(page, 'goal-notice');
		for (let press = 0; press < 3; press += 1) await beside.keyboard.press('Shift');
		await expect(beside).toHaveURL(elsewhere);
		await expect(page).toHaveURL(elsewhere);
		await page.goto(at('about/'));
		expect(await flags(page)).toEqual({ left: null, together: null });
	});

	test('on the person’s own device it is kept as always when they say so', async ({ page }) => {
		await start(page, 'keep');
		await makeGoal(page);
		await bar(page)
			.getByRole('button', { name: say('together:bar-end') })
			.click();
		await expect(button(page, 'together:start-keep')).toBeVisible();
		await page.goto(at('goals/'));
		await expect(page.getByRole('main')).toContainText('Out more');
		await expect(page.locator('dl')).toHaveCount(0);
	});
});
