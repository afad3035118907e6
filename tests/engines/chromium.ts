import { chromium } from '@playwright/test';
import { chromiumPath } from '../chromium.ts';
import { SIZE, type Engine } from './engine.ts';
import { takeAway } from './newer.ts';

/** Chromium through Playwright, which the journeys use as well; without what stands at the paths in `lacks`. */
export async function startChromium(lacks: string[] = []): Promise<Engine> {
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: ['--no-sandbox', '--disable-background-networking']
	});
	// Playwright would keep workers out, as it does from the journeys.
	const context = await browser.newContext({ viewport: SIZE, serviceWorkers: 'allow' });
	await context.addInitScript(takeAway, lacks);
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
