import type { ClientInit } from '@sveltejs/kit';

const swaps: Window['swaps'] = (window.swaps = []);

/**
 * Runs before the app touches the page. The inline script then keeps the page as it arrived, and a
 * browser below the baseline goes no further: what works by half is worse than what can be read.
 */
export const init: ClientInit = () => {
	// In Safari and iOS from 15.4 on, Chrome 98 and Firefox 94.
	if (typeof structuredClone !== 'function') throw new Error('This browser is too old.');
	dispatchEvent(new Event('arrived'));
	// Whichever way a translation goes about it: what it puts in comes instead of a text, or before it.
	new MutationObserver((records) => {
		for (const { addedNodes, removedNodes, previousSibling } of records) {
			const [text] = removedNodes as Iterable<Node> as Iterable<Text>;
			const shown = (addedNodes[0] ?? previousSibling) as Element | null;
			if (text && shown?.nodeName === 'FONT') swaps.push([text, shown, text.data]);
		}
	}).observe(document, { childList: true, subtree: true });
};
