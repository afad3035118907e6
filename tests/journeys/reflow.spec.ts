import type { Page } from '@playwright/test';
import { builtPages, expect, inEachLanguage, test } from './fixtures.ts';

// WCAG 2.2, 1.4.12: what a person's own style sheet may ask for.
const TEXT_SPACING = `
	* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-bottom: 2em !important; }`;
const NARROW = { width: 320, height: 640 };

test.use({ viewport: NARROW, bypassCSP: true });
test.beforeEach(async ({ context }) => {
	await context.addInitScript(() => {
		// The blank page before the first one keeps nothing.
		if (location.protocol === 'about:') return;
		localStorage.setItem('look', JSON.stringify({ text: 'xl', spacing: 'widest', calm: 'on' }));
	});
});

/** What runs off, spills over or is too small for a finger, each as a line that names it. */
const troubles = (page: Page) =>
	page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		const name = (element: Element) =>
			`${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
		const seen = (selector: string) =>
			[...document.querySelectorAll<HTMLElement>(selector)].filter(
				(element) =>
					!element.closest('.hidden-text') &&
					element.checkVisibility({ checkVisibilityCSS: true }) &&
					element.getBoundingClientRect().right > 0
			);
		const isInline = (element: Element) => getComputedStyle(element).display === 'inline';
		const found: string[] = [];
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth > clientWidth) found.push(`runs off by ${scrollWidth - clientWidth} px`);
		// The frame of what is chosen lies 1.5 px outside it, and both widths are rounded.
		for (const one of seen('a, button, summary, .choice, .tick, h1, h2, h3'))
			if (!isInline(one) && one.scrollWidth > one.clientWidth + 2)
				found.push(`spills over: ${name(one)}`);
		// A link within a sentence takes the height of its line; all else is as large as a finger.
		for (const one of seen('a, button, summary, select, .choice, .tick')) {
			const { width, height } = one.getBoundingClientRect();
			const isSmall = isInline(one) ? height < 24 : width < 43.9 || height < 43.9;
			if (isSmall) found.push(`${Math.round(width)} by ${Math.round(height)} px: ${name(one)}`);
		}
		return found;
	});

/** In the low-stimulation mode: what moves, or would, and the pictures that are still there. */
const unrest = (page: Page) =>
	page.evaluate(() => {
		const seen = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
		const moving = seen.filter((one) => {
			const { transitionDuration, animationName } = getComputedStyle(one);
			return animationName !== 'none' || /[1-9]/.test(transitionDuration);
		});
		return [
			...moving.map((one) => `moves: ${one.tagName} ${one.className}`),
			...document.getAnimations().map(({ id }) => `runs: ${id}`),
			...seen.filter((one) => one.matches('.picture, main img, main video')).map(() => 'a picture')
		];
	});

inEachLanguage((language, say) => {
	test('nothing runs off or together, at 320 pixels in the largest text, spaced out, and nothing moves', async ({
		page
	}) => {
		test.setTimeout(180_000);
		for (const path of builtPages(language)) {
			await page.goto(path, { waitUntil: 'load' });
			expect.soft(await troubles(page), `${path}, at the widest spacing`).toEqual([]);
			expect.soft(await unrest(page), path).toEqual([]);
			await page.addStyleTag({ content: TEXT_SPACING });
			expect.soft(await troubles(page), path).toEqual([]);
		}
	});

	test('what is missing from a request leads to its field, and is said with it', async ({
		page
	}) => {
		await page.goto(`/${language}/contact/`);
		await page.getByRole('button', { name: say('contact:begin'), exact: true }).click();
		const next = page.getByRole('button', { name: say('contact:next'), exact: true });
		await page.locator('input[name=whom][value=me]').check();
		await page.locator('input[name=age][value=adult]').check();
		await next.click();
		await next.click();
		await expect(page.locator('#missing')).toBeFocused();
		await page.getByRole('link', { name: say('contact:missing-team') }).click();
		await expect(page.locator('input[name=team]').first()).toBeFocused();
		await expect(
			page.getByRole('group', { name: say('contact:team-title') })
		).toHaveAccessibleDescription(say('contact:missing-team'));
		await page.keyboard.press('Space');
		await next.click();
		await next.click();
		await page.getByRole('link', { name: say('contact:missing-name') }).click();
		await expect(page.locator('#name')).toBeFocused();
		await expect(page.locator('#name')).toHaveAccessibleDescription(say('contact:missing-name'));
	});

	test('a scale is described by its place and its ends', async ({ page }) => {
		await page.goto(`/${language}/check-in/ons4/`);
		const said = await page.locator('#place').innerText();
		const statement = page.locator('fieldset.statement');
		await expect(statement).toHaveAccessibleDescription(new RegExp(`^${said}.*0.*10`));
	});
});
