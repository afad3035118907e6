import type { Page } from '@playwright/test';
import type { Ask } from '../../src/lib/domain/keeping/keeping.ts';

/** Opens a page and waits until what comes first is kept and the worker answers for this page. */
export async function readyFirst(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	// The worker claims no page that was open before it, so the next one is the first it answers.
	await page.reload();
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The same, and waits until all is kept, for which a person would have to leave the page alone. */
export async function readyOffline(page: Page, path: string): Promise<void> {
	await readyFirst(page, path);
	const whole = await page.evaluate(
		(ask) => {
			const { port1, port2 } = new MessageChannel();
			return new Promise((resolve) => {
				port1.onmessage = ({ data }) => resolve(data);
				navigator.serviceWorker.controller?.postMessage(ask, [port2]);
			});
		},
		{ type: 'KEEP' } satisfies Ask
	);
	if (!(whole as { whole: boolean }).whole)
		throw new Error(`Not all is kept: ${JSON.stringify(whole)}`);
}
