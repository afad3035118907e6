import type { BrowserContext } from 'playwright';
import { median, type Part } from './figures.ts';
import { launch, newPhone, slowDown } from './slow-phone.ts';

const ROUNDS = 15;

interface Opening {
	painted: number;
	alive: number;
}
declare global {
	interface Window {
		opening: Promise<Opening>;
	}
}

// Runs in the page: when it can be read, and when it hears a tap.
function watchOpening(): void {
	window.opening = new Promise((resolve) => {
		const timer = setInterval(() => {
			const [paint] = performance.getEntriesByName('first-contentful-paint');
			if (!paint || !('alive' in document.documentElement.dataset)) return;
			clearInterval(timer);
			resolve({ painted: paint.startTime, alive: performance.now() });
		}, 5);
	});
}

async function opening(context: BrowserContext, url: string): Promise<Opening> {
	const page = await context.newPage();
	await page.addInitScript(watchOpening);
	const session = await slowDown(page);
	const none = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
	await session.send('Network.emulateNetworkConditions', none);
	await page.goto(url, { waitUntil: 'commit' });
	const found = await page.evaluate(() => window.opening);
	await page.close();
	return found;
}

/** Right now on a slow phone that was here before and has no network. */
export async function rightNow(origin: string): Promise<Part> {
	const browser = await launch();
	const context = await newPhone(browser);
	const url = `${origin}/en/right-now/`;
	const first = await context.newPage();
	await first.goto(url);
	await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await first.close();
	await context.setOffline(true);
	await opening(context, url);
	const all: Opening[] = [];
	for (let at = 0; at < ROUNDS; at += 1) all.push(await opening(context, url));
	await browser.close();
	const of = (key: keyof Opening) => all.map((one) => one[key]);
	return {
		part: 'right-now',
		figures: [
			{ ...median('no network, can be read', 'ms', of('painted')), budget: 300 },
			median('no network, hears a tap', 'ms', of('alive'))
		]
	};
}
