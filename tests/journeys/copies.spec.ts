import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { field } from './written-page.ts';
import type { Translate } from '../../src/lib/i18n/i18n.ts';

const saved = (page: Page, say: Translate) =>
	page.getByRole('status').filter({ hasText: say('shell:saved') });

async function writeUnder(
	page: Page,
	language: string,
	say: Translate,
	heading: string,
	text: string
): Promise<void> {
	await page.goto(`/${language}/about-me/`);
	await expect(field(page, heading)).toBeEditable();
	await field(page, heading).fill(text);
	await expect(saved(page, say)).toBeVisible();
}

/** Keeps a line of About me and an answer of a check-in; says when both are kept. */
async function write(page: Page, language: string, say: Translate): Promise<void> {
	await writeUnder(page, language, say, 'matters', 'Tea, and the sea in winter.');
	await page.goto(`/${language}/check-in/wellbeing/`);
	await page.getByRole('radio').nth(3).check();
	await expect(saved(page, say)).toBeVisible();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Makes a copy with the words that are offered; gives both. */
async function makeCopy(page: Page, language: string, say: Translate) {
	await page.goto(`/${language}/my-data/`);
	await expect(page.getByText(say('my-data:copies-none'))).toBeVisible();
	await button(page, say('my-data:make-start')).click();
	const field = page.getByLabel(say('my-data:make-words'), { exact: true });
	await expect(field).toHaveValue(/^\S+( \S+){4}$/);
	const words = await field.inputValue();
	const downloading = page.waitForEvent('download');
	await button(page, say('my-data:make-go')).click();
	const download = await downloading;
	await expect(
		page.getByText(say('my-data:make-done', { name: download.suggestedFilename() }))
	).toBeVisible();
	await expect(page.getByText(say('my-data:copies-checked'))).toBeVisible();
	return { words, download };
}

async function openCopy(page: Page, say: Translate, words: string, download: Download) {
	await button(page, say('my-data:open-start')).click();
	await page.getByLabel(say('my-data:open-file'), { exact: true }).setInputFiles({
		name: download.suggestedFilename(),
		mimeType: 'application/json',
		buffer: readFileSync(await download.path())
	});
	await page.getByLabel(say('my-data:open-words'), { exact: true }).fill(words);
	await button(page, say('my-data:open-go')).click();
}

async function deleteAll(page: Page, say: Translate): Promise<void> {
	await button(page, say('my-data:delete-start')).click();
	await button(page, say('my-data:delete-yes')).click();
	await expect(page.getByRole('heading', { name: say('my-data:delete-done') })).toBeVisible();
}

// Making the key of a passphrase takes its time on purpose.
const whileKeyIsMade = { timeout: 30_000 };

inEachLanguage((language, say) => {
	test('a copy is made and checked, all is deleted, and the copy brings it back', async ({
		page
	}) => {
		await write(page, language, say);
		const { words, download } = await makeCopy(page, language, say);
		expect(download.suggestedFilename()).toMatch(/^notes-\d{4}-\d\d-\d\d\.json$/);
		const text = readFileSync(await download.path(), 'utf8');
		expect(text).not.toContain('the sea in winter');
		expect(Object.keys(JSON.parse(text))).toContain('ct');
		await deleteAll(page, say);
		await page.goto(`/${language}/my-data/`);
		await openCopy(page, say, 'wrong words altogether', download);
		await expect(page.getByText(say('my-data:bad-copy-passphrase'))).toBeVisible(whileKeyIsMade);
		await page.getByLabel(say('my-data:open-words'), { exact: true }).fill(words);
		await button(page, say('my-data:open-go')).click();
		await expect(page.getByRole('heading', { name: say('my-data:found-title') })).toBeFocused(
			whileKeyIsMade
		);
		const row = page.getByRole('row', { name: say('my-data:kept-aboutMe') });
		await expect(row.getByRole('cell')).toHaveText(['0', '1']);
		await button(page, say('my-data:back-go')).click();
		await expect(page.getByText(say('my-data:back-done'))).toBeVisible();
		await page.goto(`/${language}/about-me/`);
		await expect(field(page, 'matters')).toHaveValue('Tea, and the sea in winter.');
	});

	test('a copy with less in it takes the place of more only after a second yes, every tab hears, and it can be undone', async ({
		page,
		context
	}) => {
		await write(page, language, say);
		const { words, download } = await makeCopy(page, language, say);
		await writeUnder(page, language, say, 'strong', 'Later words.');
		const other = await context.newPage();
		await other.goto(`/${language}/about-me/`);
		await expect(field(other, 'strong')).toHaveValue('Later words.');
		await page.goto(`/${language}/my-data/`);
		await openCopy(page, say, words, download);
		await button(page, say('my-data:replace-go')).click(whileKeyIsMade);
		await expect(page.getByRole('heading', { name: say('my-data:replace-sure') })).toBeFocused();
		await button(page, say('my-data:replace-yes')).click();
		await expect(page.getByText(say('my-data:back-done'))).toBeVisible();
		await expect(field(other, 'strong')).toHaveValue('');
		await page.goto(`/${language}/my-data/`);
		await button(page, say('my-data:back-undo')).click();
		await expect(field(other, 'strong')).toHaveValue('Later words.');
	});

	test('files to read are a page with what was written, and tables', async ({ page }) => {
		await write(page, language, say);
		await page.goto(`/${language}/my-data/`);
		const take = async (kind: string) => {
			const downloading = page.waitForEvent('download');
			await button(page, say(`my-data:read-${kind}`)).click();
			const download = await downloading;
			return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')] as const;
		};
		const [name, html] = await take('page');
		expect(name).toMatch(/^notes-\d{4}-\d\d-\d\d\.html$/);
		expect(html).toContain('Tea, and the sea in winter.');
		expect(html).not.toContain('<script');
		const [table, csv] = await take('check-ins');
		expect(table).toMatch(/^notes-\d{4}-\d\d-\d\d\.csv$/);
		expect(csv).toContain(say('my-data:read-statement'));
	});
});
