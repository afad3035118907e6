import { shortCode } from '../short-code.ts';

/** Most services on a list that is handed over: its code is then still easy to scan. */
export const MOST_PICKED = 12;
const SIGNS = 8;
const MARK = 'pick-';

/**
 * Services picked by hand as the part of an address behind `#`, which browsers send to no server: a short
 * code for each, in the order they were picked, the first `MOST_PICKED` of them.
 */
export function shortlistCode(ids: readonly string[]): string {
	return (
		MARK +
		ids
			.slice(0, MOST_PICKED)
			.map((id) => shortCode(id, SIGNS))
			.join('')
	);
}

/** What a list handed over names here. */
export interface Shortlist {
	/** In the order they were picked. */
	ids: string[];
	/** How many of them this site does not list (any more). */
	gone: number;
}

/** Reads a list from behind `#` against every service of the site; null when it is none. */
export function readShortlist(hash: string, all: Iterable<string>): Shortlist | null {
	const found = /^#?pick-((?:[a-z0-9]{8})+)$/.exec(hash.toLowerCase());
	const codes = found?.[1]?.match(/.{8}/g);
	if (!codes || codes.length > MOST_PICKED) return null;
	const wanted = new Set(codes);
	const named = new Map<string, string>();
	for (const id of all) {
		const code = shortCode(id, SIGNS);
		if (wanted.has(code)) named.set(code, id);
	}
	const ids = [...wanted].flatMap((code) => named.get(code) ?? []);
	return { ids, gone: wanted.size - ids.length };
}
