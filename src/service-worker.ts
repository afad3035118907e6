/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { keepOnly } from '#lib/device/keeping.ts';
import { forgetOlderDirectories } from '#lib/device/kept-directory.ts';
import type { Ask } from '#lib/domain/keeping/keeping.ts';
import { fileOf, page, part } from './service-worker/answer.ts';
import { fillAgain, install, keepAll, stateOfAll, stopKeeping } from './service-worker/keep.ts';
import { files } from './service-worker/release.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([keepOnly(files), forgetOlderDirectories()]))
);
self.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (event.request.mode === 'navigate') {
		event.respondWith(page(event, url));
		return event.waitUntil(fillAgain());
	}
	const file = fileOf(url);
	if (file || (self.registration.waiting && url.pathname.startsWith('/_app/immutable/')))
		event.respondWith(part(event, file, file?.path ?? url.pathname));
});
self.addEventListener('message', (event) => {
	const { type, all = false } = (event.data ?? {}) as Partial<Ask>;
	const [port] = event.ports;
	// Looking at each file takes a while, and most pages do not ask.
	const answer = async () => port?.postMessage(await stateOfAll());
	if (type === 'KEEP') event.waitUntil(keepAll(all).then(() => port && answer()));
	if (type === 'KEPT') event.waitUntil(answer());
	if (type === 'STOP') {
		stopKeeping();
		port?.postMessage(undefined);
	}
	// Only when the person has said yes.
	if (type === 'SKIP_WAITING') {
		self.registration.active?.postMessage({ type: 'STOP' });
		void self.skipWaiting();
	}
});
