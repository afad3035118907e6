import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The scripts of one page alone: those of the layouts around it are numbered 0, 1 and 2. */
const OWN_SCRIPT = /\/_app\/immutable\/nodes\/(?![012]\.)[^/]+\.js$/;
const SCRIPTS = /\/_app\/.+\.js$/;

/** Puts in place of each page's component what `broken` makes of its name in the built file. */
const breakComponents = (page: Page, broken: (component: string) => string) =>
	page.route(OWN_SCRIPT, (route) => {
		const built = readFileSync(`build${new URL(route.request().url()).pathname}`, 'utf8');
		const body = built.replace(
			/export\{(\w+) as component/,
			(_, name: string) => `const broken=${broken(name)};export{broken as component`
		);
		return route.fulfill({ contentType: 'text/javascript', body });
	});

export const LOSES = 'it loses what it shows after coming alive';

/** Every way in which the scripts of a page can fail it, and how to bring it about. */
export const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
	'its scripts are gone': (page) => page.route(SCRIPTS, (route) => route.fulfill({ status: 404 })),
	'its own script is gone': (page) =>
		page.route(OWN_SCRIPT, (route) => route.fulfill({ status: 404 })),
	'its scripts are stopped': (page) => page.route(SCRIPTS, (route) => route.abort()),
	'its scripts never arrive': (page) => page.route(SCRIPTS, () => undefined),
	'a component throws before it draws': (page) =>
		breakComponents(page, () => `()=>{throw new Error('broken')}`),
	'a component throws once it has drawn': (page) =>
		breakComponents(page, (name) => `(...all)=>{${name}(...all);throw new Error('broken')}`),
	[LOSES]: (page) =>
		breakComponents(
			page,
			(name) =>
				`(...all)=>{${name}(...all);const look=setInterval(()=>{if(!('alive' in document.documentElement.dataset))return;clearInterval(look);document.querySelector('.page').textContent='';throw new Error('broken')},50)}`
		),
	'the browser is older than the baseline': (page) =>
		page.addInitScript(() => Reflect.deleteProperty(globalThis, 'structuredClone'))
};

/** What the console says of all this. */
export const COMPLAINTS =
	/broken|Failed to load|dynamically imported|structuredClone|ERR_FAILED|50\d|404/;

/** Notes the words of each page as it arrives, for `found` to compare, and lets its patience run out soon. */
export const noteText = (page: Page) =>
	page.addInitScript(() => {
		const later = window.setTimeout;
		const sooner = (act: TimerHandler, ms = 0) => later(act, ms < 1000 ? ms : ms / 40);
		Object.assign(window, { setTimeout: sooner });
		addEventListener('DOMContentLoaded', () =>
			queueMicrotask(() =>
				Object.assign(window, { before: document.querySelector('main')?.textContent })
			)
		);
	});

/** What a person finds on a page that did not come alive. */
export const found = (page: Page) =>
	page.evaluate(() => {
		const seen = (selector: string) =>
			[...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0)
				.length;
		const main = document.querySelector('main');
		const { before } = window as { before?: string };
		return {
			sameText: before === undefined || main?.textContent === before,
			readable: (main?.innerText.length ?? 0) > 100,
			notices: seen('aside.cannot'),
			opening: seen('.once-alive'),
			deadControls: seen('main button:not([data-print]), main input, main select, main textarea'),
			urgentHelp: seen(`header a[href="/${document.documentElement.lang}/urgent-help/"]`),
			leave: seen('header [data-leave]')
		};
	});

export const AS_ARRIVED = {
	sameText: true,
	readable: true,
	notices: 1,
	opening: 0,
	deadControls: 0,
	urgentHelp: 1,
	leave: 1
};
