import { expect, type Page } from '@playwright/test';

/** Waits until a page shows the cover alone, under a title that says nothing. */
export const isCovered = (page: Page) =>
	expect
		.poll(() =>
			page.evaluate(() => {
				const app = document.querySelector('[data-app]');
				const cover = document.querySelector('[data-cover]');
				return [app?.checkVisibility() ?? false, cover?.checkVisibility(), document.title.trim()];
			})
		)
		.toEqual([false, true, '\u200b']);

/** Everything that a site can leave in a browser. */
export const traces = (page: Page) =>
	page.evaluate(async () => ({
		databases: await indexedDB.databases(),
		caches: await caches.keys(),
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		settings: localStorage.length + sessionStorage.length
	}));
export const nothingLeft = { databases: [], caches: [], workers: 0, settings: 0 };
