import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/**
 * Lets a context act as Chrome does when it translates: once a page has loaded, each text, and each that
 * comes later, is taken out for a <font> within a <font>. The words stay the same, so that a journey finds
 * them, and whatever stands on screen was put there by the translation.
 */
export async function translate(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		const ANSWER_MS = 30;
		const LEFT = 'script, style, noscript, textarea, svg, font, [translate=no], .notranslate';
		const swap = (text: Text) => {
			if (!text.isConnected || !text.data.trim() || text.parentElement?.closest(LEFT)) return;
			const shown = document.createElement('font');
			shown.append(document.createElement('font'));
			shown.firstElementChild?.append(text.data);
			text.replaceWith(shown);
		};
		const translate = (node: Node) => {
			const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
			const texts = node instanceof Text ? [node] : [];
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			texts.forEach(swap);
		};
		addEventListener('load', () => {
			const root = document.documentElement;
			if (root.translate === false || !document.querySelector('main, [data-app]')) return;
			root.classList.add('translated-ltr');
			root.lang = 'pl';
			translate(document.body);
			const added = (records: MutationRecord[]) =>
				setTimeout(() => {
					for (const { type, target, addedNodes } of records)
						for (const node of type === 'characterData' ? [target] : addedNodes) translate(node);
				}, ANSWER_MS);
			const what = { childList: true, characterData: true, subtree: true };
			new MutationObserver(added).observe(document.body, what);
		});
	});
}

/** What the translation shows that the page no longer says, or says otherwise. */
const stale = (page: Page) =>
	page.evaluate(() => {
		const wrong: string[] = [];
		for (const shown of document.querySelectorAll('font')) {
			if (shown.parentElement?.closest('font')) continue;
			const text = shown.previousSibling;
			if (!(text instanceof Text) || text.data) {
				wrong.push(`${shown.textContent} stands for nothing`);
				continue;
			}
			// What Svelte wrote into a text last, where it writes at all.
			const [note] = Object.getOwnPropertySymbols(text);
			const said = note && (text as unknown as Record<symbol, unknown>)[note];
			if (said !== undefined && String(said) !== shown.textContent)
				wrong.push(`${shown.textContent} stands for ${said}`);
		}
		return wrong;
	});

/** Waits until all that is shown is translated, and what the page says. */
export async function expectInStep(page: Page, where: string): Promise<void> {
	await expect(page.locator('main font').first(), where).toBeAttached();
	await expect.poll(() => stale(page), where).toEqual([]);
}
