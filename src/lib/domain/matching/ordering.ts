import type { Directory } from './load-index.ts';
import type { Need } from './need.ts';
import type { Relevance } from './relevance.ts';

/** A service that may be shown, with what it scored. */
export type Candidate = { row: number; score: number; factor: number; miles: number | null };

const SETTLED = 0.72;

/** Ties break by distance, then freshness, then id. */
export function inOrder(directory: Directory) {
	return (a: Candidate, b: Candidate): number => {
		if (Math.abs(a.score - b.score) > 1e-6) return b.score - a.score;
		const far = (a.miles ?? 1e6) - (b.miles ?? 1e6);
		if (Math.abs(far) > 0.05) return far;
		const [fresh, other] = [a, b].map(({ row }) => directory.rows[row]?.checked ?? '');
		if (fresh !== other) return (fresh ?? '') > (other ?? '') ? -1 : 1;
		return (directory.ids[a.row] ?? '') < (directory.ids[b.row] ?? '') ? -1 : 1;
	};
}

/** Best first, while a life area that has been answered counts for less, so that the first few answer them all. */
export function spread(
	candidates: readonly Candidate[],
	need: Need,
	relevance: Relevance,
	directory: Directory
): Candidate[] {
	if (need.areas.length < 2) return [...candidates];
	const left = [...candidates];
	const settled = need.areas.map(() => 1);
	const before = inOrder(directory);
	const chosen: Candidate[] = [];
	while (left.length > 0 && chosen.length < 12) {
		let best = 0;
		let bestNow: Candidate | null = null;
		left.forEach((candidate, i) => {
			const { row, score } = candidate;
			let full = 0;
			let now = 0;
			need.areas.forEach(({ weight }, k) => {
				const value = (relevance.areas[k]?.[row] ?? 0) * weight;
				full += value;
				now += value * (settled[k] ?? 1);
			});
			const extra = (relevance.words[row] ?? 0) + (relevance.people[row] ?? 0);
			const here = { ...candidate, score: (score * (now + extra)) / (full + extra || 1) };
			if (bestNow === null || before(here, bestNow) < 0) [best, bestNow] = [i, here];
		});
		const [next] = left.splice(best, 1);
		if (next === undefined) break;
		chosen.push(next);
		need.areas.forEach((_, k) => {
			const value = relevance.areas[k]?.[next.row] ?? 0;
			settled[k] = (settled[k] ?? 1) * (1 - (1 - SETTLED) * value);
		});
	}
	return [...chosen, ...left];
}
