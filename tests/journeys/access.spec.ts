import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { builtPages, expect, inEachLanguage, test } from './fixtures.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as lines: rule, then the elements. */
async function findings(page: Page): Promise<string[]> {
	// The rules for text at AAA stand beside AA; the person's own words are not judged.
	const { violations } = await new AxeBuilder({ page })
		.withTags(RULES)
		.options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
		.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

/** Opened, alive where it has script, and every disclosure unfolded. */
async function unfold(page: Page, path: string): Promise<void> {
	await page.goto(path, { waitUntil: 'networkidle' });
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

inEachLanguage((language) => {
	for (const scheme of ['light', 'dark'] as const)
		test(`axe finds nothing on any page, ${scheme}`, async ({ page }) => {
			test.setTimeout(240_000);
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			for (const path of builtPages(language)) {
				await unfold(page, path);
				expect(await findings(page), path).toEqual([]);
			}
		});

	test('at 320 pixels nothing runs off the side, and targets keep their size', async ({ page }) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width: 320, height: 640 });
		for (const path of builtPages(language)) {
			await unfold(page, path);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, path).toBeLessThanOrEqual(320);
			// WCAG 2.2 asks for 24 pixels; a link within a sentence is let off.
			const small = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('button, summary, select, main a, nav a')]
					.filter((element) => !element.closest('p, li p, dd') && element.checkVisibility())
					.filter((element) => element.getBoundingClientRect().height < 24)
					.map((element) => element.outerHTML.slice(0, 120))
			);
			expect(small, path).toEqual([]);
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
