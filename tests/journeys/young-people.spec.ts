import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { readyOffline } from './offline.ts';
import { area, cards, openForm, seeHelp } from './option-hands.ts';

const STATEMENTS = 13;

/** Goes on by Tab until what is wanted has the focus. */
async function tabTo(page: Page, css: string) {
	for (let left = 80; left > 0; left -= 1) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), css)) return;
	}
	throw new Error(`${css} is not reached by Tab`);
}

inEachLanguage((language, say) => {
	const path = `/${language}/young-people/`;

	test('a 15-year-old gets by keyboard from the first page to the check-in, and sees what is good', async ({
		page
	}) => {
		test.slow();
		await page.goto(`/${language}/`);
		await page.locator('html[data-alive]').waitFor();
		await tabTo(page, 'main a[href$="young-people/"]');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('young-people:title'));
		await tabTo(page, 'main a[href$="check-in/young-people/"]');
		await page.keyboard.press('Enter');
		await page.locator('html[data-alive]').waitFor();
		for (let place = 1; place <= STATEMENTS; place += 1) {
			const words = say('check-in:place', { place, all: STATEMENTS });
			await expect(page.getByText(new RegExp(`^${words}`))).toBeVisible();
			const radio = page.getByRole('radio').nth(4);
			await radio.focus();
			await page.keyboard.press('Space');
			await expect(radio).toBeChecked();
			if (place === 3) {
				await page.getByRole('checkbox').focus();
				await page.keyboard.press('Space');
			}
			await expect(page.getByText(say('shell:saved'))).toBeVisible();
			await page.locator('[data-keep-tap=next]').focus();
			await page.keyboard.press('Enter');
		}
		const well = page.getByRole('region', { name: say('results:going-well.title') });
		await expect(well.getByRole('listitem')).toHaveCount(3);
		await expect(page.locator('section[aria-labelledby=different]')).toBeVisible();

		// What was marked leads to help: company, of the statement about friends.
		await page.goto(`/${language}/options/`);
		await expect(
			page.getByRole('button', { name: say('options:from-check-in-leave-out') })
		).toBeVisible();
		await expect(cards(page).first()).toBeVisible();
	});

	test('at 15 Childline is among the first, and a guide for young people is suggested', async ({
		page
	}) => {
		await openForm(page, say, language);
		await area(page, 'worry').check();
		await page.getByLabel(say('situation:outcode-label')).fill('SA1');
		for (const part of ['more', 'about'])
			await page
				.locator('summary')
				.filter({ hasText: say(`situation:${part}`) })
				.click();
		await page.getByLabel(say('situation:age-label')).fill('15');
		await seeHelp(page, say);
		await expect(cards(page).first()).toBeVisible();
		const second = page.locator('[data-crisis] a').nth(1);
		await expect(second).toHaveAttribute('href', 'tel:08001111');
		await expect(second).toContainText('Childline');
		await expect(page.locator('main a[href$="guides/worry-young/"]').first()).toBeVisible();
	});

	test('an adult who worries is sent to no guide for young people', async ({ page }) => {
		await openForm(page, say, language);
		await area(page, 'worry').check();
		await seeHelp(page, say);
		await expect(page.locator('main a[href*="guides/"]').first()).toBeVisible();
		await expect(page.locator('main a[href$="-young/"]')).toHaveCount(0);
		await expect(page.locator('[data-crisis] a[href="tel:08001111"]')).toHaveCount(0);
	});

	test('check-ins for young people and families stand under a heading of their own', async ({
		page
	}) => {
		await page.goto(`/${language}/check-in/`);
		const own = page.getByRole('region', { name: say('families:title') });
		await expect(own.getByRole('heading', { level: 3 })).toHaveCount(3);
		await own.getByRole('link', { name: say('families:young') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('young-people:title'));
	});

	test('urgent help leads to the page and back, Childline first with its number to press', async ({
		page
	}) => {
		await page.goto(`/${language}/urgent-help/`);
		await page.getByRole('link', { name: say('urgent-help:young') }).click();
		await expect(page.locator('main article a[href^="tel:"]').first()).toHaveAttribute(
			'href',
			'tel:08001111'
		);
		await page.getByRole('link', { name: say('young-people:lines-urgent') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('urgent-help:title'));
	});

	test('axe finds nothing on the page, open and closed', async ({ page }) => {
		await page.goto(path);
		await expectAxeFindsNothing(page, 'closed');
		await page.locator('details').evaluateAll((all) => {
			for (const one of all) (one as HTMLDetailsElement).open = true;
		});
		await expectAxeFindsNothing(page, 'open');
	});
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	inEachLanguage((language, say) => {
		test('the adults can be opened and the note read', async ({ page }) => {
			await page.goto(`/${language}/young-people/`);
			const school = page.locator('#adult-school');
			await school.locator('summary').click();
			await expect(school.getByText(say('young-people:adult-school-words'))).toBeVisible();
			await expect(page.locator('#note')).toContainText(say('young-people:note-listen'));
			await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
		});
	});
});

test.describe('with no network', () => {
	test.use({ serviceWorkers: 'allow' });

	inEachLanguage((language, say) => {
		test('the page, the check-in and a guide open', async ({ page, context }) => {
			await readyOffline(page, `/${language}/`);
			await context.setOffline(true);
			await page.goto(`/${language}/young-people/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('young-people:title'));
			await page.getByRole('link', { name: say('young-people:here-check-in') }).click();
			await expect(page.getByRole('radio').first()).toBeVisible();
			await page.goto(`/${language}/guides/falling-out/`);
			await expect(page.getByRole('button', { name: say('guides:begin') })).toBeVisible();
		});
	});
});
