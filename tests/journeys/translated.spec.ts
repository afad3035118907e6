import type { Page } from '@playwright/test';
import type { Language } from '../../src/lib/domain/site/language.ts';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { fillIn, readThrough, SAID } from './filled-request.ts';
import { builtPages, expect, inEachLanguage, test } from './fixtures.ts';
import { hands } from './goal-hands.ts';
import { card, cards, sayWhatMatters } from './option-hands.ts';
import { oneOfEachKind } from './page-walk.ts';
import { addressOf, choice, expectPlace, STATEMENTS, statementsOf } from './statements.ts';
import { expectInStep, translate } from './translating.ts';

test.beforeEach(({ context }) => translate(context));

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const notice = (page: Page) => page.locator('aside[aria-labelledby=translated]');

/** Opens a page and waits until the browser has translated it and the page knows. */
async function open(page: Page, language: Language, path: string) {
	await page.goto(`/${language}/${path}`);
	await expect(notice(page)).toBeVisible();
	await expectInStep(page, path);
}
async function onward(page: Page, say: Translate, key: string) {
	const before = await heading(page).innerText();
	await page.getByRole('button', { name: say(key), exact: true }).click();
	await expect(heading(page)).not.toHaveText(before);
	await expectInStep(page, `after ${before}`);
}

inEachLanguage((language, say) => {
	test('a check-in says each statement and each place, and its result', async ({ page }) => {
		await open(page, language, addressOf(language).slice(4));
		for (const [at, statement] of statementsOf(language).entries()) {
			await expectPlace(page, say, at + 1);
			await expect(page.getByText(statement, { exact: true })).toBeVisible();
			await choice(page, 3).tap();
			await expectInStep(page, statement);
			const last = at + 1 === STATEMENTS;
			const key = last ? 'check-in:finish' : 'check-in:next';
			await page.getByRole('button', { name: say(key), exact: true }).tap();
		}
		await expect(heading(page)).toBeVisible();
		await page.waitForURL(`**/${language}/history/`);
		await expectInStep(page, 'the result');
	});

	test('a goal, from its hope to the page it stands on', async ({ page }) => {
		const goal = hands(page, language, say);
		await open(page, language, 'goals/');
		await goal.begin('Out more');
		while (!(await goal.button('goals:finish').isVisible())) {
			await goal.next();
			await expectInStep(page, await heading(page).innerText());
		}
		await onward(page, say, 'goals:finish');
		await expect(heading(page)).toHaveText('Out more');
		await goal.button('goals:move').click();
		await goal.number(5).check();
		await goal.saved();
		await expectInStep(page, 'a move');
	});

	test('a guide, step by step', async ({ page }) => {
		await open(page, language, 'guides/worry-time/');
		await onward(page, say, 'guides:begin');
		while (!(await page.getByRole('button', { name: say('guides:finish') }).isVisible()))
			await onward(page, say, 'guides:next');
		await onward(page, say, 'guides:finish');
		await expect(heading(page)).toHaveText(say('guides:end-title'));
	});

	test('right now, and an exercise that counts', async ({ page }) => {
		await open(page, language, 'right-now/');
		await page.getByRole('radio', { name: '8', exact: true }).tap();
		await page.getByRole('link', { name: say('right-now:start') }).tap();
		await expect(heading(page)).not.toHaveText(say('right-now:title'));
		for (let beat = 0; beat < 5; beat += 1) {
			await page.waitForTimeout(1000);
			await expectInStep(page, 'an exercise');
		}
		await onward(page, say, 'right-now:done');
		await page.getByRole('radio', { name: '5', exact: true }).tap();
		await page.getByRole('button', { name: say('right-now:keep'), exact: true }).tap();
		await expect(page.getByText(say('right-now:kept'))).toBeVisible();
		await expectInStep(page, 'what was kept');
	});

	test('a plan, as its lines come and go', async ({ page }) => {
		await open(page, language, 'plan/');
		const part = page.locator('section#matters');
		await part.locator('[aria-expanded]').click();
		for (const line of ['Nain’s garden', 'The sea']) {
			await part.locator('form input').first().fill(line);
			await part.locator('form input').first().press('Enter');
			await expect(part.getByText(line).first()).toBeVisible();
			await expectInStep(page, line);
		}
	});

	test('a request, to the preview, which says whose words are sent', async ({ page }) => {
		await fillIn(page, language, SAID);
		await readThrough(page);
		await expect(heading(page)).toHaveText(say('contact:preview-title'));
		await expect(page.getByText(say('contact:preview-translated'))).toBeVisible();
		await expect(page.locator('main dl')).toContainText(SAID.words);
		await expectInStep(page, 'the preview');
	});

	test('options, narrowed, counted and opened', async ({ page }) => {
		await sayWhatMatters(page, say, language, 'CF14 3LX');
		await expectInStep(page, 'options');
		const count = page.locator('summary', { hasText: say('options:narrow') });
		const before = await count.innerText();
		await count.click();
		const way = page.getByLabel(say('options:narrow-way'), { exact: true });
		const choice = way.locator('option:not([value=""]):enabled').first();
		await way.selectOption((await choice.getAttribute('value')) ?? '');
		await expect(count).not.toHaveText(before);
		await expectInStep(page, 'fewer options');
		const id = (await cards(page).first().getAttribute('data-option')) ?? '';
		await card(page, id).locator('[data-open]').click();
		await expect(cards(page)).toHaveCount(0);
		await expectInStep(page, 'an option');
	});

	test('every page stays in step, and comes in the other language as it is', async ({ page }) => {
		test.slow();
		// Each kind of page in one of the languages.
		const turn = language === 'en' ? 0 : 1;
		for (const path of oneOfEachKind(builtPages(language)).filter((_, at) => at % 2 === turn)) {
			await page.goto(path);
			if ((await page.locator('meta[name=scripts]').count()) === 0) continue;
			await expect(notice(page), path).toBeVisible();
			await expectInStep(page, path);
		}
		await open(page, language, 'my-data/');
		const other = language === 'en' ? 'cy' : 'en';
		await notice(page).locator(`a[hreflang=${other}]`).click();
		await page.waitForURL(`**/${other}/my-data/`);
		await expect(page.locator('html')).toHaveAttribute('lang', other);
		await expect(page.locator('font')).toHaveCount(0);
		await expect(notice(page)).toBeHidden();
	});

	test('the words as they are come back where they stood, and what is typed stays', async ({
		page
	}) => {
		await open(page, language, 'moments/');
		const field = page.locator('main input[type=text], main textarea').first();
		await field.fill('A robin');
		await notice(page).locator(`a[hreflang=${language}]`).click();
		await expect(page.locator('font')).toHaveCount(0);
		await expect(heading(page)).toHaveText(say('moments:title'));
		await expect(field).toHaveValue('A robin');
	});
});
