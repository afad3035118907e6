import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { sayWhatMatters } from './option-hands.ts';

const WIDTH_OF_A4 = 794; // 210 mm in CSS pixels
const MARGIN = '10mm';
const edges = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };

/** How many sheets of A4 come out, with a printer's usual edges. */
async function sheets(page: Page): Promise<number> {
	const pdf = await page.pdf({ format: 'A4', margin: edges });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Looks at what would be printed: nothing to press, no menu, nothing beyond the right edge. */
async function expectClean(page: Page) {
	await page.setViewportSize({ width: WIDTH_OF_A4, height: 1123 });
	await page.emulateMedia({ media: 'print' });
	for (const role of ['button', 'navigation', 'textbox', 'radio', 'checkbox'] as const)
		await expect(page.getByRole(role)).toHaveCount(0);
	const [wide, room] = await page.evaluate(() => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth
	]);
	expect(wide).toBeLessThanOrEqual(room ?? 0);
}

const stopPrinting = (page: Page) => page.addInitScript(() => (window.print = () => undefined));
const boxes = (page: Page) => page.locator('[data-box]:visible');

inEachLanguage((language, say) => {
	test('a guide with nothing written is a workbook with room for every kind of answer', async ({
		page
	}) => {
		await page.goto(`/${language}/guides/doing-more/`);
		expect(await sheets(page)).toBeLessThanOrEqual(8);
		await expectClean(page);
		const paper = page.getByRole('article');
		const step = (kind: string) => paper.locator(`[data-step=${kind}]`).first();
		await expect(step('choose').locator('[data-box]').first()).toBeVisible();
		await expect(step('list').locator('.line')).toHaveCount(6);
		await expect(step('write').locator('.line').first()).toBeVisible();
		await expect(step('plan').locator('.line')).toHaveCount(5);
		await expect(step('diary').getByRole('row')).toHaveCount(8);
		await expect(paper).toContainText('999');
		await expect(paper).toContainText('116 123');
		await expect(paper).toContainText(say('guides:sources'));
		await expect(paper).toContainText(`/${language}/guides/doing-more/`);

		await page.goto(`/${language}/guides/best-hopes/`);
		await expect(step('rate').locator('[data-scale] li')).toHaveCount(11);
	});

	test('a guide prints what was written in it, or empty when that is wished for', async ({
		page
	}) => {
		await stopPrinting(page);
		await page.goto(`/${language}/guides/best-hopes/`);
		await page.getByRole('button', { name: say('guides:begin') }).click();
		const field = page.locator('main textarea, main input[type=text]');
		while ((await field.count()) === 0)
			await page.getByRole('button', { name: say('guides:next') }).click();
		await field.first().fill('Nain’s garden in June');
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
		const paper = page.getByRole('article');
		await page.emulateMedia({ media: 'print' });
		await expect(paper).toContainText('Nain’s garden in June');
		await page.emulateMedia({ media: 'screen' });
		await page.getByRole('button', { name: say('guides:print-empty') }).click();
		await page.emulateMedia({ media: 'print' });
		await expect(paper).not.toContainText('Nain’s garden in June');
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(paper).toContainText('Nain’s garden in June');
	});

	test('a check-in is a sheet to tick, and says whose questions they are', async ({ page }) => {
		await page.goto(`/${language}/check-in/`);
		const name = new RegExp(say('sheet:link'));
		await page.getByRole('link', { name }).first().click();
		await expect(page).toHaveURL(new RegExp(`/${language}/check-in/[a-z0-9-]+/sheet/$`));

		await page.goto(`/${language}/check-in/wellbeing/sheet/`);
		expect(await sheets(page)).toBeLessThanOrEqual(2);
		await expectClean(page);
		await expect(boxes(page)).toHaveCount(14 * 5);
		await expect(page.getByText(say('sheet:own-questions'))).toBeVisible();
		await expect(page.locator('main')).toContainText(
			`${new URL(page.url()).host}/${language}/check-in/wellbeing/`
		);

		await page.goto(`/${language}/check-in/ons4/sheet/`);
		await expect(page.locator('[data-scale]')).toHaveCount(4);
		await expect(page.getByText(say('sheet:own-questions'))).toHaveCount(0);
		expect(await sheets(page)).toBe(1);
	});

	test('ten options stand on one page with their numbers, and in large print on more', async ({
		page
	}) => {
		await stopPrinting(page);
		await sayWhatMatters(page, say, language, 'SA1');
		expect(await sheets(page)).toBe(1);
		const size = () =>
			page
				.locator('[data-printed] li')
				.first()
				.evaluate((row) => parseFloat(getComputedStyle(row).fontSize));
		await page.getByRole('button', { name: say('options:print-large') }).click();
		expect(await sheets(page)).toBeGreaterThan(1);
		await page.getByRole('button', { name: say('options:print-large') }).click();
		await expectClean(page);
		await expect(page.locator('[data-printed] li')).toHaveCount(10);
		expect(Math.round(await size())).toBe(Math.round((16 * 96) / 72));
		await expect(page.locator('[data-printed]')).toContainText(`/${language}/options/`);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect.poll(size).toBeLessThan(16);
	});

	test('the card for the window is one page with three shapes, in both languages', async ({
		page
	}) => {
		await page.goto(`/${language}/window-card/`);
		await expect(page.getByText(say('window-card:not-text', { number: '999' }))).toBeVisible();
		await expect(page.getByText(say('window-card:agree-who'))).toBeVisible();
		expect(await sheets(page)).toBe(1);
		await expectClean(page);
		await expect(page.locator('[data-card]')).toHaveCount(4);
		for (const state of ['fine', 'call', 'help']) {
			const card = page.locator(`[data-card=${state}]`);
			await expect(card.locator('svg')).toBeVisible();
			for (const spoken of ['en', 'cy'])
				await expect(card.locator(`[lang=${spoken}]`).first()).toBeVisible();
			await expect(card).toContainText(say(`window-card:${state}`));
			await expect(card).toContainText('999');
		}
		const drawn = await page
			.locator('[data-card] svg > :first-child')
			.evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
		expect(new Set(drawn).size).toBe(3);
	});

	test('the exercises for a hard hour print in full, with somebody to ring', async ({ page }) => {
		await page.goto(`/${language}/right-now/`);
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await expectClean(page);
		await expect(page.locator('main details:not([open])')).toHaveCount(0);
		await expect(page.locator('main details ol li').first()).toBeVisible();
		await expect(page.locator('main')).toContainText('116 123');
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(page.locator('main details[open]')).toHaveCount(0);
	});

	test('good moments and life events print with nothing to press', async ({ page }) => {
		await page.goto(`/${language}/moments/`);
		await page.locator('#new-text').fill('A robin on the wall');
		await page.getByRole('button', { name: say('moments:add') }).click();
		await expect(page.getByText('A robin on the wall')).toBeVisible();
		await expectClean(page);
		await expect(page.getByText('A robin on the wall')).toBeVisible();
		await expect(page.getByText(say('shell:saved'))).toBeHidden();
		await page.goto(`/${language}/life-events/someone-died/`);
		await expectClean(page);
	});

	test('a sheet’s words can be read out of its PDF', async ({ page }) => {
		const hasReader = spawnSync('pdftotext', ['-v']).status === 0;
		test.skip(!hasReader, 'pdftotext is not on this machine');
		await page.goto(`/${language}/check-in/wellbeing/sheet/`);
		const pdf = await page.pdf({ format: 'A4', margin: edges });
		const text = spawnSync('pdftotext', ['-', '-'], { input: pdf }).stdout.toString();
		expect(text.replace(/\s+/g, ' ')).toContain(say('sheet:own-words'));
		expect(text.replace(/\s+/g, '')).toContain(`/${language}/check-in/wellbeing/`);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('a guide stands below its first page, to be read and printed', async ({ page }) => {
		await page.goto('/en/guides/sorting-sleep/', { waitUntil: 'load' });
		await expect(page.locator('[data-step=diary] table')).toBeVisible();
		await expect(boxes(page).first()).toBeVisible();
	});
});
