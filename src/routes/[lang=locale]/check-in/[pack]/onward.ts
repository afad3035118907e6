/** How long a choice is seen before its page goes, in milliseconds. */
const PAUSE = 350;

/**
 * Calls `on` a moment after a choice of a statement is tapped. Keys never do it, arrow keys in a group
 * of choices least of all; whatever is touched or pressed in that moment stops it. Gives its own end.
 */
export function afterTap(on: () => unknown): () => void {
	let pointed = false;
	let timer = 0;
	const stopped = new AbortController();
	const listen = (type: string, hear: (event: Event) => void) =>
		addEventListener(type, hear, { capture: true, signal: stopped.signal });
	const touched = ({ type }: Event) => {
		clearTimeout(timer);
		pointed = type === 'pointerdown';
	};
	listen('pointerdown', touched);
	listen('keydown', touched);
	listen('click', ({ target }) => {
		const choice = target instanceof HTMLInputElement && target.type === 'radio';
		if (pointed && choice && target.closest('.statement')) timer = window.setTimeout(on, PAUSE);
	});
	return () => {
		clearTimeout(timer);
		stopped.abort();
	};
}
