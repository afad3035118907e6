import type { Situation } from '../situation/situation.ts';
import { candidateOf, unhelpfulRows, type Helped } from './candidates.ts';
import type { Directory } from './directory-index.ts';
import { RECORD } from './fit-weights.ts';
import { fitOf } from './fit.ts';
import { fitting } from './match.ts';
import { readNeed, type Need } from './need.ts';
import { best, rounded, type Candidate } from './ordering.ts';
import { remembered } from './remembered.ts';
import { LIST } from './weights.ts';

/** What the keys of one search share. A key that changes nothing of it has it worked out no second time. */
export type SearchMemory = {
	/** The situation with these words in place of what was said before. */
	needOf: (words: string) => Need;
	fits: (need: Need) => ReturnType<typeof fitting>;
	/** The best of rows that are called so, whoever they are for. */
	called: (rows: readonly number[], need: Need) => Candidate[];
	/** Weighs some rows as if they were called so, before anybody types. */
	weigh: (from: number, to: number) => void;
};

/** Keys of which it is still known what they found: somebody who goes back over a word. */
const KEYS = 40;
const NOT_KNOWN = NaN;
const LEFT_OUT = -1;

// All that words change of a need.
const saidBy = ({ areas, subjects, concerns, roles, crisis, words, family, childAges }: Need) =>
	JSON.stringify([
		areas,
		subjects.map(({ id }) => id),
		[...concerns],
		[...roles.own],
		[...roles.unsure],
		crisis,
		words,
		family,
		childAges
	]);

function memoryOf(situation: Situation, directory: Directory, helped: Helped): SearchMemory {
	const unhelpful = unhelpfulRows(helped, directory);
	const needs = remembered<Need>(KEYS);
	const fits = remembered<ReturnType<typeof fitting>>(KEYS);
	// How well each row suits that is called so: of what they say this alone bears on it.
	const suits = remembered<Float64Array>(2);
	const suitsOf = ({ crisis, family, childAges }: Need) =>
		suits(JSON.stringify([crisis, family, childAges]), () =>
			new Float64Array(directory.size).fill(NOT_KNOWN)
		);
	const scoreOf = (row: number, need: Need, known: Float64Array): number => {
		if (Number.isNaN(known[row])) {
			const { why, factor } = fitOf(row, need, directory, true);
			known[row] = why === null ? factor : LEFT_OUT;
		}
		const factor = known[row]!;
		return factor === LEFT_OUT
			? LEFT_OUT
			: rounded(factor * (unhelpful.has(row) ? RECORD.didNotHelp : 1));
	};
	const needOf = (words: string) =>
		needs(words, () => readNeed({ ...situation, lifeAreas: [], words }, directory, true));
	return {
		needOf,
		weigh(from, to) {
			const need = needOf('');
			const known = suitsOf(need);
			for (let row = from; row < to; row += 1) scoreOf(row, need, known);
		},
		fits: (need) => fits(saidBy(need), () => fitting(need, directory, unhelpful)),
		called(rows, need) {
			const known = suitsOf(need);
			const scores = Float64Array.from(rows, (row) => scoreOf(row, need, known));
			// Below that many in order nothing is shown, and of thousands few are looked at closely.
			const least = scores.length > LIST.shown ? scores.slice().sort().at(-LIST.shown)! : 0;
			const close = rows.filter((_, at) => scores[at]! >= Math.max(0, least));
			const all = close
				.map((row) => candidateOf(row, 1, need, directory, { unhelpful, named: true }))
				.filter((found): found is Candidate => typeof found === 'object' && found !== null);
			return best(all, LIST.shown, directory);
		}
	};
}

const memories = new WeakMap<
	Directory,
	{ situation: Situation; helped: Helped; memory: SearchMemory }
>();

/** What is remembered of searches by one person in one directory, as long as both are the very same objects. */
export function searchMemory(
	situation: Situation,
	directory: Directory,
	helped: Helped
): SearchMemory {
	const last = memories.get(directory);
	if (last?.situation === situation && last.helped === helped) return last.memory;
	const memory = memoryOf(situation, directory, helped);
	memories.set(directory, { situation, helped, memory });
	return memory;
}
