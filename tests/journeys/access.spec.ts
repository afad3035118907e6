import type { Page } from '@playwright/test';
import { expectAxeFindsNothing, findings } from './axe.ts';
import { builtPages, expect, inEachLanguage, test } from './fixtures.ts';

/** Opened, alive where it has script, and every disclosure unfolded. */
async function unfold(page: Page, path: string): Promise<void> {
	await page.goto(path, { waitUntil: 'networkidle' });
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

/** What is wrong with an open page at 320 pixels: its width when too wide, and targets too small. */
async function troublesWhenNarrow(page: Page): Promise<(number | string)[]> {
	await page.setViewportSize({ width: 320, height: 640 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	// WCAG 2.2 asks for 24 pixels; a link within a sentence is let off.
	const small = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('button, summary, select, main a, nav a')]
			.filter((element) => !element.closest('p, li p, dd') && element.checkVisibility())
			.filter((element) => element.getBoundingClientRect().height < 24)
			.map((element) => element.outerHTML.slice(0, 120))
	);
	return wide > 320 ? [wide, ...small] : small;
}

inEachLanguage((language) => {
	const pages = builtPages(language);
	// In parts, so that several workers share them.
	for (let from = 0; from < pages.length; from += 10)
		test(`axe finds nothing and nothing runs off, pages from ${from + 1}`, async ({ page }) => {
			test.setTimeout(240_000);
			for (const path of pages.slice(from, from + 10)) {
				await page.setViewportSize({ width: 360, height: 740 });
				await unfold(page, path);
				await expectAxeFindsNothing(page, path);
				expect(await troublesWhenNarrow(page), path).toEqual([]);
			}
		});
});

test('axe sees a fault that was put there', async ({ page }) => {
	// A page without script of its own: nothing tidies the fault away.
	await page.goto('/en/about/');
	await page.evaluate(() => {
		document.querySelector('main')?.append(document.createElement('button'));
	});
	expect((await findings(page)).join()).toContain('button-name');
});

test('axe sees a colour that is too faint in the dark alone', async ({ page }) => {
	await page.goto('/en/about/');
	await page.evaluate(() =>
		document.styleSheets[0]?.insertRule(
			'@media (prefers-color-scheme: dark) { main p { color: #777 !important } }'
		)
	);
	await expect(expectAxeFindsNothing(page)).rejects.toThrow(/dark[^]*color-contrast/);
});
