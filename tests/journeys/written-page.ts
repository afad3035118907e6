import { expect, type Page } from '@playwright/test';

/** Where a person writes under one heading. */
export const field = (page: Page, id: string) => page.locator(`textarea#${id}`);

/** Writes somebody's name under "people", and finds it at the end of what the button copies. */
export async function expectCopied(
	page: Page,
	origin: string,
	words: { saved: string; copy: string; copied: string }
): Promise<void> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
	await field(page, 'people').fill('Jo');
	await expect(page.getByText(words.saved)).toBeVisible();
	await page.getByRole('button', { name: words.copy, exact: true }).click();
	await expect(page.getByText(words.copied)).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.split('\n').at(-1)).toBe('Jo');
}

/** Writes under two headings in two open tabs of one page, and finds both, also after a new load. */
export async function expectBothKept(
	page: Page,
	other: Page,
	saved: string,
	[one, two]: [string, string]
): Promise<void> {
	await field(page, one).fill('here');
	await field(other, two).fill('there');
	for (const tab of [page, other]) await expect(tab.getByText(saved)).toBeVisible();
	await expect(field(page, two)).toHaveValue('there');
	await page.reload();
	await expect(field(page, one)).toHaveValue('here');
	await expect(field(page, two)).toHaveValue('there');
}
