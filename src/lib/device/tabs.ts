/**
 * What one tab tells all others of the site. `erased`: everything is being deleted, so hold and write
 * nothing more. `leave`: the person has left in a hurry; src/inline-script.ts tells that by itself too,
 * on pages that have no other script. A new version is heard of from the worker: updates.svelte.ts.
 */
export type Word = 'erased' | 'leave';

const NAME = 'tabs';

// One for all that this tab tells and hears: a channel does not hear itself.
let channel: BroadcastChannel | undefined;
const open = (): BroadcastChannel | undefined =>
	globalThis.BroadcastChannel && (channel ??= new BroadcastChannel(NAME));

/** Tells every other tab, wherever it stands. */
export function tell(word: Word): void {
	const others = open();
	if (others) return others.postMessage(word);
	try {
		// Other tabs hear the change, and nothing of it stays.
		localStorage.setItem(NAME, word);
		localStorage.removeItem(NAME);
	} catch {
		// Storage is switched off: nothing is kept that another tab could show.
	}
}

/** Calls back whenever another tab tells this; returns a function that stops it. */
export function hear(word: Word, then: () => void): () => void {
	const others = open();
	if (others) {
		const heard = ({ data }: MessageEvent<unknown>) => {
			if (data === word) then();
		};
		others.addEventListener('message', heard);
		return () => others.removeEventListener('message', heard);
	}
	const heard = ({ key, newValue }: StorageEvent) => {
		if (key === NAME && newValue === word) then();
	};
	addEventListener('storage', heard);
	return () => removeEventListener('storage', heard);
}
