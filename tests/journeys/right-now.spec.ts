import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test, takesTurn } from './fixtures.ts';
import { readyOffline } from './offline.ts';

test.use({ serviceWorkers: 'allow' });

const EXERCISES = 15;
const DIALS = ['tel:999', 'tel:111', 'tel:116123', 'sms:85258'];

/** The row that stands on each screen, as what it dials. */
async function expectUrgentRow(page: Page): Promise<void> {
	const links = page.locator('[data-crisis] a');
	const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	for (const dial of DIALS)
		expect(
			hrefs.some((href) => href.startsWith(dial)),
			dial
		).toBe(true);
	await expect(links.first()).toBeInViewport();
}

inEachLanguage((language, say) => {
	const address = `/${language}/right-now/`;
	const heading = (page: Page) => page.getByRole('heading', { level: 1 });
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });
	const start = (page: Page) => page.getByRole('link', { name: say('right-now:start') });
	const number = (page: Page, value: number) =>
		page.getByRole('radio', { name: String(value), exact: true });
	const saved = (page: Page) => expect(page.getByText(say('shell:saved'))).toBeVisible();
	const record = (page: Page) => page.locator('section[aria-labelledby=record]');

	/** Does the exercise on screen, from one number to the other. */
	async function through(page: Page, after: number) {
		await button(page, 'right-now:done').tap();
		await number(page, after).tap();
		await saved(page);
	}

	test('eleven numbers, none preset and none needed; then something to do, and how it is now', async ({
		page
	}) => {
		await page.goto(address);
		await expect(page.getByRole('radio')).toHaveCount(11);
		await expect(page.locator('input:checked')).toHaveCount(0);
		await expectUrgentRow(page);
		await expectAxeFindsNothing(page, 'start');
		await number(page, 8).tap();
		await start(page).tap();
		const title = await heading(page).innerText();
		await expect(heading(page)).toBeFocused();
		expect(page.url()).toMatch(new RegExp(`${address}$`));
		await expectUrgentRow(page);
		await expectAxeFindsNothing(page, 'an exercise');
		await button(page, 'right-now:done').tap();
		await expect(page.getByText(say('right-now:before', { value: 8 }))).toBeVisible();
		await expect(page.locator('input:checked')).toHaveCount(0);
		await expectUrgentRow(page);
		await number(page, 5).tap();
		await button(page, 'right-now:keep').tap();
		await expect(page.getByText(say('right-now:kept'))).toBeVisible();
		await saved(page);
		await expectAxeFindsNothing(page, 'afterwards');
		// Back goes through the screens, and what was kept comes first the next time.
		await page.goBack();
		await expect(heading(page)).toHaveText(title);
		await page.reload();
		await expect(heading(page)).toHaveText(say('right-now:title'));
		await expect(record(page)).toContainText(say('right-now:change', { before: 8, after: 5 }));
		await start(page).tap();
		await expect(heading(page)).toHaveText(title);
		await expect(page.getByText(say('right-now:reason-kept'))).toBeVisible();
	});

	test('a number at either end shows the same things in the same order', async ({ page }) => {
		const shown: string[][] = [];
		for (const value of [0, 10]) {
			await page.goto(address);
			await number(page, value).tap();
			await start(page).tap();
			const titles: string[] = [];
			for (let count = 0; count < 4; count += 1) {
				titles.push(await heading(page).innerText());
				await button(page, 'right-now:another').tap();
				await expect(heading(page)).not.toHaveText(titles.at(-1) ?? '');
			}
			shown.push(titles);
		}
		expect(shown[0]).toEqual(shown[1]);
	});

	test('one that is put away does not come again until it is asked for', async ({ page }) => {
		await page.goto(address);
		await start(page).tap();
		const title = await heading(page).innerText();
		await button(page, 'right-now:never').tap();
		await expect(heading(page)).not.toHaveText(title);
		await saved(page);
		await page.reload();
		await start(page).tap();
		await expect(heading(page)).not.toHaveText(title);
		await page.goBack();
		await page.locator('summary', { hasText: title }).tap();
		await page.getByRole('button', { name: say('right-now:show-again') }).tap();
		await expect(page.getByText(say('right-now:put-away'))).toHaveCount(0);
		await start(page).tap();
		await expect(heading(page)).toHaveText(title);
	});

	test('a record is told in its own numbers, deleted and taken back', async ({ page }) => {
		await page.goto(address);
		for (const [before, after] of [
			[8, 5],
			[7, 6]
		] as const) {
			await number(page, before).tap();
			await page.locator('summary').nth(0).tap();
			await page.getByRole('button', { name: say('right-now:do') }).tap();
			await through(page, after);
			await page.reload();
		}
		await expect(record(page)).toContainText(say('right-now:did', { count: 2 }));
		await expect(record(page)).toContainText(say('right-now:change', { before: 7, after: 6 }));
		await page.getByRole('button', { name: say('right-now:forget') }).tap();
		await expect(record(page)).toHaveCount(0);
		await button(page, 'shell:undo').tap();
		await expect(record(page)).toContainText(say('right-now:did', { count: 2 }));
	});

	if (takesTurn(language, 'cy'))
		test('a bad hour with no network: a line of the plan, a good moment, and a call', async ({
			page,
			context
		}) => {
			test.slow();
			await readyOffline(page, `/${language}/`);
			await context.setOffline(true);
			await page.goto(`/${language}/plan/`);
			for (const [id, text, phone] of [
				['myself', 'Walk to the sea', ''],
				['tell', 'Mair', '07700 900 123']
			] as const) {
				await page.locator(`section#${id} [aria-expanded]`).tap();
				await page.locator(`section#${id} form input`).first().fill(text);
				if (phone) await page.locator(`section#${id} form input[type=tel]`).fill(phone);
				await saved(page);
			}
			await page.goto(`/${language}/moments/`);
			await page.locator('#new-text').fill('Sun on the step');
			await saved(page);

			await page.goto(`/${language}/`);
			await page.getByRole('link', { name: say('today:right-now') }).tap();
			await expect(page).toHaveURL(address);
			await number(page, 9).tap();
			await page.getByRole('button', { name: say('right-now:kind-mine') }).tap();
			await expect(page.getByText('Walk to the sea')).toBeVisible();
			await button(page, 'right-now:another').tap();
			await expect(page.getByText('Sun on the step')).toBeVisible();
			await expectUrgentRow(page);
			await through(page, 7);
			const people = page.getByRole('region', { name: say('right-now:people') });
			await expect(people.locator('a[href="tel:07700900123"]')).toBeVisible();
			await expect(people.locator('a[href="tel:116123"]')).toBeVisible();
			// The lines are no people: of this kind there is one, and after it the page says so.
			await page.goBack();
			await page.goBack();
			await page.goBack();
			await page.getByRole('button', { name: say('right-now:kind-people') }).tap();
			await expect(page.locator('main a[href="sms:07700900123"]')).toBeVisible();
			await button(page, 'right-now:another').tap();
			await expect(heading(page)).toHaveText(say('right-now:over-title'));
			await expect(page.locator('main a[href="tel:07700900123"]')).toBeVisible();
			await expectUrgentRow(page);
			await expectAxeFindsNothing(page, 'when all have been seen');
		});

	test('where the device keeps nothing, it goes all the same', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'indexedDB', { value: undefined });
		});
		await page.goto(address);
		await number(page, 6).tap();
		await start(page).tap();
		await button(page, 'right-now:done').tap();
		await number(page, 4).tap();
		await button(page, 'right-now:keep').tap();
		await expect(page.getByText(say('shell:saved-memory'))).toBeVisible();
		await button(page, 'right-now:another').tap();
		await expect(button(page, 'right-now:done')).toBeVisible();
	});

	test('a timer stands still for who asks for no motion, and counts on', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(address);
		await start(page).tap();
		await button(page, 'guides:breathe-start').tap();
		await expect(page.getByText(say('guides:breathe-out'), { exact: true })).toBeVisible();
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	});

	// That urgent help is a tap away on every page is seen in as-arrived.spec.ts.
	test('urgent help leads here in a second tap', async ({ page }) => {
		await page.goto(`/${language}/about/`);
		await page.locator(`header a[href="/${language}/urgent-help/"]`).tap();
		await page.getByRole('link', { name: say('urgent-help:right-now') }).tap();
		await expect(page).toHaveURL(address);
	});

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test('it is a list of exercises to read, with the numbers above it', async ({ page }) => {
			await page.goto(address);
			await expect(page.getByRole('radio').first()).toBeHidden();
			await expect(button(page, 'right-now:done')).toHaveCount(0);
			await expectUrgentRow(page);
			const exercises = page.locator('section[aria-labelledby=all] > div > details');
			await expect(exercises).toHaveCount(EXERCISES);
			await exercises.first().locator('summary').first().tap();
			await expect(exercises.first().locator('ol li').first()).toBeVisible();
			for (const from of ['', 'my-data/', 'urgent-help/']) {
				await page.goto(`/${language}/${from}`);
				await page.locator(`main a[href="${address}"]`).first().tap();
				await expect(page).toHaveURL(address);
			}
		});
	});
});
