const QUIET_MS = 2000;
const BUSY = ['pointerdown', 'keydown', 'scroll'];

/** Calls back once the page is whole and has been left alone for two seconds: a cheap phone is the person's first. */
export function whenQuiet(begin: () => void): void {
	let timer = 0;
	const wait = () => {
		clearTimeout(timer);
		timer = window.setTimeout(() => {
			if (document.readyState !== 'complete') return wait();
			for (const kind of BUSY) removeEventListener(kind, wait);
			begin();
		}, QUIET_MS);
	};
	for (const kind of BUSY) addEventListener(kind, wait, { passive: true });
	wait();
}
