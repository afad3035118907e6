import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { chromium } from 'playwright';
import { chromiumPath } from '../chromium.ts';

export const launch = (...args: string[]): Promise<Browser> =>
	chromium.launch({
		executablePath: chromiumPath(),
		args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', ...args]
	});

/** A phone that has never been to the site. */
export const newPhone = (browser: Browser): Promise<BrowserContext> =>
	browser.newContext({
		viewport: { width: 360, height: 740 },
		deviceScaleFactor: 2,
		hasTouch: true,
		isMobile: true,
		locale: 'en-GB'
	});

// Lighthouse's benchmark index of the phone that is meant: a cheap one of some years ago.
const PHONE_INDEX = 500;

let slower: Promise<number> | undefined;
/** How many times slower than this machine the phone is; found once, so run it on an idle machine. */
const slowerBy = (page: Page): Promise<number> =>
	(slower ??= page
		.evaluate<number>(`(${pageFunctions.computeBenchmarkIndex})()`)
		.then((index) => Math.max(1, index / PHONE_INDEX)));

/** Slow 4G (1.6 Mbit/s down, 0.75 up, 150 ms) and the phone's processor, with what it fetched before or without. */
export async function slowDown(page: Page, cache = true): Promise<CDPSession> {
	const rate = await slowerBy(page);
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: !cache });
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 1_600_000 / 8,
		uploadThroughput: 750_000 / 8
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	return session;
}
