import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { elsewhere, standIn } from './elsewhere.ts';
import { addressOf, choice, savedLine } from './statements.ts';

/** What lies on the device: databases by name, and each setting. */
const onDevice = (page: Page) =>
	page.evaluate(async () => ({
		databases: (await indexedDB.databases()).map(({ name }) => name),
		settings: { ...localStorage }
	}));
/** What this tab remembers, but for where Kit had scrolled to. */
const inTab = (page: Page) =>
	page.evaluate(() =>
		Object.fromEntries(
			Object.entries(sessionStorage).filter(([key]) => !key.startsWith('sveltekit:'))
		)
	);

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const mark = (page: Page) => page.getByText(say('shell:example'), { exact: true });
	const enter = async (page: Page, from: string) => {
		await page.goto(at(from));
		await expect(mark(page)).toBeHidden();
		await page.getByRole('link', { name: say('shell:example-open') }).click();
		await expect(page).toHaveURL(at(''));
		await expect(mark(page)).toBeVisible();
	};
	const end = (page: Page) => page.getByRole('link', { name: say('shell:example-end') });
	const did = (page: Page) => page.getByRole('button', { name: say('today:did') });

	test('the example is marked everywhere, forgets what is changed and leaves nothing', async ({
		page,
		context
	}) => {
		// Any page with script keeps the language; that is there before.
		await page.goto(at('not-here/'));
		await page.evaluate((lang) => localStorage.setItem('language', lang), language);
		const before = await onDevice(page);
		expect(before.databases).toEqual([]);

		await enter(page, 'about/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('today:back-title'));
		await expect(did(page)).toHaveCount(2);
		await did(page).first().click();
		await expect(page.getByRole('button', { name: say('shell:undo') })).toBeVisible();
		await expect(did(page)).toHaveCount(1);
		for (const path of ['goals/', 'plan/', 'options/', 'my-data/', 'urgent-help/', 'supporters/']) {
			await page.goto(at(path));
			await expect(mark(page)).toBeVisible();
		}
		await page.goto(at('my-data/'));
		await page.getByRole('radio', { name: say('my-data:theme-dark') }).check();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: say('my-data:copy-button') }).click()
		]);
		const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { about: string };
		expect(file.about).toBe(say('my-data:copy-about-example'));

		await page.goto(at(''));
		await expect(did(page)).toHaveCount(2);
		await page.reload();
		await expect(did(page)).toHaveCount(2);
		expect(await inTab(page)).toEqual({ example: '1' });
		expect(await onDevice(page)).toEqual(before);

		const other = await context.newPage();
		await other.goto(at('about/'));
		await expect(mark(other)).toBeHidden();
		await other.close();

		await end(page).click();
		await expect(mark(page)).toBeHidden();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('today:first-title'));
		expect(await inTab(page)).toEqual({});
		await page.goBack();
		await expect(mark(page)).toBeHidden();
	});

	test('the mark and the way out work where no script of the app comes', async ({
		page,
		traffic
	}) => {
		traffic.expectTrouble(/\/_app\/|Failed to fetch dynamically imported module/);
		await page.route('**/_app/**/*.js', (route) => route.abort());
		await enter(page, 'how-help-fits/');
		await page.goto(at('urgent-help/'));
		await page.emulateMedia({ media: 'print' });
		await expect(mark(page)).toBeVisible();
		await page.emulateMedia({ media: 'screen' });
		await end(page).click();
		await expect(page).toHaveURL(at(''));
		await expect(mark(page)).toBeHidden();
	});

	test('a check-in of one’s own is there as before', async ({ page }) => {
		await page.goto(addressOf(language));
		await choice(page, 3).click();
		await expect(savedLine(page, say)).toBeVisible();
		await enter(page, 'about/');
		await expect(page.getByText(say('today:continue-title'))).toBeHidden();
		await expect(did(page)).toHaveCount(2);
		await page.goto(addressOf(language));
		await expect(page.locator('input:checked')).toHaveCount(0);
		await choice(page, 5).click();
		await expect(page.getByText(say('shell:saved-memory'))).toBeVisible();

		await page.goto(at('my-data/'));
		await page.getByRole('button', { name: say('my-data:delete-start') }).click();
		await expect(page.getByText(say('my-data:delete-example'))).toBeVisible();
		await page
			.locator('#delete')
			.getByRole('link', { name: say('shell:example-end') })
			.click();
		await expect(page.getByText(say('today:continue-title'))).toBeVisible();
		await page.goto(addressOf(language));
		await page.getByRole('button', { name: say('check-in:back'), exact: true }).click();
		await expect(choice(page, 3)).toBeChecked();
	});

	test('leaving in a hurry ends the example too, and the other language has its own words', async ({
		page,
		context,
		traffic
	}) => {
		await standIn(context, traffic);
		await enter(page, 'about/');
		await page.goto(at('goals/'));
		const goal = page.locator('li button.card').first();
		const words = await goal.textContent();
		await page.locator('header a[hreflang]').click();
		await expect(page).not.toHaveURL(at('goals/'));
		await expect(goal).toBeVisible();
		expect(await goal.textContent()).not.toBe(words);
		for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
		await expect(page).toHaveURL(elsewhere);
		await page.goto(at('about/'));
		expect(await inTab(page)).toEqual({});
	});
});
