import type { Page } from '@playwright/test';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expect } from './fixtures.ts';

export const openForm = async (page: Page, say: Translate, language: string) => {
	await page.goto(`/${language}/options/`);
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
		say('situation:place-legend')
	);
};
export const area = (page: Page, id: string) => page.locator(`input[type=checkbox][value="${id}"]`);
export const seeHelp = (page: Page, say: Translate) =>
	page.getByRole('button', { name: say('situation:done') }).click();
/** The options that fit, without the help with anything below them. */
export const cards = (page: Page) => page.locator('article[data-option]:not([data-general] *)');
export const card = (page: Page, id: string) => page.locator(`article[data-option="${id}"]`);

export async function sayWhatMatters(
	page: Page,
	say: Translate,
	language: string,
	outcode: string
) {
	await openForm(page, say, language);
	await area(page, 'loneliness').check();
	await area(page, 'sleep').check();
	await page.getByLabel(say('situation:outcode-label')).fill(outcode);
	await seeHelp(page, say);
	await expect(cards(page).first()).toBeVisible();
	await expect(page.locator('main')).toContainText(outcode.split(' ')[0]?.toUpperCase() ?? '');
}
