import type { Workbox } from 'workbox-window';

const URL_OF_WORKER = '/service-worker.js';
const QUIET_MS = 2000;
const BUSY = ['pointerdown', 'keydown', 'scroll'];
let workbox: Workbox | undefined;

class Updates {
	waiting = $state(false);
	accept = () => {
		workbox?.addEventListener('controlling', () => location.reload());
		workbox?.messageSkipWaiting();
	};
	later = () => {
		this.waiting = false;
	};
}

/** Whether a newer version stands ready; it opens only when the person says so. */
export const updates = new Updates();

/** Registers the service worker once the page has been left alone for two seconds. */
export function startUpdates(): void {
	if (!('serviceWorker' in navigator)) return;
	const register = async () => {
		const { Workbox } = await import('workbox-window');
		const policy = window.trustedTypes?.createPolicy('app-worker', {
			createScriptURL: () => URL_OF_WORKER
		});
		const url = policy?.createScriptURL(URL_OF_WORKER) ?? URL_OF_WORKER;
		workbox = new Workbox(url, { type: 'module', updateViaCache: 'none' });
		workbox.addEventListener('waiting', () => (updates.waiting = true));
		await workbox.register();
	};
	const begin = () => void register().catch(() => undefined);
	if (document.readyState === 'complete') afterQuiet(begin);
	else addEventListener('load', () => afterQuiet(begin), { once: true });
}

// Fetching every page takes a cheap phone's whole strength: never while someone is tapping.
function afterQuiet(begin: () => void): void {
	let timer = 0;
	const wait = () => {
		clearTimeout(timer);
		timer = window.setTimeout(() => {
			for (const kind of BUSY) removeEventListener(kind, wait);
			begin();
		}, QUIET_MS);
	};
	for (const kind of BUSY) addEventListener(kind, wait, { passive: true });
	wait();
}
