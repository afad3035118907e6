import { tokens, unmutated } from './plain-words.ts';
import type { Directory } from './load-index.ts';

const MOST_ENDINGS = 60;

/** Index words that begin with what was typed; one list, sorted, so a binary search finds the first. */
function startingWith(typed: string, sorted: readonly string[]): string[] {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? '') < typed) low = middle + 1;
		else high = middle;
	}
	const found: string[] = [];
	for (let i = low; found.length < MOST_ENDINGS && sorted[i]?.startsWith(typed); i += 1)
		found.push(sorted[i] ?? '');
	return found;
}

function spellings(word: string, { sortedWords }: Directory): Map<string, number> {
	const weights = new Map<string, number>();
	for (const found of startingWith(word, sortedWords))
		weights.set(found, found === word ? 1 : word.length / (found.length + 1));
	// A mutated Welsh word is the same word: it counts nearly as much.
	for (const root of unmutated(word))
		for (const found of root.length < 3 ? [] : startingWith(root, sortedWords))
			if (!weights.has(found)) weights.set(found, (0.9 * root.length) / (found.length + 1));
	return weights;
}

/** Ids of services whose words hold every word typed, or its beginning, best first; falls back to any of them. Accents, case and Welsh mutations do not matter. */
export function searchServices(query: string, directory: Directory): string[] {
	const typed = tokens(query).filter((word) => !directory.stopWords.has(word));
	const asked = typed.length > 0 ? typed : tokens(query);
	const scores = new Map<number, { score: number; words: number }>();
	for (const word of new Set(asked)) {
		const best = new Map<number, number>();
		for (const [spelling, weight] of spellings(word, directory)) {
			const found = directory.words.get(spelling);
			found?.rows.forEach((row, i) => {
				const value = (found.strengths[i] ?? 0) * weight;
				best.set(row, Math.max(best.get(row) ?? 0, value));
			});
		}
		for (const [row, value] of best) {
			const now = scores.get(row) ?? { score: 0, words: 0 };
			scores.set(row, { score: now.score + value, words: now.words + 1 });
		}
	}
	const most = Math.max(0, ...[...scores.values()].map(({ words }) => words));
	return [...scores]
		.filter(([, { words }]) => words === most)
		.sort(([a, x], [b, y]) => y.score - x.score || a - b)
		.flatMap(([row]) => directory.ids[row] ?? []);
}
