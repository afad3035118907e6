import { Workbox } from 'workbox-window';
import { lineHere } from './ask-worker.ts';
import { isCostly, type Ask } from '#lib/domain/keeping/keeping.ts';

const URL_OF_WORKER = '/service-worker.js';
const PATIENCE_MS = 6000;
let workbox: Workbox | undefined;
let registration: ServiceWorkerRegistration | undefined;

class Updates {
	waiting = $state(false);
	accept = (): void => {
		const open = () => location.reload();
		// Another tab has let it in already, or it is gone: what is there now opens all the same.
		if (!workbox || !registration?.waiting) return open();
		workbox.addEventListener('controlling', open);
		setTimeout(open, PATIENCE_MS);
		workbox.messageSkipWaiting();
	};
	later = () => {
		this.waiting = false;
	};
}

/** Whether another version stands ready; it opens only when the person says so. */
export const updates = new Updates();

/** Registers the service worker, and lets it keep what is missing unless that may cost the person something. */
export async function startUpdates(): Promise<void> {
	if (!('serviceWorker' in navigator) || workbox) return;
	const policy = window.trustedTypes?.createPolicy('app-worker', {
		createScriptURL: () => URL_OF_WORKER
	});
	const url = policy?.createScriptURL(URL_OF_WORKER) ?? URL_OF_WORKER;
	workbox = new Workbox(url, { updateViaCache: 'none' });
	let passed = false;
	const look = () => (updates.waiting = passed || Boolean(registration?.waiting));
	workbox.addEventListener('waiting', () => (updates.waiting = true));
	workbox.addEventListener('redundant', look);
	// Every tab hears of it at once, and none loads anew by itself: something may be under way there.
	workbox.addEventListener('controlling', () => {
		passed = true;
		look();
	});
	// Without one, all works but for being offline.
	registration = await workbox.register().catch(() => undefined);
	if (!registration) return;
	const { active } = await navigator.serviceWorker.ready;
	if (!isCostly(lineHere())) active?.postMessage({ type: 'KEEP' } satisfies Ask);
}
