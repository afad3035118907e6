import { fitOf, type NotShownWhy } from './fit.ts';
import { RECORD } from './fit-weights.ts';
import type { Directory } from './directory-index.ts';
import type { Need } from './need.ts';
import type { Candidate } from './ordering.ts';
import type { Relevance } from './relevance.ts';
import { LIST } from './weights.ts';

/** By the service's id, whether it helped once tried. */
export type Helped = Readonly<Record<string, 'yes' | 'some' | 'no' | undefined>>;
/** Rows of services that did not help them. */
export type Unhelpful = ReadonlySet<number>;
/** A service left out although it is about the right thing. */
export type Left = { row: number; total: number; why: NotShownWhy };

/** Rows of what they said did not help. Few are told of, so that few are looked for. */
export const unhelpfulRows = (helped: Helped, { rowOf }: Directory): Unhelpful =>
	new Set(
		Object.keys(helped)
			.filter((id) => helped[id] === 'no')
			.map(rowOf)
	);

const BUCKETS = 4096;
const HIGHEST = 4;

/** Rows worth a closer look: the most relevant few hundred, found without sorting the whole directory. */
export function mostRelevant(total: Float32Array): number[] {
	const counts = new Uint32Array(BUCKETS);
	const bucketOf = (value: number) =>
		Math.min(BUCKETS - 1, Math.floor(value * (BUCKETS / HIGHEST)));
	for (let row = 0; row < total.length; row += 1) {
		const value = total[row] ?? 0;
		if (value > LIST.relevant) counts[bucketOf(value)]! += 1;
	}
	let bucket = BUCKETS - 1;
	for (let kept = counts[bucket] ?? 0; bucket > 1 && kept < LIST.lookedAt;) {
		bucket -= 1;
		kept += counts[bucket] ?? 0;
	}
	const rows: number[] = [];
	for (let row = 0; row < total.length; row += 1) {
		const value = total[row] ?? 0;
		if (value > LIST.relevant && bucketOf(value) >= bucket) rows.push(row);
	}
	return rows;
}

/** One row as a candidate, or why it is left out. What did not help them is lowered. */
export function candidateOf(
	row: number,
	relevance: number,
	need: Need,
	directory: Directory,
	{ unhelpful, named = false }: { unhelpful: Unhelpful; named?: boolean }
): Candidate | ReturnType<typeof fitOf>['why'] {
	const { factor, why, miles, covers } = fitOf(row, need, directory, named);
	if (why !== null) return why;
	const didNotHelp = unhelpful.has(row);
	const score = relevance * factor * (didNotHelp ? RECORD.didNotHelp : 1);
	return { row, relevance, factor, miles, covers, didNotHelp, score };
}

/** Candidates among the most relevant rows, and what was left out of them. */
export function candidatesFor(
	need: Need,
	relevance: Relevance,
	directory: Directory,
	unhelpful: Unhelpful
): { candidates: Candidate[]; left: Left[] } {
	const candidates: Candidate[] = [];
	const left: Left[] = [];
	for (const row of mostRelevant(relevance.total)) {
		const total = relevance.total[row] ?? 0;
		const found = candidateOf(row, total, need, directory, { unhelpful });
		if (typeof found === 'object' && found !== null) candidates.push(found);
		else if (found !== null && found !== 'for-others') left.push({ row, total, why: found });
	}
	return { candidates, left };
}
