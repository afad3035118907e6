/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';
import {
	cleanupOutdatedCaches,
	getCacheKeyForURL,
	matchPrecache,
	precacheAndRoute
} from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { forgetOlderDirectories, keepWithApp } from '#lib/device/kept-directory.ts';
import { pageAddress } from '#lib/domain/site/page-address.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_DISABLE_DEV_LOGS: boolean };
self.__WB_DISABLE_DEV_LOGS = true;

// The team's page is no part of the app: nothing of it is kept on residents' devices.
const isDesk = (url: string) => /^\/desk\/|\/immutable\/desk\//.test(url);
// The directory is kept apart from the app: it comes newer than the app does.
const isDirectory = (url: string) => url.startsWith('/directory/');
const languageOf = (path: string) => __LANGUAGES__.find((one) => path.startsWith(`/${one}/`));
// Named files carry their revision in the name; all else is new with each version.
const pages = prerendered
	.filter((path) => !isDesk(path))
	.flatMap((path) =>
		languageOf(path) && path.endsWith('/') ? [path, `${path}__data.json`] : [path]
	);
precacheAndRoute(
	[
		...build
			.filter((url) => !isDesk(url) && !isDirectory(url))
			.map((url) => ({ url, revision: null })),
		...[...files.filter((url) => !/^\/\.|_headers$/.test(url)), ...pages].map((url) => ({
			url,
			revision: version
		}))
	],
	{
		// A page's data is asked for with notes of Kit's own behind it.
		ignoreURLParametersMatching: [/^x-sveltekit-/],
		// `/en/about` and `/en/about/` are one page.
		urlManipulation: ({ url }) =>
			/\.[a-z]+$|\/$/.test(url.pathname) ? [] : [new URL(`${url.pathname}/`, url)]
	}
);
cleanupOutdatedCaches();
self.addEventListener('install', (event) => event.waitUntil(keepWithApp()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlderDirectories()));

// An address as it was passed on, with what an app, a mail or a sentence has put behind it.
async function pageKept({ pathname, search }: URL): Promise<Response | undefined> {
	const path = pageAddress(pathname);
	if (!getCacheKeyForURL(path)) return undefined;
	return path === pathname ? matchPrecache(path) : Response.redirect(path + search);
}
// An address nobody knows: the site answers when it can, the "not here" page when it cannot.
registerRoute(
	new NavigationRoute(async ({ request, url }) => (await pageKept(url)) ?? fetch(request))
);
setCatchHandler(async ({ url }) => {
	const language = languageOf(url.pathname) ?? __LANGUAGES__[0];
	return (await matchPrecache(`/${language}/not-here/`)) ?? Response.error();
});

self.addEventListener('message', (event) => {
	// Only when the person has said yes.
	if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
