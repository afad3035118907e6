const KEY = 'locked';
const now = (): string | null => {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null; // storage is switched off, so there is no lock either
	}
};

/** Tells every other tab that it is locked; a number drawn by chance, which says nothing of when. */
export function tellLocked(): void {
	try {
		localStorage.setItem(KEY, String(crypto.getRandomValues(new Uint32Array(1))[0]));
	} catch {
		// No other tab has anything open then.
	}
}

/** Calls back when another tab has locked, also while this page was put by. Returns what ends it. */
export function hearLocked(then: () => void): () => void {
	const known = now();
	const look = () => {
		if (now() !== known) then();
	};
	addEventListener('storage', look);
	addEventListener('pageshow', look);
	return () => {
		removeEventListener('storage', look);
		removeEventListener('pageshow', look);
	};
}
