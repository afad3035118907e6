import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from '../journeys/fixtures.ts';

const guides = readdirSync(new URL('../../src/content/guides/', import.meta.url))
	.filter((name) => /^[a-z0-9-]+\.json$/.test(name))
	.map((name) => name.replace('.json', ''));
const MAX_STEPS = 40;
const MAX_TABS = 80;

inEachLanguage((language, say) => {
	const heading = (page: Page) => page.getByRole('heading', { level: 1 });
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });

	/** From wherever the focus is to the button, by Tab, and presses it. */
	async function press(page: Page, key: string) {
		const wanted = button(page, key);
		await expect(wanted).toBeVisible();
		for (let tab = 0; tab < MAX_TABS; tab += 1) {
			if (await wanted.evaluate((one) => one === document.activeElement)) break;
			await page.keyboard.press('Tab');
		}
		await expect(wanted).toBeFocused();
		await page.keyboard.press('Enter');
	}
	/** Goes on from the step that is open; false at the end. */
	async function goOn(page: Page): Promise<boolean> {
		const last = await button(page, 'guides:finish').isVisible();
		const before = await heading(page).innerText();
		await press(page, last ? 'guides:finish' : 'guides:next');
		await expect(heading(page)).not.toHaveText(before);
		return !last;
	}

	for (const guide of guides)
		test(`${guide} goes to its end by keyboard alone, with a break`, async ({ page, context }) => {
			const address = `/${language}/guides/${guide}/`;
			await page.goto(address);
			await press(page, 'guides:begin');
			await expect(button(page, 'guides:next')).toBeVisible();
			await goOn(page);
			const place = await heading(page).innerText();
			await page.close();

			const later = await context.newPage();
			await later.goto(address);
			await press(later, 'guides:carry-on');
			await expect(heading(later)).toHaveText(place);
			for (let step = 0; step < MAX_STEPS; step += 1) if (!(await goOn(later))) break;
			await expect(heading(later)).toHaveText(say('guides:end-title'));
		});
});
