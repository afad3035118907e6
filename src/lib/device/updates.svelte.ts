import { Workbox } from 'workbox-window';

const URL_OF_WORKER = '/service-worker.js';
let workbox: Workbox | undefined;

class Updates {
	waiting = $state(false);
	/** Another tab has opened it: here nothing is left to do but to load this page anew. */
	opened = false;
	accept = () => {
		if (this.opened) return location.reload();
		workbox?.addEventListener('controlling', () => location.reload());
		workbox?.messageSkipWaiting();
	};
	later = () => {
		this.waiting = false;
	};
}

/** Whether a newer version stands ready; it opens only when the person says so. */
export const updates = new Updates();

/** Registers the service worker. */
export async function startUpdates(): Promise<void> {
	if (!('serviceWorker' in navigator) || workbox) return;
	const policy = window.trustedTypes?.createPolicy('app-worker', {
		createScriptURL: () => URL_OF_WORKER
	});
	const url = policy?.createScriptURL(URL_OF_WORKER) ?? URL_OF_WORKER;
	workbox = new Workbox(url, { updateViaCache: 'none' });
	workbox.addEventListener('waiting', () => (updates.waiting = true));
	// Every tab hears of it at once, and none loads anew by itself: something may be under way there.
	workbox.addEventListener('controlling', () => {
		updates.opened = true;
		updates.waiting = true;
	});
	// Without one, all works but for being offline.
	await workbox.register().catch(() => undefined);
}
