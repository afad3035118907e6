import type { ClientInit } from '@sveltejs/kit';

window.swaps = [];

/**
 * Runs before the app touches the page. The inline script then keeps the page as it arrived, and a
 * browser below the baseline goes no further: what works by half is worse than what can be read.
 */
export const init: ClientInit = () => {
	// In Safari and iOS from 15.4 on, Chrome 98 and Firefox 94: in an older one this ends here.
	structuredClone(0);
	dispatchEvent(new Event('arrived'));
	// A translation may come before src/lib/device/follow-translation.ts does.
	new MutationObserver((records) => {
		for (const {
			addedNodes: [shown],
			removedNodes: [text]
		} of records as unknown as Record<'addedNodes' | 'removedNodes', Node[]>[])
			if (shown?.nodeName === 'FONT')
				window.swaps.push([text as Text, shown as Element, (text as Text)?.data]);
	}).observe(document, { childList: true, subtree: true });
};
