import type { Directory } from './load-index.ts';
import { plain, tokens } from './plain-words.ts';
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

/** Words as they were meant: what no record and no term of ours has is taken for the likeliest word that is a slip away. */
export function asMeant(typed: string, directory: Directory): string {
	const { vocabulary, words } = directory;
	const meant = plain(typed)
		.split(' ')
		.map((word) => {
			const [stem = word] = tokens(word);
			if (vocabulary.has(word) || vocabulary.has(stem)) return word;
			const allowed = slipsAllowed(word);
			let best = { word, slips: allowed + 1, rows: -1 };
			for (const known of allowed === 0 ? [] : vocabulary) {
				if (known[0] !== word[0]) continue;
				const slips = slipsBetween(word, known, allowed);
				const rows = words.get(known)?.rows.length ?? 0;
				if (slips < best.slips || (slips === best.slips && slips <= allowed && rows > best.rows))
					best = { word: known, slips, rows };
			}
			return best.word;
		});
	return meant.join(' ');
}

/** What is typed with the words that its last, half-typed word may become. */
export function completed(typed: string, directory: Directory): string {
	const last = tokens(typed).at(-1) ?? '';
	if (last.length < SEARCH.halfWordFrom || directory.words.has(last)) return typed;
	const whole = directory.sortedWords.filter((word) => word.startsWith(last));
	return [typed, ...whole.slice(0, SEARCH.completions)].join(' ');
}
