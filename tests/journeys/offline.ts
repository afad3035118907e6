import type { Page } from '@playwright/test';

/** Opens a page and waits until everything is kept and the worker answers for this page. */
export async function readyOffline(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	// The worker claims no page that was open before it, so the next one is the first it answers.
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
