import type { Directory } from './directory-index.ts';
import { strengthIn } from './postings.ts';
import type { Need } from './need.ts';
import type { Relevance } from './relevance.ts';
import { LIST } from './weights.ts';

/** A service that may be shown, with what it scored. */
export type Candidate = {
	row: number;
	/** How far it is about what they asked for, apart from whom and where it suits. */
	relevance: number;
	score: number;
	factor: number;
	miles: number | null;
	/** Whether it covers where they live; null when that cannot be said. */
	covers: boolean | null;
	didNotHelp: boolean;
};

/** A score to compare by: what adds up in another order still ties. */
export const rounded = (score: number) => Math.round(score * 1e5);

/** Ties break by distance, then freshness, then id. */
export function bestFirst(directory: Directory) {
	return (a: Candidate, b: Candidate): number => {
		const better = rounded(b.score) - rounded(a.score);
		if (better !== 0) return better;
		const far = Math.round((a.miles ?? 1e6) * 10) - Math.round((b.miles ?? 1e6) * 10);
		if (far !== 0) return far;
		const [fresh, other] = [a, b].map(({ row }) => directory.facts(row).checked ?? '');
		if (fresh !== other) return (fresh ?? '') > (other ?? '') ? -1 : 1;
		return directory.idOf(a.row) < directory.idOf(b.row) ? -1 : 1;
	};
}

/** The best few in order, found without sorting all. */
export function best(candidates: Candidate[], most: number, directory: Directory): Candidate[] {
	if (candidates.length > 4 * most) {
		const scores = Float64Array.from(candidates, ({ score }) => rounded(score)).sort();
		const least = scores[scores.length - most] ?? 0;
		return best(
			candidates.filter(({ score }) => rounded(score) >= least),
			candidates.length,
			directory
		).slice(0, most);
	}
	return candidates.sort(bestFirst(directory)).slice(0, most);
}

type Parts = Candidate & { areas: number[]; extra: number };

function partsOf(
	candidate: Candidate,
	need: Need,
	relevance: Relevance,
	directory: Directory
): Parts {
	const { row } = candidate;
	return {
		...candidate,
		areas: need.areas.map(({ id }) => strengthIn(directory.lifeAreas.get(id), row)),
		extra: (relevance.words[row] ?? 0) + (relevance.people[row] ?? 0)
	};
}

/** What is left of a score when areas that have been answered count for less. */
function scoreNow({ score, areas, extra }: Parts, need: Need, settled: readonly number[]): number {
	let full = extra;
	let now = extra;
	areas.forEach((strength, k) => {
		const value = strength * (need.areas[k]?.weight ?? 0);
		full += value;
		now += value * (settled[k] ?? 1);
	});
	return full === 0 ? score : (score * now) / full;
}

/** Best first, while a life area that has been answered counts for less, so that the first few answer them all. */
export function spread(
	candidates: readonly Candidate[],
	need: Need,
	relevance: Relevance,
	directory: Directory
): Candidate[] {
	if (need.areas.length < 2) return [...candidates];
	const before = bestFirst(directory);
	const settled = need.areas.map(() => 1);
	const left = candidates.map((candidate) => partsOf(candidate, need, relevance, directory));
	const chosen: Candidate[] = [];
	while (left.length > 0 && chosen.length < LIST.inTurn) {
		const now = left.map((parts) => ({ ...parts, score: scoreNow(parts, need, settled) }));
		let best = 0;
		now.forEach((parts, i) => {
			const leader = now[best];
			if (leader !== undefined && before(parts, leader) < 0) best = i;
		});
		const [next] = left.splice(best, 1);
		if (next === undefined) break;
		chosen.push(next);
		next.areas.forEach((strength, k) => {
			settled[k] = (settled[k] ?? 1) * (1 - (1 - LIST.settled) * strength);
		});
	}
	return [...chosen, ...left];
}

/** What states no way in stands below what can be reached. */
export function reachableFirst(ordered: readonly Candidate[], directory: Directory): Candidate[] {
	const reachable = ({ row }: Candidate) => {
		const facts = directory.facts(row);
		return facts.hasContact || facts.placed;
	};
	return [...ordered.filter(reachable), ...ordered.filter((one) => !reachable(one))];
}
