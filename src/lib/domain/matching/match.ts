import type { Situation } from '../situation/situation.ts';
import type { Level, Route } from '../directory/service.ts';
import { crisisAfterThree, startToday } from './first-five.ts';
import { fitOf, type NotShownWhy } from './fit.ts';
import type { Directory } from './load-index.ts';
import { readNeed, type Need } from './need.ts';
import { bestFirst, spread, type Candidate } from './ordering.ts';
import { cautionsFor, reasonsFor, type Caution, type Reason } from './reasons.ts';
import { relevanceTo } from './relevance.ts';
import { LIST } from './weights.ts';

/** One suggestion. `miles` is null when no distance is known. */
export type Option = {
	id: string;
	level: Level;
	route: Route;
	reasons: Reason[];
	cautions: Caution[];
	miles: number | null;
};
export type Answer = { options: Option[]; notShown: { id: string; why: NotShownWhy }[] };

const BUCKETS = 4096;
const HIGHEST = 4;
const GENERAL_HELP = ['social-prescribing', 'many-services', 'advice', 'community-place'];

/** Rows worth a closer look: the most relevant few hundred, found without sorting the whole directory. */
function mostRelevant(total: Float32Array): number[] {
	const counts = new Uint32Array(BUCKETS);
	const bucketOf = (value: number) =>
		Math.min(BUCKETS - 1, Math.floor(value * (BUCKETS / HIGHEST)));
	for (let row = 0; row < total.length; row += 1) counts[bucketOf(total[row] ?? 0)]! += 1;
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

/** Help of a general kind, then what is national, then anything that fits: the answer is never empty. */
function nearestFits(need: Need, directory: Directory, taken: ReadonlySet<number>): Candidate[] {
	const general = new Float32Array(directory.ids.length).fill(0.01);
	for (const id of GENERAL_HELP) {
		const found = directory.concepts.get(id);
		found?.rows.forEach((row, i) => {
			general[row] = Math.max(general[row] ?? 0, found.strengths[i] ?? 0);
		});
	}
	directory.rows.forEach(({ national }, row) => {
		if (national) general[row] = Math.max(general[row] ?? 0, 0.3);
	});
	return mostRelevant(general.map((value) => value + 0.02))
		.filter((row) => !taken.has(row))
		.map((row) => ({ row, ...fitOf(row, need, directory) }))
		.filter(({ why }) => why === null)
		.map(({ row, factor, miles }) => ({ row, factor, miles, score: (general[row] ?? 0) * factor }))
		.sort(bestFirst(directory));
}

/** Options for a person, best first, and what was left out although it is about the right thing. Same input, same order; no clock, no network. */
export function match(situation: Situation, directory: Directory): Answer {
	const need = readNeed(situation, directory);
	const relevance = relevanceTo(need, directory);
	const candidates: Candidate[] = [];
	const left: { row: number; total: number; why: NotShownWhy }[] = [];
	for (const row of mostRelevant(relevance.total)) {
		const { factor, why, miles } = fitOf(row, need, directory);
		const total = relevance.total[row] ?? 0;
		if (why !== null) left.push({ row, total, why });
		else candidates.push({ row, factor, miles, score: total * factor });
	}
	candidates.sort(bestFirst(directory));
	const best = candidates[0]?.score ?? 0;
	const worth = candidates
		.slice(0, LIST.spread)
		.filter(({ score }) => score > LIST.least && score >= best * LIST.shareOfBest);
	let ordered = spread(worth, need, relevance, directory);
	if (ordered.length < LIST.fewest) {
		const taken = new Set(ordered.map(({ row }) => row));
		const more = nearestFits(need, directory, taken).slice(0, LIST.fewest * 2 - ordered.length);
		ordered = [...ordered, ...more];
	}
	ordered = startToday(crisisAfterThree(ordered, directory), directory);
	const top = Math.max(0, ...left.map(({ total }) => total));
	return {
		options: ordered.slice(0, LIST.shown).flatMap((candidate) => {
			const id = directory.ids[candidate.row];
			const facts = directory.rows[candidate.row];
			if (id === undefined || facts === undefined) return [];
			return {
				id,
				level: facts.level,
				route: facts.route,
				reasons: reasonsFor(candidate, need, directory),
				cautions: cautionsFor(candidate, need, directory),
				miles: facts.placed ? candidate.miles : null
			};
		}),
		notShown: left
			.filter(({ total }) => total >= Math.max(LIST.notShownFrom, top * LIST.notShownShare))
			.sort((a, b) => b.total - a.total || a.row - b.row)
			.slice(0, LIST.shown)
			.flatMap(({ row, why }) => {
				const id = directory.ids[row];
				return id === undefined ? [] : { id, why };
			})
	};
}
