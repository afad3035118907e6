import type { Workbox } from 'workbox-window';

const URL_OF_WORKER = '/service-worker.js';
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

/** Registers the service worker once the page is quiet. */
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
	const soon = () => void register().catch(() => undefined);
	if (document.readyState === 'complete') setTimeout(soon, 500);
	else addEventListener('load', () => setTimeout(soon, 500), { once: true });
}
