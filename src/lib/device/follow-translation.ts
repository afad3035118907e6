interface Swap {
	shown: Element;
	was: string;
}

const swaps = new Map<Text, Swap>();
const WHAT = { childList: true, characterData: true, subtree: true };
let observer: MutationObserver | undefined;

/**
 * Keeps what is shown in step with what is said, from now on; `begun` is called when a translation begins.
 *
 * A browser's translation takes each text out and puts an element of its own there, so that what changes
 * afterwards changes out of sight. Here the text goes back beside it, empty, for as long as it says the
 * same; once it says something else it takes its place again, and the browser translates that.
 */
export function followTranslation(begun: () => void): void {
	if (observer) return;
	observer = new MutationObserver((records) => follow(records, begun));
	follow([], begun);
	observer.observe(document.body, WHAT);
}

/** Shows the page as it was written, and asks the browser to leave it so. */
export function endTranslation(): void {
	const root = document.documentElement;
	root.translate = false;
	root.classList.add('notranslate');
	root.classList.remove('translated-ltr', 'translated-rtl');
	for (const [text, swap] of swaps) putBack(text, swap);
	observer?.takeRecords();
}

function follow(records: MutationRecord[], begun: () => void): void {
	for (const [text, shown, was] of [...window.swaps.splice(0), ...putBefore(records)])
		if (was && isTakenOut(text, shown, was)) begun();
	const said = new Set<Node>();
	for (const { type, target } of records) if (type === 'characterData') said.add(target);
	for (const [text, swap] of swaps) keepInStep(text, swap, said.has(text));
	observer?.takeRecords();
}

/** What was put in before a text, which was then taken out, instead of in its place at once. */
function putBefore(records: MutationRecord[]): Window['swaps'] {
	return records.flatMap(({ addedNodes, removedNodes, previousSibling }) => {
		const [text] = removedNodes;
		const isSwap = addedNodes.length === 0 && previousSibling?.nodeName === 'FONT';
		return isSwap && text instanceof Text ? [[text, previousSibling as Element, text.data]] : [];
	});
}

function isTakenOut(text: Text, shown: Element, was: string): boolean {
	if (text.isConnected || !shown.isConnected) return false;
	if (text.data === was) {
		text.data = '';
		shown.before(text);
		swaps.set(text, { shown, was });
	} else {
		// It has changed out of sight meanwhile.
		shown.replaceWith(text);
	}
	return true;
}

function keepInStep(text: Text, swap: Swap, said: boolean): void {
	const { shown } = swap;
	if (said) {
		swaps.delete(text);
		shown.remove();
		// Put in anew, so that whoever translates what is added sees it.
		if (text.data) text.replaceWith(text);
	} else if (!text.isConnected || !shown.isConnected) {
		putBack(text, swap);
	} else if (text.nextSibling !== shown) {
		text.after(shown);
	}
}

function putBack(text: Text, { shown, was }: Swap): void {
	swaps.delete(text);
	shown.remove();
	text.data ||= was;
}
