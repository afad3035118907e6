import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test, takesTurn } from './fixtures.ts';
import { isCovered } from './covered.ts';
import { elsewhere, standIn } from './elsewhere.ts';
import { readyOffline } from './offline.ts';

test.use({ serviceWorkers: 'allow' });

async function pressShift(page: Page, times: number) {
	for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

inEachLanguage((language, say) => {
	// One page with the app's script and one without.
	const pages = [`/${language}/check-in/`, `/${language}/urgent-help/`];
	const ways: Record<string, (page: Page) => Promise<void>> = {
		'the button': (page) => page.getByRole('link', { name: say('shell:leave'), exact: true }).tap(),
		'the skip link': async (page) => {
			await page.getByRole('link', { name: say('a11y:leave'), exact: true }).focus();
			await page.keyboard.press('Enter');
		},
		'Shift three times': (page) => pressShift(page, 3)
	};

	for (const [way, leave] of Object.entries(ways))
		test(`leaving by ${way} goes at once, and Back shows the cover`, async ({
			page,
			context,
			traffic
		}) => {
			await standIn(context, traffic);
			for (const path of pages) {
				await page.goto(`/${language}/about/`);
				await page.goto(path);
				await leave(page);
				await expect(page).toHaveURL(elsewhere);
				await page.goBack();
				await expect(page).toHaveURL(`/${language}/about/`);
				await isCovered(page);
				await page.getByRole('button', { name: say('shell:cover-button') }).tap();
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			}
		});

	test('the page is hidden before it is left', async ({ page, context, traffic }) => {
		await standIn(context, traffic);
		// Looked at in the very moment: once the next page is on its way, none can be looked at.
		await page.addInitScript(() =>
			addEventListener('leave', () => {
				const app = document.querySelector('[data-app]');
				sessionStorage.setItem('seen', String(app?.checkVisibility()));
			})
		);
		await page.goto(`/${language}/about/`);
		await page.goto(`/${language}/check-in/wellbeing/`);
		await page.getByRole('link', { name: say('shell:leave'), exact: true }).tap();
		await expect(page).toHaveURL(elsewhere);
		await page.goBack();
		expect(await page.evaluate(() => sessionStorage.getItem('seen'))).toBe('false');
		await isCovered(page);
	});

	if (takesTurn(language, 'cy'))
		test('leaving works with no network, and Back shows the cover', async ({
			page,
			context,
			traffic
		}) => {
			traffic.expectTrouble(elsewhere);
			await readyOffline(page, `/${language}/`);
			await context.setOffline(true);
			for (const path of pages) {
				await page.goto(`/${language}/about/`);
				await page.goto(path);
				const gone = page.waitForEvent('requestfailed', (request) => elsewhere.test(request.url()));
				await pressShift(page, 3);
				await gone;
				// The browser's own page about being offline takes a moment to settle.
				await expect(() => page.goBack()).toPass();
				await isCovered(page);
				await page.getByRole('button', { name: say('shell:cover-button') }).tap();
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			}
		});

	test('Shift as part of typing does not leave', async ({ page }) => {
		await page.goto(`/${language}/check-in/`);
		for (const key of ['A', 'B', 'C']) await page.keyboard.press(`Shift+${key}`);
		await pressShift(page, 2);
		await page.keyboard.press('a');
		await pressShift(page, 2);
		await page.keyboard.press('a');
		// Shift held to reach for a range, or to turn the wheel sideways.
		const withShift = async (act: () => Promise<void>) => {
			for (let time = 0; time < 3; time += 1) {
				await page.keyboard.down('Shift');
				await act();
				await page.keyboard.up('Shift');
			}
		};
		await withShift(() => page.mouse.click(5, 5));
		await withShift(() => page.mouse.wheel(0, 40));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page).toHaveURL(`/${language}/check-in/`);
	});
});
