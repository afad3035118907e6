// Without vowels no word comes about, and without 0, 1 and l none is misread.
const SIGNS = '23456789bcdfghjkmnpqrstvwxyz';

/** 32-bit FNV-1a of a text's UTF-16 units. */
function hash(text: string, seed: number): number {
	let value = seed;
	for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
	return value >>> 0;
}

/**
 * A short code for an id, the same on every device and in every release: `length` signs of 28 (4 by
 * default: one of 614,656). Two ids can share one; who makes codes tests that the ids in use do not.
 */
export function shortCode(id: string, length = 4): string {
	let code = '';
	for (let seed = 0x811c9dc5, rest = 0; code.length < length; rest = Math.floor(rest / 28)) {
		// Five signs of 28 use up what 32 bits give evenly.
		if (code.length % 5 === 0) {
			rest = hash(id, seed);
			seed = rest ^ 0x5bd1e995;
		}
		code += SIGNS[rest % 28];
	}
	return code;
}
