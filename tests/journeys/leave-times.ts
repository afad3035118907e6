import type { BrowserContext, Page } from '@playwright/test';
import { elsewhere } from './elsewhere.ts';
import { readyOffline } from './offline.ts';

/** Milliseconds from the moment a person leaves until a frame without the page has been made, here and in the other tabs. */
export type Left = { own: number; others: number[]; shown: boolean };

const SLOWER = 6;
/** Two pages with something of a person's own, and one with no script of the app. */
const PATHS = ['about-me/', 'plan/', 'urgent-help/'];

/** What is done before leaving; each makes it harder to hide at once. */
const states: Record<string, (page: Page, context: BrowserContext) => Promise<void>> = {
	reading: async () => undefined,
	typing: async (page) => {
		await page.locator('textarea').first().focus();
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
	}
};
export const STATES = Object.keys(states);

/** Notes in each tab when leaving was asked for, and when a frame without the page had been made. */
function noteTimes() {
	const note = (key: string, value: unknown) =>
		localStorage.setItem(`time ${key} ${sessionStorage.getItem('tab')}`, String(value));
	const now = () => performance.timeOrigin + performance.now();
	addEventListener(
		'keyup',
		({ key, timeStamp }) => {
			if (key === 'Shift')
				localStorage.setItem('time asked', String(performance.timeOrigin + timeStamp));
		},
		true
	);
	addEventListener('leave', () => {
		const app = document.querySelector('[data-app]');
		const inside = [...document.querySelectorAll('[data-app] *')];
		note('shown', [app, ...inside].some((one) => one?.checkVisibility()) ? 'yes' : 'no');
		note('hidden', now());
		requestAnimationFrame(() => setTimeout(() => note('hidden', now())));
	});
}

/** Leaves three tabs of a fresh context by Shift three times, on a processor six times slower. */
export async function leaveFrom(
	context: BrowserContext,
	language: string,
	state: string
): Promise<Left> {
	// What comes instead is slow, so that the frame after hiding is still the page's own.
	await context.route(elsewhere, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await route
			.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
			.catch(() => undefined);
	});
	await context.addInitScript(noteTimes);
	const tabs: Page[] = [];
	for (const path of PATHS) {
		const tab = await context.newPage();
		await readyOffline(tab, `/${language}/${path}`);
		await tab.evaluate((name) => sessionStorage.setItem('tab', name), path);
		const devtools = await context.newCDPSession(tab);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		tabs.push(tab);
	}
	const [page] = tabs as [Page];
	await page.bringToFront();
	await states[state]?.(page, context);
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	await page.waitForURL(elsewhere, { timeout: 5000 }).catch(() => undefined);
	await context.setOffline(false);
	const looking = await context.newPage();
	await looking.goto(`/${language}/about/`);
	// A slow tab has noted it by then, or never does.
	await looking
		.waitForFunction(
			(paths) => paths.every((path) => localStorage.getItem(`time hidden ${path}`)),
			PATHS,
			{ timeout: 10_000 }
		)
		.catch(() => undefined);
	const kept = await looking.evaluate(() => ({ ...localStorage }) as Record<string, string>);
	const of = (key: string) => PATHS.map((path) => kept[`time ${key} ${path}`]);
	const [own = NaN, ...others] = of('hidden').map((at) =>
		Math.round(Number(at) - Number(kept['time asked']))
	);
	return {
		own,
		others,
		shown: of('shown').some((said) => said !== 'no')
	};
}
