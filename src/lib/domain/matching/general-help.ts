import { candidateOf, mostRelevant, type Unhelpful } from './candidates.ts';
import type { Directory, OfKind } from './directory-index.ts';
import type { Need } from './need.ts';
import { bestFirst, type Candidate } from './ordering.ts';
import { strengthIn } from './postings.ts';
import { GENERAL } from './weights.ts';

/** Kinds of help with anything, in the order in which they are offered. */
const KINDS = ['gp', 'social-prescribing', 'advice', 'library', 'listening-line'] as const;
/** A place to ask about anything, and of which kind. */
export type GeneralHelp = Candidate & { kind: string };

/** By kind, what a directory has of help with anything: worked out once, when it is loaded. */
export function generalKinds({
	concepts,
	listening,
	facts
}: Pick<Directory, 'concepts' | 'listening' | 'facts'>): ReturnType<Directory['general']> {
	const of = (row: number, strength: number): OfKind => {
		const { circles, national } = facts(row);
		const [lat, lon] = circles[0] ?? [];
		const placed = !national && lat !== undefined && lon !== undefined;
		return { row, strength, at: placed ? { lat, lon } : null };
	};
	const kinds = KINDS.map((kind): [string, OfKind[]] => {
		const found = concepts.get(kind);
		const strong: OfKind[] = [];
		found?.strengths.forEach((strength, i) => {
			if (strength >= GENERAL.from) strong.push(of(found.rows[i] ?? 0, strength));
		});
		// Of our own lines, those that say that somebody listens: an urgent service or a line of information is another thing.
		const own =
			kind === 'listening-line'
				? listening.filter((row) => strengthIn(found, row) > 0).map((row) => of(row, 1))
				: [];
		return [kind, [...own, ...strong]];
	});
	return new Map(kinds);
}

/** The few that lie nearest, in degrees: a directory may list hundreds of one kind, and one is shown. */
function nearest(found: readonly OfKind[], { point }: Need): OfKind[] {
	const best: { one: OfKind; away: number }[] = [];
	for (const one of found) {
		const { at } = one;
		const away =
			point === null || at === null
				? 0
				: Math.abs(at.lat - point.lat) + Math.abs(at.lon - point.lon);
		if (best.length === GENERAL.lookedAt && away >= (best.at(-1)?.away ?? 0)) continue;
		const before = best.findIndex((other) => away < other.away);
		best.splice(before === -1 ? best.length : before, 0, { one, away });
		if (best.length > GENERAL.lookedAt) best.pop();
	}
	return best.map(({ one }) => one);
}

/** Help with anything: the best of each kind that is not among the options already. */
export function generalHelp(
	need: Need,
	directory: Directory,
	taken: ReadonlySet<number>,
	unhelpful: Unhelpful
): GeneralHelp[] {
	const used = new Set(taken);
	return KINDS.flatMap((kind) => {
		const best = nearest(directory.general().get(kind) ?? [], need)
			.filter(({ row }) => !used.has(row))
			.map(({ row, strength }) => candidateOf(row, strength, need, directory, { unhelpful }))
			.filter((found): found is Candidate => typeof found === 'object' && found !== null)
			.filter(({ covers, row }) => covers !== false && directory.facts(row).hasContact)
			.sort(bestFirst(directory))[0];
		if (best === undefined) return [];
		used.add(best.row);
		return [{ ...best, kind }];
	});
}

/** Where a directory has nothing of a general kind: what is national, then anything that suits. The answer is never empty. */
export function anythingAtAll(
	need: Need,
	directory: Directory,
	unhelpful: Unhelpful
): GeneralHelp[] {
	const all = new Float32Array(directory.size).fill(GENERAL.anything);
	for (const row of directory.national) all[row] = 1;
	return mostRelevant(all)
		.map((row) => candidateOf(row, all[row] ?? 0, need, directory, { unhelpful }))
		.filter((found): found is Candidate => typeof found === 'object' && found !== null)
		.sort(bestFirst(directory))
		.slice(0, GENERAL.fewest)
		.map((candidate) => ({ ...candidate, kind: 'any' }));
}
