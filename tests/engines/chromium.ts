import { chromium } from '@playwright/test';
import { chromiumPath } from '../chromium.ts';
import { SIZE, type Engine } from './engine.ts';

/** Chromium through Playwright, which the journeys use as well; `path` is its program. */
export async function startChromium(path = chromiumPath(), args: string[] = []): Promise<Engine> {
	const browser = await chromium.launch({
		executablePath: path,
		args: ['--no-sandbox', '--disable-background-networking', ...args]
	});
	// Playwright would keep workers out, as it does from the journeys.
	const context = await browser.newContext({ viewport: SIZE, serviceWorkers: 'allow' });
	const page = await context.newPage();
	return {
		name: 'Chromium',
		version: browser.version(),
		goTo: async (address) => void (await page.goto(address)),
		evaluate: (script) => page.evaluate(script),
		tap: (x, y) => page.mouse.click(x, y),
		type: (text) => page.keyboard.type(text),
		back: async () => void (await page.goBack({ waitUntil: 'commit' })),
		close: () => browser.close()
	};
}
