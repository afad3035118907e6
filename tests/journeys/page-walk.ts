import type { Page } from '@playwright/test';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expectAxeFindsNothing } from './axe.ts';
import { expect } from './fixtures.ts';

/** Opened, alive and with what it reads where it has script, and every disclosure unfolded. */
async function unfold(page: Page, path: string, say: Translate): Promise<void> {
	await page.goto(path);
	await expect(page.getByText(say('shell:loading')).filter({ visible: true })).toHaveCount(0);
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

/** Looks at a page with axe, light and dark or in one of them, and at 320 pixels. */
export async function lookAt(
	page: Page,
	path: string,
	say: Translate,
	only?: 'light' | 'dark'
): Promise<void> {
	await page.setViewportSize({ width: 360, height: 740 });
	await unfold(page, path, say);
	await expectAxeFindsNothing(page, path, only);
	expect(await troublesWhenNarrow(page), path).toEqual([]);
}

/** One page of each kind: what differs in the second part of the address alone is one, such as all guides. */
export function oneOfEachKind(paths: readonly string[]): string[] {
	const kinds = new Map<string, string>();
	for (const path of paths) {
		const kind = path.replace(/^(\/[^/]+\/[^/]+\/)[^/]+/, '$1*');
		if (!kinds.has(kind)) kinds.set(kind, path);
	}
	return [...kinds.values()];
}
