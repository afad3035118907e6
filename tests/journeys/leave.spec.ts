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

	test('nothing is drawn in three tabs before any of them does more, and each goes once', async ({
		context,
		traffic
	}) => {
		await standIn(context, traffic);
		// Noted in the very moment: once the next page is on its way, none can be looked at.
		await context.addInitScript(() => {
			const key = `order ${location.pathname}`;
			const note = (what: string) =>
				'left' in document.documentElement.dataset &&
				localStorage.setItem(key, `${localStorage.getItem(key) ?? ''} ${what}`);
			let drawn = false;
			// Called within a frame, between its layout and its paint.
			const look = new ResizeObserver(() => {
				if (drawn || !('left' in document.documentElement.dataset)) return;
				drawn = true;
				const all = [...document.querySelectorAll('body, body *')];
				note(`${all.filter((one) => one.checkVisibility()).length} drawn`);
			});
			addEventListener('DOMContentLoaded', () => look.observe(document.body));
			for (const kind of ['leave', 'beforeunload']) addEventListener(kind, () => note(kind));
		});
		const paths = [...pages, `/${language}/plan/`];
		const tabs = await Promise.all(paths.map(() => context.newPage()));
		for (const [at, tab] of tabs.entries()) {
			await tab.goto(paths[at] ?? '');
			if (!paths[at]?.includes('urgent')) await tab.locator('html[data-alive]').waitFor();
		}
		const [page] = tabs as [Page];
		await page.bringToFront();
		await page.evaluate(() => {
			const dialog = document.createElement('dialog');
			document.querySelector('main')?.append(dialog);
			dialog.showModal();
		});
		await pressShift(page, 3);
		for (const tab of tabs) await expect(tab).toHaveURL(elsewhere);
		await page.goto(`/${language}/about/`);
		const order = await page.evaluate(
			(paths) => paths.map((path) => localStorage.getItem(`order ${path}`)),
			paths
		);
		expect(order).toEqual(paths.map(() => ' 0 drawn leave beforeunload'));
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
