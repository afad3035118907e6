import './demonstration.ts';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startServer } from '../src/hosting/serve.ts';
import { chromiumPath } from './chromium.ts';

const FOLDER = 'docs/pictures';
const MAX_BYTES = 150_000;
// The clock stands still, so that the same build gives the same pictures.
const MOMENT = new Date('2026-11-22T10:00:00Z');

/** Brings a place to the top of what is seen. */
const below = (page: Page, place: string) =>
	page
		.locator(place)
		.first()
		.evaluate((element) => {
			element.scrollIntoView({ behavior: 'instant' });
			// What stands before it goes out of sight behind the bar.
			scrollBy(0, 16);
		});

/** What each picture shows: a page of the example, and what is done there first. */
const pictures: Record<
	string,
	{ path: string; ready: string; first?: (page: Page) => Promise<void> }
> = {
	today: { path: '/en/', ready: '.next' },
	'check-in': {
		path: '/en/check-in/wellbeing/',
		ready: '.saved',
		first: (page) => page.getByRole('radio').nth(2).click()
	},
	goal: {
		path: '/en/goals/',
		ready: '#notice',
		first: async (page) => {
			await page.locator('li button.card').first().click();
			await below(page, 'main h2');
		}
	},
	options: {
		path: '/en/options/',
		ready: 'article[data-option]',
		first: (page) => below(page, 'article[data-option]')
	}
};

const site = await startServer({ dir: 'build', port: 0 });
const browser = await chromium.launch({
	executablePath: chromiumPath(),
	args: ['--no-sandbox', '--font-render-hinting=none']
});
const context = await browser.newContext({
	baseURL: site.origin,
	viewport: { width: 360, height: 740 },
	deviceScaleFactor: 1.5,
	colorScheme: 'light',
	reducedMotion: 'reduce',
	locale: 'en-GB',
	timezoneId: 'Europe/London',
	serviceWorkers: 'block'
});
const page = await context.newPage();
await page.clock.setFixedTime(MOMENT);
mkdirSync(FOLDER, { recursive: true });
await page.goto('/en/about/');
await page.locator('[data-example-open]').click();
for (const [name, { path, ready, first }] of Object.entries(pictures)) {
	const file = join(FOLDER, `${name}.png`);
	await page.goto(path);
	await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
	await first?.(page);
	await page.locator(ready).first().waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.mouse.move(0, 0);
	await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
	const { size } = statSync(file);
	console.log(`${file}: ${size} bytes`);
	if (size > MAX_BYTES) process.exitCode = 1;
}
await browser.close();
await site.close();
