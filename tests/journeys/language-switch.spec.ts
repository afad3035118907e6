import type { Page } from '@playwright/test';
import type { Language } from '../../src/lib/domain/site/language.ts';
import { fillIn, SAID } from './filled-request.ts';
import { expect, inEachLanguage, sayIn, test, shareOf } from './fixtures.ts';
import { hands } from './goal-hands.ts';
import { area } from './option-hands.ts';
import { addressOf, choice, expectPlace, savedLine } from './statements.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

inEachLanguage((language, say) => {
	const other: Language = language === 'en' ? 'cy' : 'en';
	const sayOther = sayIn(other);

	/** Opens a page and leaves it alone until all of it has come. */
	async function open(page: Page, path: string) {
		await page.goto(`/${language}/${path}`);
		await ready(page);
	}
	const ready = (page: Page) => page.locator('html[data-whole]').waitFor();
	/** Turns to the other language by the link at the top. */
	async function turn(page: Page) {
		await page.locator(`header a[hreflang=${other}]`).click();
		await page.waitForURL(`**/${other}/**`);
		await expect(page.locator('html')).toHaveAttribute('lang', other);
		await expect(heading(page)).toBeVisible();
	}
	const press = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true }).click();

	test('a check-in goes on at its statement, also one gone back to', async ({ page }) => {
		await open(page, addressOf(language).slice(4));
		for (const place of [1, 2]) {
			await expectPlace(page, say, place);
			await choice(page, place + 1).tap();
			await expect(savedLine(page, say)).toBeVisible();
			await press(page, 'check-in:next');
		}
		await page.goBack();
		await expectPlace(page, say, 2);
		await turn(page);
		await expectPlace(page, sayOther, 2);
		await expect(choice(page, 3)).toBeChecked();
		await page.goBack();
		await expectPlace(page, say, 2);
	});

	test('a request keeps its screen and each word of it', async ({ page }) => {
		await fillIn(page, language, SAID);
		await ready(page);
		await page.goBack();
		await page.goBack();
		await expect(page.locator('#access')).toHaveValue(SAID.access);
		await page.locator('#access').fill('Step free');
		await turn(page);
		await expect(page.locator('#access')).toHaveValue('Step free');
		await page.locator('main form > button.button').click();
		await expect(page.locator('#words')).toHaveValue(SAID.words);
	});

	test('a goal keeps the screen of its making', async ({ page }) => {
		const goal = hands(page, language, say);
		await open(page, 'goals/');
		await goal.begin('Out more');
		await goal.next();
		await page.locator('#sign-e1').fill('I say yes to Sam');
		await turn(page);
		await expect(page.locator('#sign-e1')).toHaveValue('I say yes to Sam');
	});

	test('a guide keeps its step and what is typed there', async ({ page }) => {
		await open(page, 'guides/worry-time/');
		await press(page, 'guides:begin');
		for (let step = 0; step < 5; step += 1) {
			const before = await heading(page).innerText();
			await press(page, 'guides:next');
			await expect(heading(page)).not.toHaveText(before);
		}
		const entry = page.locator('#entry');
		await entry.fill('Bills');
		await entry.press('Enter');
		await entry.fill('What if');
		const before = await heading(page).innerText();
		await turn(page);
		await expect(entry).toHaveValue('What if');
		await expect(page.getByText('Bills', { exact: true }).filter({ visible: true })).toBeVisible();
		await expect(heading(page)).not.toHaveText(before);
	});

	test('a plan keeps its open heading and a line not yet added', async ({ page }) => {
		await open(page, 'plan/');
		const part = page.locator('section#matters');
		await part.locator('[aria-expanded]').click();
		await part.locator('form input').first().fill('Nain’s garden');
		await turn(page);
		await expect(part.locator('form input').first()).toHaveValue('Nain’s garden');
	});

	test('right now keeps its exercise and its number', async ({ page }) => {
		await open(page, 'right-now/');
		await page.getByRole('radio', { name: '8', exact: true }).tap();
		await page.getByRole('link', { name: say('right-now:start') }).tap();
		await expect(heading(page)).not.toHaveText(say('right-now:title'));
		const title = await heading(page).innerText();
		await turn(page);
		await expect(heading(page)).not.toHaveText(sayOther('right-now:title'));
		await expect(heading(page)).not.toHaveText(title);
		await page.getByRole('button', { name: sayOther('right-now:done'), exact: true }).click();
		await expect(page.getByText(sayOther('right-now:before', { value: 8 }))).toBeVisible();
	});

	test('options keep what was said, and the option that is open', async ({ page }) => {
		await open(page, 'options/');
		await area(page, 'sleep').check();
		await page.locator('#outcode').fill('CF14');
		await turn(page);
		await expect(area(page, 'sleep')).toBeChecked();
		await expect(page.locator('#outcode')).toHaveValue('CF14');
		await page.getByRole('button', { name: sayOther('situation:done') }).click();
		const name = page.locator('article[data-option] h3').first();
		const opened = (await name.textContent()) ?? '';
		await page.locator('[data-open]').first().click();
		await expect(heading(page)).toHaveText(opened);
		await page.locator(`header a[hreflang=${language}]`).click();
		await page.waitForURL(`**/${language}/options/`);
		await expect(page.locator('[data-open]').filter({ visible: true })).toHaveCount(0);
		await page.goBack();
		await expect(heading(page)).toHaveText(opened);
	});

	test('every page keeps each word and choice that is not yet kept', async ({ page }) => {
		test.slow();
		const paths = ['about-me/', 'staying-well/', 'moments/', 'goals/', 'together/', ''];
		for (const path of shareOf(language, paths)) {
			await open(page, path);
			for (const turnOpen of await page.locator('main [aria-expanded=false]').all())
				if (await turnOpen.isVisible()) {
					await turnOpen.click();
					break;
				}
			const fields = page.locator('main :is(input[type=text], textarea)').filter({ visible: true });
			const count = await fields.count();
			for (let at = 0; at < count; at += 1) await fields.nth(at).fill(`Line ${at}`);
			await turn(page);
			await expect(fields, path).toHaveCount(count);
			for (let at = 0; at < count; at += 1)
				await expect(fields.nth(at), path).toHaveValue(`Line ${at}`);
		}
	});
});
