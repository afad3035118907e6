import type { FullAutoFill } from 'svelte/elements';
import { readLook } from './look.ts';
import { keepsNothing } from './together.ts';

/**
 * What a field may have the browser fill in and remember: on one's own device what it is about, and nothing
 * where nothing is to stay or can, or where there is a lock: a browser remembers in the open. `mode` is where
 * things are kept this time.
 */
export const autofill = (mode: string | undefined, about: FullAutoFill): FullAutoFill =>
	mode === 'kept' && !keepsNothing() && !readLook().lock ? about : 'off';
