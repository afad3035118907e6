import type { Locator, Page } from '@playwright/test';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expect, inEachLanguage, test, takesTurn } from './fixtures.ts';
import { area, cards } from './option-hands.ts';
import { choice, labelOf, STATEMENTS } from './statements.ts';

/** Three phone screens, in CSS pixels. */
const THREE_SCREENS = 3 * 740;
const SHORT = 7;

/** Counts what a finger does on any page, from here on. */
const countTaps = (page: Page) =>
	page.addInitScript(() =>
		addEventListener(
			'pointerup',
			() => sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1)),
			true
		)
	);
const taps = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('taps')));
const afresh = (page: Page) => page.evaluate(() => sessionStorage.removeItem('taps'));

async function answerByTaps(page: Page, say: Translate, all: number, low: number) {
	for (let place = 1; place <= all; place += 1) {
		const words = new RegExp(`^${say('check-in:place', { place, all })}`);
		await expect(page.getByText(words)).toBeVisible();
		await choice(page, place === low ? 1 : 4).tap();
	}
	await expect(choice(page, 4)).toBeChecked();
	await page.getByRole('button', { name: say('check-in:finish'), exact: true }).tap();
}

inEachLanguage((language, say) => {
	const rest = labelOf('wellbeing', language, 'rest');
	const sleep = labelOf('life-areas', language, 'sleep');
	const link = (page: Page, key: string, values = {}): Locator =>
		page.getByRole('link', { name: say(key, values), exact: true });
	const moveOn = (page: Page) =>
		page.getByRole('button', { name: say('check-in:onward'), exact: true }).tap();
	/** From a result to help that fits what is tapped there. */
	async function askForHelp(page: Page) {
		await expect(page).toHaveURL(`/${language}/history/`);
		await page.getByRole('button', { name: new RegExp(`^${rest}:`) }).tap();
		await link(page, 'history:help-for', { areas: sleep }).tap();
		await expect(cards(page).first()).toBeVisible();
		await expect(page.getByRole('button', { name: say('situation:done') })).toHaveCount(0);
		await expect(page.locator('main')).toContainText(say('wishes:sleep'));
	}

	test('help is at most four taps from the first page', async ({ page }) => {
		await countTaps(page);
		await page.goto(`/${language}/`);
		await link(page, 'today:look').tap();
		await page
			.locator('label')
			.filter({ has: area(page, 'sleep') })
			.tap();
		await page.getByRole('button', { name: say('situation:done') }).tap();
		await expect(cards(page).first()).toBeVisible();
		expect(await taps(page)).toBeLessThanOrEqual(4);
	});

	if (takesTurn(language, 'cy'))
		test('by fourteen statements it is at most twenty', async ({ page }) => {
			await countTaps(page);
			await page.goto(`/${language}/`);
			await link(page, 'today:start').tap();
			await moveOn(page);
			await answerByTaps(page, say, STATEMENTS, 4);
			await askForHelp(page);
			const count = await taps(page);
			expect(count).toBeGreaterThanOrEqual(STATEMENTS + 4);
			expect(count).toBeLessThanOrEqual(20);
		});

	if (takesTurn(language, 'en'))
		test('who comes back needs at most twelve by the short form, which stands first', async ({
			page
		}) => {
			await countTaps(page);
			await page.goto(`/${language}/check-in/loneliness/`);
			await choice(page, 3).tap();
			await page.getByRole('button', { name: say('check-in:finish'), exact: true }).tap();
			await expect(page).toHaveURL(`/${language}/history/`);
			await page.goto(`/${language}/`);
			await expect(page.getByRole('heading', { name: say('today:again-title') })).toBeVisible();
			await page.goto(`/${language}/check-in/`);
			const first = page.locator('main li').first().getByRole('link').first();
			await expect(first).toHaveAttribute('href', /wellbeing-short/);
			await page.goto(`/${language}/`);
			await afresh(page);
			await page
				.locator('main')
				.getByRole('link', { name: say('today:again'), exact: true })
				.tap();
			await moveOn(page);
			await answerByTaps(page, say, SHORT, 2);
			await askForHelp(page);
			expect(await taps(page)).toBeLessThanOrEqual(12);
		});

	test('the result about areas of life is no taller than three screens', async ({ page }) => {
		await page.goto(`/${language}/check-in/life-areas/`);
		await page.getByRole('button', { name: say('check-in:all-on-one') }).tap();
		const groups = page.locator('.statement');
		const all = await groups.count();
		expect(all).toBe(18);
		for (let at = 0; at < all; at += 1)
			await groups
				.nth(at)
				.getByRole('radio')
				.nth(at % 11)
				.check();
		await groups.nth(0).getByRole('checkbox').check();
		await groups.nth(3).getByRole('checkbox').check();
		await page.getByRole('button', { name: say('check-in:finish') }).tap();
		await expect(page).toHaveURL(`/${language}/history/`);
		await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + 4 + all);
		await expect(page.getByRole('region', { name: say('history:all') })).toBeVisible();
		await expect(page.locator('canvas, .sketch')).toHaveCount(0);
		// From the top of the page to the end of the list; earlier check-ins come below it.
		const end = await page
			.getByRole('region', { name: say('results:line.title') })
			.evaluate((region) => region.getBoundingClientRect().bottom + scrollY);
		expect(end).toBeLessThanOrEqual(THREE_SCREENS);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		// A line comes when it is asked for.
		await page.getByRole('combobox').first().selectOption({ value: 'item:sleep' });
		await expect(page.locator('.sketch')).toHaveCount(1);
	});
});
