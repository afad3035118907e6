import type { ClientInit } from '@sveltejs/kit';
import { noteSwaps } from '#lib/device/swaps.ts';

/**
 * Runs before the app touches the page. The inline script then keeps the page as it arrived, and a
 * browser below the baseline goes no further: what works by half is worse than what can be read.
 */
export const init: ClientInit = () => {
	// In Safari and iOS from 15.4 on, Chrome 98 and Firefox 94.
	if (typeof structuredClone !== 'function') throw new Error('This browser is too old.');
	dispatchEvent(new Event('arrived'));
	noteSwaps();
};
