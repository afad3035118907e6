import type { BrowserContext, Page } from 'playwright';

const NEXT = '[data-keep-tap=next]';
/** Of each statement. */
const CHOICES = 5;
/** Milliseconds in which a tap has long been painted, and the page is left alone. */
const SETTLED = 150;

/** Where the middle of what is found stands on the screen, scrolled to if need be. */
function placeOf(page: Page, selector: string, at: number): Promise<{ x: number; y: number }> {
	return page.evaluate(
		([selector, at]) => {
			const found = document.querySelectorAll(selector)[at];
			if (!found) throw new Error(`There is no ${selector} at ${at}`);
			found.scrollIntoView({ block: 'center', behavior: 'instant' });
			const { left, top, width, height } = found.getBoundingClientRect();
			return { x: left + width / 2, y: top + height / 2 };
		},
		[selector, at] as const
	);
}

/**
 * Milliseconds from each of 14 taps on a choice to the next paint. The taps are the browser's own, and
 * nobody asks the page anything until they are painted: who drives it has scripts there that take as long.
 */
export async function paintsOf(page: Page, paged: boolean): Promise<number[]> {
	await page.evaluate(() => (window.probe.paints = []));
	const tap = async (selector: string, at: number) => {
		const { x, y } = await placeOf(page, selector, at);
		await page.waitForTimeout(SETTLED);
		await page.touchscreen.tap(x, y);
		await page.waitForTimeout(SETTLED);
	};
	for (let at = 0; at < 14; at += 1) {
		await tap('fieldset label', (paged ? 0 : at * CHOICES) + 1 + (at % 4));
		if (paged && at < 13) await tap(NEXT, 0);
	}
	return page.evaluate(() => window.probe.paints);
}

/** Milliseconds from the first tap until 14 answers are saved. */
export async function answerAll(page: Page, paged: boolean): Promise<number> {
	const start = performance.now();
	await page.evaluate(() => (window.probe.paints = []));
	for (let at = 0; at < 14; at += 1) {
		const group = page.locator('fieldset').nth(paged ? 0 : at);
		await group
			.getByRole('radio')
			.nth(1 + (at % 4))
			.tap();
		await page.waitForFunction((count) => window.probe.paints.length === count, at + 1);
		await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
		if (paged && at < 13) {
			const before = await group.innerText();
			await page.locator(NEXT).tap();
			await page.waitForFunction(
				(text) => document.querySelector('fieldset')?.innerText !== text,
				before
			);
		}
	}
	return performance.now() - start;
}

// Runs in the page.
async function answerWithin(paged: boolean): Promise<void> {
	const until = (reached: () => boolean) =>
		new Promise<void>((resolve) => {
			const timer = setInterval(() => {
				if (!reached()) return;
				clearInterval(timer);
				resolve();
			}, 5);
		});
	const all = <Found extends Element>(what: string) => [...document.querySelectorAll<Found>(what)];
	const saved = () => all('[role=status]').some((one) => /Saved/.test(one.textContent ?? ''));
	for (let at = 0; at < 14; at += 1) {
		const statement = () => all('fieldset')[paged ? 0 : at];
		statement()?.querySelectorAll('input')[1 + (at % 4)]?.click();
		await until(saved);
		const before = statement()?.textContent;
		if (!paged || at === 13) continue;
		all<HTMLElement>('[data-keep-tap=next]')[0]?.click();
		await until(() => statement()?.textContent !== before);
	}
}

/**
 * Bytes that a page's memory holds once 14 statements are answered. It is driven from within: who drives
 * it from outside has large scripts of its own there, and those would count.
 */
export async function memoryHeld(
	context: BrowserContext,
	url: string,
	paged: boolean
): Promise<number> {
	const page = await context.newPage();
	const session = await page.context().newCDPSession(page);
	const loaded = page.waitForEvent('load');
	await session.send('Page.navigate', { url });
	await loaded;
	const expression = `(${String(answerWithin)})(${String(paged)})`;
	await session.send('Runtime.evaluate', { expression, awaitPromise: true });
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await page.close();
	return usedSize;
}
