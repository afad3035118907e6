import { isCostly, type Ask, type Line } from '#lib/domain/keeping/keeping.ts';

const URL_OF_WORKER = '/service-worker.js';
const PATIENCE_MS = 6000;

class Updates {
	waiting = $state(false);
	accept = async (): Promise<void> => {
		const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
		const next = registration?.waiting;
		const open = () => location.reload();
		// Another tab has let it in already, or it is gone: what is there now opens all the same.
		if (!next) return open();
		next.addEventListener('statechange', () => next.state !== 'activating' && open());
		setTimeout(open, PATIENCE_MS);
		next.postMessage({ type: 'SKIP_WAITING' } satisfies Ask);
	};
	later = () => {
		this.waiting = false;
	};
}

/** Whether another version stands ready; it opens only when the person says so. */
export const updates = new Updates();

/** What the browser says of the line. */
export const lineHere = (): Line | undefined => (navigator as { connection?: Line }).connection;

let started = false;
/** Registers the service worker, and lets it keep what is missing unless that may cost the person something. */
export async function startUpdates(): Promise<void> {
	if (!('serviceWorker' in navigator) || started) return;
	started = true;
	const { serviceWorker } = navigator;
	const policy = window.trustedTypes?.createPolicy('app-worker', {
		createScriptURL: () => URL_OF_WORKER
	});
	const url = policy?.createScriptURL(URL_OF_WORKER) ?? URL_OF_WORKER;
	let passed = false;
	// Without one, all works but for being offline.
	const registration = await serviceWorker
		.register(url, { updateViaCache: 'none' })
		.catch(() => undefined);
	if (!registration) return;
	const look = () => (updates.waiting = passed || registration.waiting !== null);
	look();
	// Another tab has let a version in: this page is of the one before.
	serviceWorker.addEventListener('controllerchange', () => {
		passed = true;
		look();
	});
	registration.addEventListener('updatefound', () =>
		registration.installing?.addEventListener('statechange', () => registration.active && look())
	);
	const { active } = await serviceWorker.ready;
	if (!isCostly(lineHere())) active?.postMessage({ type: 'KEEP' } satisfies Ask);
}
