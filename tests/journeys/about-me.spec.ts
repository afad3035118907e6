import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { expectBothKept, expectCopied, field } from './written-page.ts';

inEachLanguage((language, say) => {
	const saved = (page: Page) => expect(page.getByText(say('shell:saved'))).toBeVisible();
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });
	async function open(page: Page) {
		await page.goto(`/${language}/about-me/`);
		await expect(field(page, 'matters')).toBeEditable();
	}

	test('it is written, found again, read as a page and printed on one sheet', async ({ page }) => {
		await open(page);
		await field(page, 'matters').fill('Fy ngardd');
		const section = page.locator('section', { has: field(page, 'communicate') });
		await section.locator('summary').click();
		const phrase = section.getByRole('button').first();
		const words = (await phrase.innerText()).trim();
		await phrase.click();
		await expect(phrase).toHaveAttribute('aria-pressed', 'true');
		await saved(page);

		await page.reload();
		await expect(field(page, 'matters')).toHaveValue('Fy ngardd');
		await expect(field(page, 'communicate')).toHaveValue(words);

		await button(page, 'about-me:read').click();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await expect(field(page, 'matters')).toHaveCount(0);
		await expect(page.locator('.screen').getByRole('heading', { level: 2 })).toHaveCount(2);
		await page.goBack();
		await expect(field(page, 'matters')).toBeEditable();

		const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		await page.emulateMedia({ media: 'print' });
		const paper = page.getByRole('article');
		await expect(paper).toContainText('Fy ngardd');
		await expect(paper).toContainText(words);
		await expect(paper).toContainText(`/${language}/about-me/`);
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('textbox')).toHaveCount(0);
	});

	test('two tabs under different headings keep what each wrote', async ({ page, context }) => {
		const other = await context.newPage();
		for (const tab of [page, other]) await open(tab);
		await expectBothKept(page, other, say('shell:saved'), ['strong', 'tried']);
	});

	test('access needs said when looking for help come in when asked, and not before', async ({
		page
	}) => {
		await page.goto(`/${language}/options/`);
		const need = page.getByLabel(say('situation:access-large-print'));
		await page.locator('summary', { hasText: say('situation:more') }).click();
		await page.locator('summary', { hasText: say('situation:way') }).click();
		await need.check();
		await page.getByRole('button', { name: say('situation:done') }).click();
		await expect(page.getByRole('article').first()).toBeVisible();
		await open(page);
		await expect(field(page, 'access')).toHaveValue('');
		await button(page, 'about-me:bring-in').click();
		await expect(field(page, 'access')).not.toHaveValue('');
		await expect(field(page, 'access')).toBeFocused();
		await expect(button(page, 'about-me:bring-in')).toHaveCount(0);
		await saved(page);
	});

	test('it is copied as text', async ({ page, origin }) => {
		await open(page);
		await expectCopied(page, origin, {
			saved: say('shell:saved'),
			copy: say('about-me:copy'),
			copied: say('about-me:copied')
		});
	});

	test('a link to send holds the address and nothing else of anyone', async ({ page, origin }) => {
		const expectAddress = async () => {
			await expect(page.locator('[data-address]')).toHaveText(origin);
			for (const link of await page.locator('a[data-pass-on]').all()) {
				const href = (await link.getAttribute('href')) ?? '';
				expect(decodeURIComponent(href).split(' ').at(-1)).toBe(origin);
			}
		};
		await page.goto(`/${language}/supporters/`);
		await expectAddress();
		// From another page it opens without a new load.
		await page.goto(`/${language}/my-data/`);
		await page.locator('html[data-alive]').waitFor();
		await page.getByRole('link', { name: say('shell:footer-supporters'), exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('supporters:title'));
		await expectAddress();
	});
});
