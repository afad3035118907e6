import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, as lines: rule, then the elements. */
export async function findings(page: Page): Promise<string[]> {
	// A colour half way through a change is nobody's colour: without motion there is none.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	// The rules for text at AAA stand beside AA.
	const { violations } = await new AxeBuilder({ page })
		.withTags(RULES)
		.options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
		.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

/** Expects axe to find nothing, light and dark; `where` names the screen in a failure. */
export async function expectAxeFindsNothing(page: Page, where?: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await findings(page), `${where ?? page.url()}, ${colorScheme}`).toEqual([]);
	}
}
