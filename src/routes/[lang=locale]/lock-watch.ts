import { lockNow } from '#lib/db/vault/lock.ts';
import { storageMode } from '#lib/db/vault/store.ts';
import { hearLocked, tellLocked } from '#lib/device/lock-signal.ts';

/** How long a page may be out of sight before it locks. */
export const LOCKS_AFTER_MS = 2 * 60_000;

let watching = false;

/** Locks this page: the key goes, and a new page takes the place of what is on screen. */
export async function lockHere(): Promise<void> {
	if (!('lock' in document.documentElement.dataset)) return;
	if ((await storageMode()) !== 'kept') return;
	document.body.hidden = true;
	await lockNow();
	location.reload();
}

/** Locks this tab and every other one. */
export async function lockAll(): Promise<void> {
	tellLocked();
	await lockHere();
}

/** From now on this page locks when it was out of sight for two minutes, and when another tab locks. */
export function watchLock(): void {
	if (watching) return;
	watching = true;
	let hidden = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		clearTimeout(timer);
		if (document.visibilityState === 'hidden') {
			hidden = Date.now();
			timer = setTimeout(() => void lockHere(), LOCKS_AFTER_MS);
			// Timers stand still where a device sleeps.
		} else if (hidden && Math.abs(Date.now() - hidden) >= LOCKS_AFTER_MS) void lockHere();
	};
	document.addEventListener('visibilitychange', look);
	addEventListener('pageshow', look);
	addEventListener('leave', tellLocked);
	hearLocked(() => void lockHere());
	look();
}
