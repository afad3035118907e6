import type { Browser, BrowserContext, Page } from '@playwright/test';
import { elsewhere } from './elsewhere.ts';
import { readyOffline } from './offline.ts';

/** Milliseconds from the third press until a frame without the page was made: by the clock, and of the page's own thread, which other work on this machine does not lengthen. `shown` counts what still stood there. */
export type Left = { clock: number; thread: number; shown: number };

const SLOWER = 6;
/** Two pages with something of a person's own, and one with no script of the app. */
const PATHS = ['about-me/', 'plan/', 'urgent-help/'];

/** What is done before leaving; each makes it harder to hide at once. */
const states: Record<string, (page: Page, context: BrowserContext) => Promise<unknown>> = {
	reading: async () => undefined,
	'typing, the keyboard up': async (page) => {
		await page.locator('textarea').first().focus();
		await page.setViewportSize({ width: 360, height: 400 });
		await page.keyboard.type('Only for me');
	},
	'a dialog open': (page) =>
		page.evaluate(() => {
			const dialog = document.createElement('dialog');
			dialog.append('Only for me');
			document.querySelector('main')?.append(dialog);
			dialog.showModal();
		}),
	'no network': (_, context) => context.setOffline(true),
	'as an app': async (page, context) => {
		const devtools = await context.newCDPSession(page);
		await devtools.send('Emulation.setEmulatedMedia', {
			features: [{ name: 'display-mode', value: 'standalone' }]
		});
	},
	'coming alive': async (page) => {
		await page.goto(page.url(), { waitUntil: 'commit' });
		await page.locator('h1').waitFor({ state: 'attached' });
	}
};
export const STATES = Object.keys(states);

/** Marks in each tab when leaving was asked for, when a frame without the page was laid out, and what it still held. */
function markTimes() {
	addEventListener(
		'keyup',
		({ key, timeStamp }) => {
			if (key === 'Shift') performance.mark('asked', { startTime: timeStamp });
		},
		true
	);
	let drawn = false;
	const look = new ResizeObserver(() => {
		if (drawn || !('left' in document.documentElement.dataset)) return;
		drawn = true;
		performance.mark('drawn');
		// Looked at once the frame is made, as looking takes time.
		setTimeout(() => {
			const all = [...document.querySelectorAll('body *:not([data-cover], [data-cover] *)')];
			performance.mark(`shown ${all.filter((one) => one.checkVisibility()).length}`);
		});
	});
	addEventListener('DOMContentLoaded', () => look.observe(document.body));
}

/** Three tabs in a context, whose pages are kept; what comes after them is slow, so that the frame after hiding is still the page's own. */
export async function openTabs(context: BrowserContext, language: string): Promise<Page[]> {
	await context.route(elsewhere, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		await route
			.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
			.catch(() => undefined);
	});
	await context.addInitScript(markTimes);
	const tabs = await Promise.all(PATHS.map(() => context.newPage()));
	const [first] = tabs as [Page];
	await readyOffline(first, `/${language}/${PATHS[0]}`);
	return tabs;
}

interface Traced {
	name: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
}

/** What a trace tells of one of the pages: the one that was asked, or another. */
function readTrace(trace: Buffer, isAsked: boolean): Left[] {
	const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Traced[] };
	const named = (name: string) => traceEvents.filter((event) => event.name === name);
	const asked = named('asked').reduce((last, one) => (one.ts > last.ts ? one : last));
	return named('drawn')
		.filter(({ pid, ts }) => (pid === asked.pid) === isAsked && ts > asked.ts)
		.map((drawn) => {
			const ofThread = ({ pid, tid }: Traced) => pid === drawn.pid && tid === drawn.tid;
			const tasks = named('RunTask').filter(ofThread);
			const endOf = ({ ts, dur = 0 }: Traced) => ts + dur;
			const made = tasks.find((task) => task.ts <= drawn.ts && endOf(task) >= drawn.ts);
			if (!made) throw new Error('No task drew the frame');
			const between = tasks.filter((task) => endOf(task) > asked.ts && task.ts <= made.ts);
			const thread = between.reduce(
				(all, task) => all + Math.min(task.tdur ?? 0, endOf(task) - asked.ts),
				0
			);
			const shown = traceEvents.find((one) => ofThread(one) && one.name.startsWith('shown '));
			return {
				clock: Math.round((endOf(made) - asked.ts) / 1000),
				thread: Math.round(thread / 1000),
				shown: Number(shown?.name.split(' ')[1] ?? NaN)
			};
		});
}

/**
 * Leaves three tabs by Shift three times with one of them six times slower, and says how long that one took. One at
 * a time, since each has a process and a slow one keeps a whole core busy: on two cores, three would wait for each other.
 */
export async function leaveFrom(
	browser: Browser,
	tabs: Page[],
	language: string,
	state: string,
	slow: number
): Promise<Left> {
	const [page] = tabs as [Page];
	const context = page.context();
	for (const [at, tab] of tabs.entries()) {
		await tab.goto(`/${language}/${PATHS[at]}`);
		await tab.waitForLoadState('load');
	}
	const slowed = await context.newCDPSession(tabs[slow] as Page);
	await slowed.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await page.bringToFront();
	await browser.startTracing(undefined, {
		categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline']
	});
	await states[state]?.(page, context);
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	await page.waitForURL(elsewhere, { timeout: 5000 }).catch(() => undefined);
	// A slow tab has drawn by then, or never does.
	await new Promise((resolve) => setTimeout(resolve, 500));
	const left = readTrace(await browser.stopTracing(), slow === 0);
	await context.setOffline(false);
	await slowed.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await slowed.detach();
	return left.reduce((one, other) => (one.thread > other.thread ? one : other));
}
