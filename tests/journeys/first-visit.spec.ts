import { expect, inEachLanguage, sayIn, test } from './fixtures.ts';
import { languageFacts } from '../../src/lib/domain/site/language.ts';
import { cards } from './option-hands.ts';
import { answer, labelOf, STATEMENTS, statementsOf } from './statements.ts';

inEachLanguage((language, say) => {
	test('a first visit leads by taps through fourteen statements to how things are', async ({
		page
	}) => {
		await page.goto(`/${language}/`);
		await page.getByRole('link', { name: say('today:start') }).tap();
		for (const [at, statement] of statementsOf(language).entries()) {
			await expect(page.getByRole('heading', { level: 1, name: statement })).toBeVisible();
			await answer(page, say, at + 1, (at % 5) + 1);
		}
		await expect(page).toHaveURL(`/${language}/history/`);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		// Nothing of it is under way any more.
		await page.goto(`/${language}/check-in/`);
		await expect(
			page.getByText(say('check-in:under-way', { done: STATEMENTS, all: STATEMENTS }))
		).toHaveCount(0);
	});

	test('a first visit leads in one go to an option that is saved', async ({ page }) => {
		await page.goto(`/${language}/`);
		await page.getByRole('link', { name: say('today:start') }).tap();
		for (let place = 1; place <= STATEMENTS; place += 1)
			await answer(page, say, place, place === 4 ? 1 : 4);
		await expect(page).toHaveURL(`/${language}/history/`);
		const rest = labelOf('wellbeing', language, 'rest');
		await page.getByRole('button', { name: new RegExp(`^${rest}:`) }).tap();
		const areas = labelOf('life-areas', language, 'sleep');
		await page.getByRole('link', { name: say('history:help-for', { areas }) }).tap();
		const first = cards(page).first();
		await first.getByRole('button', { name: say('options:save') }).tap();
		await expect(first.getByRole('button', { name: say('options:saved') })).toBeVisible();
		await page.reload();
		await expect(
			cards(page)
				.first()
				.getByRole('button', { name: say('options:saved') })
		).toBeVisible();
	});

	test('on a first visit the typeface comes, after the scripts', async ({ page }) => {
		const face = () =>
			page.evaluate(async () => {
				await document.fonts.ready;
				return [...document.fonts].some(
					({ family, status }) => family.includes('Atkinson') && status === 'loaded'
				);
			});
		for (const path of ['', 'urgent-help/']) {
			await page.goto(`/${language}/${path}`);
			await expect.poll(face, path).toBe(true);
			await expect(page.locator('html')).not.toHaveAttribute('data-face');
		}
	});

	test('the language chosen last is the one the front door leads to', async ({ page }) => {
		await page.goto(`/${language}/`);
		await expect.poll(() => page.evaluate(() => localStorage.getItem('language'))).toBe(language);
		await page.goto('/');
		await expect(page).toHaveURL(`/${language}/`);
	});

	test('the other language is one tap away, on the same page', async ({ page }) => {
		const other = language === 'en' ? 'cy' : 'en';
		await page.goto(`/${language}/check-in/wellbeing/`);
		await page.getByRole('link', { name: languageFacts(other).name }).tap();
		await expect(page).toHaveURL(`/${other}/check-in/wellbeing/`);
		await expect(page.locator('html')).toHaveAttribute('lang', other);
		const [first = ''] = statementsOf(other);
		await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
	});
});

test('the front door offers both languages and urgent help without script', async ({
	browser,
	origin
}) => {
	const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	for (const language of ['en', 'cy']) {
		await expect(page.locator(`a[href="/${language}/"]`)).toBeVisible();
		await expect(page.locator(`a[href="/${language}/urgent-help/"]`)).toBeVisible();
	}
	await context.close();
});

test.describe('on an iPhone', () => {
	test.use({
		userAgent:
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
	});
	for (const language of ['en', 'cy'] as const)
		test(`the home screen comes before the first word, ${language}`, async ({ page }) => {
			const say = sayIn(language);
			await page.goto(`/${language}/`);
			await page.getByRole('link', { name: say('today:first-apple-how') }).tap();
			await expect(page).toHaveURL(`/${language}/my-data/#install`);
			await expect(page.getByText(say('my-data:install-apple-1'))).toBeInViewport();
		});
});
