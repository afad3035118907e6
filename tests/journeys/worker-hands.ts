import type { Browser, Page } from '@playwright/test';
import type { Ask, KeptState } from '../../src/lib/domain/keeping/keeping.ts';
import { expect } from './fixtures.ts';
import type { TamperedSite, Wrong } from './tampered-site.ts';

/** Ships no script, so that the worker is registered as soon as the page is there; and is not kept first. */
export const QUIET_PAGE = '/en/accessibility/';

/** Asks the worker that is in charge, and waits for its answer. */
export const askWorker = (page: Page, ask: Ask): Promise<KeptState> =>
	page.evaluate(async (ask) => {
		const { port1, port2 } = new MessageChannel();
		const { active } = await navigator.serviceWorker.ready;
		return new Promise<KeptState>((resolve) => {
			port1.onmessage = ({ data }) => resolve(data as KeptState);
			active?.postMessage(ask, [port2]);
		});
	}, ask);

export const hasWorker = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);

/** A first visit while one file is wrong, and a second when it is right again: nothing wrong is kept, nobody is stuck. */
export async function visitTampered(
	browser: Browser,
	site: TamperedSite,
	path: string,
	wrong: Wrong
): Promise<void> {
	const context = await browser.newContext({ baseURL: site.origin, serviceWorkers: 'allow' });
	const page = await context.newPage();
	site.asked.length = 0;
	site.wrong = (asked) => (asked === path ? wrong : undefined);
	await page.goto(QUIET_PAGE);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect
		.poll(() => site.asked.includes(path), { message: `${path} is asked for` })
		.toBe(true);
	await expect
		.poll(() => hasWorker(page), { message: `a release with a wrong ${path} is refused` })
		.toBe(false);
	site.wrong = () => undefined;
	await page.reload();
	const { pages } = await askWorker(page, { type: 'KEPT' });
	expect(pages, `pages kept once ${path} is right again`).toBeGreaterThanOrEqual(10);
	site.asked.length = 0;
	await context.setOffline(true);
	for (const kept of ['/en/urgent-help/', '/en/']) {
		await page.goto(kept);
		await expect(page.getByRole('heading', { level: 1 }), `${kept} after ${path}`).toBeVisible();
	}
	await context.close();
}
