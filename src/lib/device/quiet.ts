const QUIET_MS = 2000;
const BUSY = ['pointerdown', 'keydown', 'scroll'];

/** Calls back once the page is whole and has been left alone for two seconds: a cheap phone is the person's first. */
export function whenQuiet(begin: () => void): void {
	let busy = performance.now();
	// Runs while a finger is down, so it does no more than note the time.
	const note = ({ timeStamp }: Event) => void (busy = timeStamp);
	const look = () => {
		const left = busy + QUIET_MS - performance.now();
		// A page that is being translated cannot wait: src/lib/device/follow-translation.ts.
		if (left > 0 && !window.swaps[0]) return setTimeout(look, left);
		if (document.readyState !== 'complete') return setTimeout(look, QUIET_MS);
		for (const kind of BUSY) removeEventListener(kind, note);
		begin();
	};
	for (const kind of BUSY) addEventListener(kind, note, { passive: true });
	setTimeout(look, QUIET_MS);
}
