import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'color-contrast-enhanced'];

const asked = (page: Page, rules?: string[]): AxeBuilder =>
	// The rules for text at AAA stand beside AA.
	rules
		? new AxeBuilder({ page }).withRules(rules)
		: new AxeBuilder({ page }).options({
				resultTypes: ['violations'],
				runOnly: RULES,
				rules: { 'color-contrast-enhanced': { enabled: true } }
			});

/** What the menu at the foot of a phone covers by chance: scrolled on, it is whole. */
const isUnderMenu = ({ any }: { any: { data: { messageKey?: string } | null }[] }): boolean =>
	any.some(({ data }) => data?.messageKey === 'partiallyObscured');

/** What axe finds on the page as it stands, by all rules or by these, as lines: rule, then the elements. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
	// A colour half way through a change is nobody's colour: without motion there is none.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	// No page holds a frame of another origin: the mode that asks for no second page takes half the time.
	const { violations } = await asked(page, rules).setLegacyMode().analyze();
	return violations.flatMap(({ id, nodes }) => {
		const targets = nodes.filter((node) => !isUnderMenu(node)).map(({ target }) => target);
		return targets.length > 0 ? [`${id}: ${targets.join(' ')}`] : [];
	});
}

/** Expects axe to find nothing, light and dark or in one of them; `where` names the screen in a failure. */
export async function expectAxeFindsNothing(
	page: Page,
	where?: string,
	only?: 'light' | 'dark'
): Promise<void> {
	const seen = where ?? page.url();
	const look = async (colorScheme: 'light' | 'dark', rules?: string[]) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await findings(page, rules), `${seen}, ${colorScheme}`).toEqual([]);
	};
	await look(only ?? 'light');
	// In the dark nothing but the colours is another.
	if (!only) await look('dark', COLOURS);
}
