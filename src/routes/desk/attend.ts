import { watchIdle } from '#lib/device/idle.ts';
import { IDLE_MINUTES } from '#lib/domain/desk/idle-minutes.ts';
import type { Desk } from './desk.svelte.ts';

const MINUTE = 60_000;

/** Looks after an open desk: reads the list every minute while it is in sight, and locks it when nobody is there. Returns what ends it. */
export function attend(desk: Desk): () => void {
	// A page that the browser sets aside for Back must not keep a key.
	const lock = () => desk.lock();
	const look = () => {
		if (desk.staff && document.visibilityState === 'visible') void desk.refresh();
	};
	const timer = setInterval(look, MINUTE);
	const unwatch = watchIdle(IDLE_MINUTES, () => void desk.signOut('idle'));
	addEventListener('pagehide', lock);
	addEventListener('leave', lock);
	document.addEventListener('visibilitychange', look);
	return () => {
		clearInterval(timer);
		unwatch();
		removeEventListener('pagehide', lock);
		removeEventListener('leave', lock);
		document.removeEventListener('visibilitychange', look);
	};
}
