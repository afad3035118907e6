import type { BrowserContext, Page } from '@playwright/test';
import aboutMe from '../../src/content/about-me.json' with { type: 'json' };
import { deriveKey } from '../../src/lib/db/vault/kdf.ts';
import { SCHEMA } from '../../src/lib/db/vault/schema.ts';
import { sealCopy } from '../../src/lib/domain/copy/copy-file.ts';
import { contentText, noRows } from '../../src/lib/domain/copy/rows.ts';
import { CHEAP, MADE, WORDS } from '../fixtures/copies.ts';
import { expect } from '../journeys/fixtures.ts';

export const HEADINGS = aboutMe.sections.map(({ id }) => id);
const LETTERS = 20_000;

/** A copy in which every heading of About me begins with the same word, and so do as many good moments. */
export async function copyOf(word: string, rev: number, moments = 0): Promise<string> {
	const text = `${word} ${'x'.repeat(LETTERS)}`;
	const texts = HEADINGS.map((id) => [id, { rev, value: { text } }]);
	const lines = Array.from({ length: moments }, (_, at) => {
		const id = btoa(String(1e9 + at));
		return [id, { rev, value: { id, text: word, day: MADE.day, at: `${MADE.day}T09:00:00.000Z` } }];
	});
	const rows = {
		...noRows(),
		aboutMe: Object.fromEntries(texts),
		moments: Object.fromEntries(lines)
	};
	const content = { schema: SCHEMA, app: MADE.app, created: MADE.day, rows, damaged: [] };
	const header = { created: MADE.day, kdf: { ...CHEAP, params: { ...CHEAP.params } } };
	return sealCopy(contentText(content), header, await deriveKey(WORDS, CHEAP));
}

/** Opens a copy on the page Me, in a tab of its own; it is not brought back yet. */
export async function found(context: BrowserContext, text: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto('/en/my-data/');
	await page.locator('#copies button[aria-expanded]').last().click();
	const buffer = Buffer.from(text);
	const file = { name: 'notes.json', mimeType: 'application/json', buffer };
	await page.locator('#open-file').setInputFiles(file);
	await page.locator('#open-words').fill(WORDS);
	await page.locator('#copies form button.button').click();
	await page.locator('#copies table').waitFor();
	return page;
}

/** Brings a copy back where nothing is kept yet. */
export async function bringBack(context: BrowserContext, text: string): Promise<void> {
	const page = await found(context, text);
	await page.locator('#copies table ~ button.button').first().click();
	await page.locator('[data-back]').waitFor();
}

/** The first word under each heading that has words. */
export async function words(page: Page): Promise<string[]> {
	await expect(page.getByRole('textbox').first()).toHaveValue(/^(one|two) /);
	const all = await page.getByRole('textbox').all();
	const texts = await Promise.all(all.map((box) => box.inputValue()));
	return texts.map((text) => text.split(' ')[0] ?? '').filter((word) => word !== '');
}
