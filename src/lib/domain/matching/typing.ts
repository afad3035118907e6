import type { Directory } from './directory-index.ts';
import { plain, tokens, unmutated } from './plain-words.ts';
import { SEARCH } from './weights.ts';

/** Letters that have to be changed, left out, put in or swapped with their neighbour; more than `most` counts as one over. */
export function slipsBetween(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const now = [i];
		for (let k = 1; k <= b.length; k += 1) {
			const same = a[i - 1] === b[k - 1];
			now[k] = Math.min(
				(last[k] ?? 0) + 1,
				(now[k - 1] ?? 0) + 1,
				(last[k - 1] ?? 0) + (same ? 0 : 1)
			);
			if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
				now[k] = Math.min(now[k] ?? 0, (before[k - 2] ?? 0) + 1);
		}
		before = last;
		last = now;
	}
	return last[b.length] ?? most + 1;
}

const slipsAllowed = (word: string) =>
	word.length >= SEARCH.twoSlipsFrom ? 2 : word.length >= SEARCH.oneSlipFrom ? 1 : 0;

function likeliest(word: string, { vocabulary, words }: Directory): string {
	const allowed = slipsAllowed(word);
	let best = { word, slips: allowed + 1, rows: -1 };
	for (const known of allowed === 0 ? [] : vocabulary) {
		if (known[0] !== word[0] || Math.abs(known.length - word.length) > allowed) continue;
		const slips = slipsBetween(word, known, allowed);
		const rows = words.get(known)?.rows.length ?? 0;
		if (slips < best.slips || (slips === best.slips && slips <= allowed && rows > best.rows))
			best = { word: known, slips, rows };
	}
	return best.word;
}

function meantBy(word: string, directory: Directory): string[] {
	const { vocabulary, sortedWords } = directory;
	const [stem = word] = tokens(word);
	if (vocabulary.has(word) || vocabulary.has(stem)) return [word];
	const roots = unmutated(word).filter((root) => vocabulary.has(root));
	if (roots.length > 0) return roots;
	const whole =
		word.length < SEARCH.halfWordFrom ? [] : sortedWords.filter((known) => known.startsWith(word));
	return whole.length > 0 ? whole.slice(0, SEARCH.completions) : [likeliest(word, directory)];
}

/** Typed words as they were meant. One that no record and no term of ours has may be a mutated Welsh word, half a word, or the likeliest word that is a slip away. */
export const asMeant = (typed: string, directory: Directory): string =>
	plain(typed)
		.split(' ')
		.flatMap((word) => meantBy(word, directory))
		.join(' ');
