// The last five bits of a letter tell letters of a to z apart, and are some number for every other sign.
const BITS = 5;
const FIRST = 1 << BITS;
const KINDS = FIRST * FIRST;

const kindOf = (text: string, at: number): number =>
	((text.charCodeAt(at) & (FIRST - 1)) << BITS) | (text.charCodeAt(at + 1) & (FIRST - 1));

/**
 * Finds the places, ascending, at which a word of a text begins like this. Every word stands behind a
 * space. Places are sorted by their first two letters once, so that a key typed later looks at few.
 */
export function wordStarts(text: string): (beginning: string) => Uint32Array {
	const starts = new Uint32Array(KINDS + 1);
	let count = 0;
	for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
		starts[kindOf(text, at + 1) + 1]! += 1;
		count += 1;
	}
	for (let kind = 0; kind < KINDS; kind += 1) starts[kind + 1]! += starts[kind] ?? 0;
	const next = starts.slice();
	const places = new Uint32Array(count);
	for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1))
		places[next[kindOf(text, at + 1)]!++] = at + 1;
	return (beginning) => {
		const kind = kindOf(beginning, 0);
		const one = beginning.length < 2;
		const from = one ? kind & -FIRST : kind;
		const some = places.subarray(starts[from], starts[from + (one ? FIRST : 1)]);
		const found = some.filter((place) => text.startsWith(beginning, place));
		// Places of one kind ascend already.
		return one ? found.sort() : found;
	};
}
