import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test, takesTurn } from './fixtures.ts';
import { readyOffline } from './offline.ts';
import { area, cards, openForm, seeHelp } from './option-hands.ts';

test.use({ serviceWorkers: 'allow' });

const titleOf = (id: string, language: string): string =>
	JSON.parse(readFileSync(`src/content/life-events/${id}.${language}.json`, 'utf8')).title;
const areasOf = (id: string): string[] =>
	JSON.parse(readFileSync(`src/content/life-events/${id}.json`, 'utf8')).lifeAreas;

/** Goes on with Tab until something has the focus that fits. */
async function tabTo(page: Page, selector: string) {
	for (let presses = 0; presses < 120; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
	}
	throw new Error(`Tab never came to ${selector}`);
}

inEachLanguage((language, say) => {
	test('an event is opened by keyboard from the first page, and its help is already matched', async ({
		page,
		traffic
	}) => {
		await page.goto(`/${language}/`);
		await tabTo(page, `a[href="/${language}/life-events/"]`);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('life-events:title'));
		await tabTo(page, `a[href="/${language}/life-events/someone-died/"]`);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			titleOf('someone-died', language)
		);
		await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
		const button = page.getByRole('link', { name: say('life-events:help-button') });
		await button.focus();
		await page.keyboard.press('Enter');
		await expect(cards(page).first()).toBeVisible();
		await expect(page.locator('#from-event')).toContainText(titleOf('someone-died', language));
		expect(new URL(page.url()).pathname).toBe(`/${language}/options/`);
		expect(new URL(page.url()).search).toBe('');
		await page.getByRole('button', { name: say('shell:change'), exact: true }).click();
		for (const id of areasOf('someone-died')) await expect(area(page, id)).toBeChecked();
		expect(traffic.requests.filter((url) => /[?&#].*(died|bereave)/i.test(url))).toEqual([]);
	});

	test('taking it back leaves a person as they were: with nothing said, or with what they had said', async ({
		page
	}) => {
		const open = async (id: string) => {
			await page.goto(`/${language}/life-events/${id}/`);
			await page.getByRole('link', { name: say('life-events:help-button') }).click();
			await expect(page.locator('#from-event')).toContainText(titleOf(id, language));
		};
		const undo = () =>
			page
				.locator('#from-event')
				.getByRole('button', { name: say('shell:undo') })
				.click();
		await open('lost-work');
		await undo();
		await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
			say('situation:place-legend')
		);
		await expect(area(page, 'work')).not.toBeChecked();

		await openForm(page, say, language);
		await area(page, 'sleep').check();
		await page.getByLabel(say('situation:area-label')).selectOption('scotland');
		await seeHelp(page, say);
		await expect(cards(page).first()).toBeVisible();
		await open('lost-work');
		await undo();
		await page.getByRole('button', { name: say('shell:change'), exact: true }).click();
		await expect(area(page, 'sleep')).toBeChecked();
		await expect(area(page, 'work')).not.toBeChecked();
		await expect(page.getByLabel(say('situation:area-label'))).toHaveValue('scotland');
	});

	test('rights of the nation a person named stand first and open, of all four otherwise', async ({
		page
	}) => {
		await page.goto(`/${language}/life-events/losing-a-home/`);
		const folds = page.locator('#rights details');
		await expect(folds).toHaveCount(4);
		await expect(page.locator('#rights details[open]')).toHaveCount(0);
		await openForm(page, say, language);
		await page.getByLabel(say('situation:area-label')).selectOption('northern-ireland');
		await seeHelp(page, say);
		await page.goto(`/${language}/life-events/losing-a-home/`);
		await expect(folds.first()).toHaveAttribute('open', '');
		await expect(folds.first()).toContainText(say('life-events:nation-northern-ireland'));
		await expect(page.locator('#lines li').first()).not.toContainText('Shelter Cymru');
	});

	test('whoever was hurt reads of safety first, and the tab does not say it', async ({ page }) => {
		await page.goto(`/${language}/life-events/safety/`);
		await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
			say('life-events:safety-title')
		);
		await expect(page.locator('main a[href="tel:999"]')).toBeVisible();
		expect(await page.title()).not.toContain(titleOf('safety', language));
		await expect(page.locator('main').locator('input, textarea, select')).toHaveCount(0);
		await expect(page.locator('[data-leave]').first()).toBeAttached();
	});

	if (takesTurn(language, 'en'))
		test('stays without a network', async ({ page, context }) => {
			await readyOffline(page, `/${language}/life-events/`);
			await context.setOffline(true);
			await page.locator(`a[href="/${language}/life-events/a-baby/"]`).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('a-baby', language));
			await page.getByRole('link', { name: say('life-events:help-button') }).click();
			await expect(cards(page).first()).toBeVisible();
		});

	test('axe finds nothing on the list and on an event', async ({ page }) => {
		test.setTimeout(240_000);
		for (const path of ['', 'safety/', 'money-ran-out/']) {
			await page.goto(`/${language}/life-events/${path}`);
			await expectAxeFindsNothing(page);
		}
	});

	test('on paper all rights stand with their addresses in full, and no button', async ({
		page
	}) => {
		await page.goto(`/${language}/life-events/losing-a-home/`);
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await expect(page.locator('#rights details[open]')).toHaveCount(4);
		const right = page.locator('#rights li').last();
		await expect(right).toBeVisible();
		const shown = await right
			.locator('a')
			.evaluate((link) => [
				getComputedStyle(link, '::after').content,
				(link as HTMLAnchorElement).getAttribute('href') ?? ''
			]);
		expect(shown[0]).toContain(shown[1]);
		for (const button of await page.locator('main').locator('button, .button').all())
			await expect(button).toBeHidden();
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(page.locator('#rights details[open]')).toHaveCount(0);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('an event can be read, its folds opened, and Help reached', async ({ page }) => {
		await page.goto('/en/life-events/someone-died/', { waitUntil: 'load' });
		const fold = page.locator('#rights details').first();
		await fold.locator('summary').click();
		await expect(fold.locator('li').first()).toBeVisible();
		await expect(page.locator('main a[href="/en/options/"]')).toBeVisible();
	});
});
