import type { BrowserContext, CDPSession, Page } from 'playwright';
import { slowDown } from './slow-phone.ts';

/** Milliseconds from the start of the visit; bytes as they came over the line. */
export interface Visit {
	firstPaint: number;
	largestPaint: number;
	/** A tap on the first statement's radio sticks. */
	answerable: number;
	/** That answer is said to be kept. */
	saved: number;
	/** Of JavaScript files, until then. */
	scriptBytes: number;
	requests: number;
	/** What has come of JavaScript files by now. */
	scriptBytesByNow(): number;
}

interface Probe {
	firstPaint: number;
	largestPaint: number;
	answerable: number;
	saved: number;
	paints: number[];
	/** Resolves once the first answer is saved. */
	done: Promise<void>;
}
declare global {
	interface Window {
		probe: Probe;
	}
}

// Runs in the page. A tap can only follow a paint, so the first is tried once there has been one.
function watchVisit(): void {
	const { promise: done, resolve } = Promise.withResolvers<void>();
	const probe: Probe = {
		firstPaint: 0,
		largestPaint: 0,
		answerable: 0,
		saved: 0,
		paints: [],
		done
	};
	window.probe = probe;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries())
			if (entry.name === 'first-contentful-paint') probe.firstPaint = entry.startTime;
	}).observe({ type: 'paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) probe.largestPaint = entry.startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	const timer = setInterval(() => {
		const radio = document.querySelector<HTMLInputElement>('input[type=radio]');
		if (!probe.answerable && probe.firstPaint && radio?.getClientRects().length) {
			radio.click();
			if (radio.checked) probe.answerable = performance.now();
		}
		const told = [...document.querySelectorAll('[role=status]')];
		const saved = told.some(({ textContent }) => /Saved/.test(textContent ?? ''));
		if (probe.answerable && saved && radio?.checked) {
			probe.saved = performance.now();
			clearInterval(timer);
			resolve();
		}
	}, 5);
	addEventListener(
		'click',
		({ target, timeStamp }) => {
			if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
			// Kept before the paint: one that comes late belongs to the list its tap was counted in.
			const { paints } = probe;
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => paints.push(performance.now() - timeStamp);
			requestAnimationFrame(() => port2.postMessage(null));
		},
		true
	);
}

function countTraffic(session: CDPSession) {
	const files: { url: string; bytes: number; at: number }[] = [];
	session.on('Network.responseReceived', ({ response, timestamp }) => {
		const bytes = Number(response.headers['Content-Length'] ?? response.headers['content-length']);
		files.push({ url: response.url, bytes: bytes || 0, at: timestamp });
	});
	return files;
}

/** Opens an address on a slow phone and answers the first statement as soon as that is possible. */
export async function visit(context: BrowserContext, url: string): Promise<Visit & { page: Page }> {
	const page = await context.newPage();
	await page.addInitScript(watchVisit);
	const session = await slowDown(page);
	const files = countTraffic(session);
	await page.goto(url, { waitUntil: 'commit' });
	// Asked in the page's own world: Playwright's waiting would first run a large script of its own
	// there, and a page that is still being read would be charged for it.
	await session.send('Runtime.evaluate', { expression: 'window.probe.done', awaitPromise: true });
	const bytesOfScripts = () =>
		files
			.filter((file) => new URL(file.url).pathname.endsWith('.js'))
			.reduce((sum, { bytes }) => sum + bytes, 0);
	const requests = files.filter((file) => file.url.startsWith('http')).length;
	const probe = await page.evaluate(() => ({ ...window.probe, done: undefined }));
	const scriptBytes = bytesOfScripts();
	return { ...probe, scriptBytes, requests, scriptBytesByNow: bytesOfScripts, page };
}
