import { candidateOf, mostRelevant, type Helped } from './candidates.ts';
import type { Directory } from './load-index.ts';
import type { Need } from './need.ts';
import { bestFirst, type Candidate } from './ordering.ts';
import { GENERAL } from './weights.ts';

/** Kinds of help with anything, in the order in which they are offered. */
const KINDS = ['gp', 'social-prescribing', 'advice', 'library', 'listening-line'] as const;
/** A place to ask about anything, and of which kind. */
export type GeneralHelp = Candidate & { kind: string };

function ofKind(
	kind: string,
	{ concepts, listening }: Directory
): [row: number, strength: number][] {
	const { rows = [], strengths = [] } = concepts.get(kind) ?? {};
	const own = kind === 'listening-line' ? listening : [];
	const found = [...rows].map((row, i): [number, number] => [row, strengths[i] ?? 0]);
	return [
		...own.map((row): [number, number] => [row, 1]),
		...found.filter(([, strength]) => strength >= GENERAL.from)
	];
}

/** Help with anything: the best of each kind that is not among the options already. */
export function generalHelp(
	need: Need,
	directory: Directory,
	taken: ReadonlySet<number>,
	helped: Helped
): GeneralHelp[] {
	const used = new Set(taken);
	return KINDS.flatMap((kind) => {
		const best = ofKind(kind, directory)
			.filter(([row]) => !used.has(row))
			.map(([row, strength]) => candidateOf(row, strength, need, directory, { helped }))
			.filter((found): found is Candidate => typeof found === 'object' && found !== null)
			.filter(({ covers, row }) => covers !== false && directory.rows[row]?.hasContact)
			.sort(bestFirst(directory))[0];
		if (best === undefined) return [];
		used.add(best.row);
		return [{ ...best, kind }];
	});
}

/** Where a directory has nothing of a general kind: what is national, then anything that suits. The answer is never empty. */
export function anythingAtAll(need: Need, directory: Directory, helped: Helped): GeneralHelp[] {
	const all = Float32Array.from(directory.rows, ({ national }) =>
		national ? 1 : GENERAL.anything
	);
	return mostRelevant(all)
		.map((row) => candidateOf(row, all[row] ?? 0, need, directory, { helped }))
		.filter((found): found is Candidate => typeof found === 'object' && found !== null)
		.sort(bestFirst(directory))
		.slice(0, GENERAL.fewest)
		.map((candidate) => ({ ...candidate, kind: 'any' }));
}
