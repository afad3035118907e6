import type { Directory } from './directory-index.ts';
import { plain, tokens, unmutated } from './plain-words.ts';
import { remembered, type Remembered } from './remembered.ts';
import { SEARCH } from './weights.ts';

const LONGEST = 64;
const TOO_MANY = 2 * LONGEST;
// Rows of the table of slips, one for each letter: three are looked at at a time.
const table = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/** Letters that have to be changed, left out, put in or swapped with their neighbour; more than `most` counts as one over. */
export function slipsBetween(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most || b.length > LONGEST) return most + 1;
	let [before, last, now] = table as [Uint8Array, Uint8Array, Uint8Array];
	for (let k = 0; k <= b.length; k += 1) last[k] = k;
	for (let i = 1; i <= a.length; i += 1) {
		// What lies further from the diagonal is too many slips whatever the letters are.
		const from = Math.max(1, i - most);
		const to = Math.min(b.length, i + most);
		now[from - 1] = from === 1 ? i : TOO_MANY;
		if (to < b.length) now[to + 1] = TOO_MANY;
		let least = now[from - 1]!;
		const letter = a.charCodeAt(i - 1);
		for (let k = from; k <= to; k += 1) {
			const other = b.charCodeAt(k - 1);
			let slips = Math.min(
				last[k]! + 1,
				now[k - 1]! + 1,
				last[k - 1]! + (letter === other ? 0 : 1)
			);
			if (i > 1 && k > 1 && letter === b.charCodeAt(k - 2) && a.charCodeAt(i - 2) === other)
				slips = Math.min(slips, before[k - 2]! + 1);
			now[k] = slips;
			if (slips < least) least = slips;
		}
		// A swap looks back over two rows, so that one row of too many is not yet the end.
		if (least > most + 1) return most + 1;
		[before, last, now] = [last, now, before];
	}
	return Math.min(most + 1, last[b.length]!);
}

const slipsAllowed = (word: string) =>
	word.length >= SEARCH.twoSlipsFrom ? 2 : word.length >= SEARCH.oneSlipFrom ? 1 : 0;

/** Known words with the same first letter and nearly the same length. */
function* near(word: string, allowed: number, { words, termVocabulary }: Directory) {
	const first = word.charAt(0);
	const { lines } = words;
	const end = lines.from(String.fromCharCode(word.charCodeAt(0) + 1));
	for (let at = lines.from(first); at < end; at += 1)
		if (Math.abs(lines.lengthAt(at) - word.length) <= allowed) yield { known: lines.at(at), at };
	for (const known of termVocabulary())
		if (known.startsWith(first) && Math.abs(known.length - word.length) <= allowed)
			yield { known, at: -1 };
}

/** The word that is the fewest slips away; among those the one most records have, then the first by letters. */
function likeliest(word: string, directory: Directory): string {
	const allowed = slipsAllowed(word);
	if (allowed === 0) return word;
	let best = { word, slips: allowed + 1, rows: -1 };
	for (const { known, at } of near(word, allowed, directory)) {
		const slips = slipsBetween(word, known, allowed);
		if (slips > best.slips || slips > allowed) continue;
		const rows = at === -1 ? directory.words.countOf(known) : directory.words.countAt(at);
		if (slips < best.slips || rows > best.rows) best = { word: known, slips, rows };
	}
	return best.word;
}

const isKnown = (word: string, { words, termVocabulary }: Directory) =>
	words.has(word) || termVocabulary().has(word);

function meantBy(word: string, directory: Directory): string[] {
	const [stem = word] = tokens(word);
	if (isKnown(word, directory) || isKnown(stem, directory)) return [word];
	const roots = unmutated(word).filter((root) => isKnown(root, directory));
	if (roots.length > 0) return roots;
	const whole =
		word.length < SEARCH.halfWordFrom ? [] : directory.words.beginning(word, SEARCH.completions);
	return whole.length > 0 ? whole : [likeliest(word, directory)];
}

const meant = new WeakMap<Directory['words'], Remembered<string[]>>();
/** Words of which it is still known what was meant by them. */
const WORDS = 200;

function knownMeant(directory: Directory): Remembered<string[]> {
	const found = meant.get(directory.words) ?? remembered<string[]>(WORDS);
	meant.set(directory.words, found);
	return found;
}

/** Typed words as they were meant. One that no record and no term of ours has may be a mutated Welsh word, half a word, or the likeliest word that is a slip away. */
export const asMeant = (typed: string, directory: Directory): string =>
	plain(typed)
		.split(' ')
		.flatMap((word) => knownMeant(directory)(word, () => meantBy(word, directory)))
		.join(' ');
