import { candidateOf, type Unhelpful } from './candidates.ts';
import type { Directory } from './directory-index.ts';
import type { Need } from './need.ts';
import { bestFirst, type Candidate } from './ordering.ts';
import { LIST, SAID_FROM } from './weights.ts';

/** Lines that listen, our own list first and in its order, for whoever searches with words of distress. Nothing is inferred and nothing kept. */
export function listeningLines(
	need: Need,
	directory: Directory,
	unhelpful: Unhelpful
): Candidate[] {
	const fits = (rows: readonly number[]) =>
		rows
			.map((row) => candidateOf(row, 1, need, directory, { unhelpful }))
			.filter((found): found is Candidate => typeof found === 'object' && found !== null)
			.filter(({ row, covers }) => directory.facts(row).hasContact && covers !== false);
	const own = fits(directory.listening);
	const lines = directory.concepts.get('crisis-line');
	const found = [...(lines?.rows ?? [])].filter(
		(row, i) =>
			(lines?.strengths[i] ?? 0) >= SAID_FROM.crisisLine && !directory.listening.includes(row)
	);
	const others = fits(found).sort(bestFirst(directory));
	return [...own, ...others].slice(0, LIST.listening);
}
