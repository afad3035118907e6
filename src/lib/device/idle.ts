const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY = 5000;

/** Calls back once nothing was touched for so many minutes, also where a laptop slept meanwhile. Returns what ends the watching. */
export function watchIdle(minutes: number, idle: () => void): () => void {
	let last = Date.now();
	const touched = () => {
		// A clock that was put back must not keep the desk open for longer.
		if (!isOver()) last = Date.now();
	};
	const isOver = () => Math.abs(Date.now() - last) >= minutes * 60_000;
	const look = () => {
		if (!isOver()) return;
		last = Date.now();
		idle();
	};
	const timer = setInterval(look, LOOK_EVERY);
	const wake = () => look();
	for (const sign of signs) addEventListener(sign, touched, { capture: true, passive: true });
	document.addEventListener('visibilitychange', wake);
	return () => {
		clearInterval(timer);
		for (const sign of signs) removeEventListener(sign, touched, { capture: true });
		document.removeEventListener('visibilitychange', wake);
	};
}
