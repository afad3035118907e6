import type { Situation } from '../situation/situation.ts';
import { candidateOf, type Helped } from './candidates.ts';
import type { Directory } from './directory-index.ts';
import { fitting, generalOptions, named, optionOf, type Answer } from './match.ts';
import { readNeed } from './need.ts';
import { bestFirst, type Candidate } from './ordering.ts';
import { plain } from './plain-words.ts';
import { asMeant } from './typing.ts';
import { LIST, SEARCH } from './weights.ts';

const listens = ({ row }: Candidate, { rows }: Directory) => rows[row]?.listens ?? false;

/** Rows whose name holds what was typed, as a phrase or as all of its words. */
function rowsCalled(typed: string, { names, stopWords }: Directory): number[] {
	const asked = plain(typed);
	const words = asked.split(' ').filter((word) => !stopWords.has(word));
	if (asked.length < SEARCH.nameFrom || words.length === 0) return [];
	const starts = words.map((word) => ` ${word}`);
	return [...names.keys()].filter((row) => {
		const name = names[row] ?? '';
		return name.includes(` ${asked}`) || starts.every((start) => name.includes(start));
	});
}

/**
 * What fits words typed into the search: what is called that first, whoever it is for; then what says
 * so. A word may be half typed or have a slip. Nothing is added to fill the list; where nothing
 * was found stands help with anything.
 */
export function search(
	typed: string,
	situation: Situation,
	directory: Directory,
	helped: Helped = {}
): Answer {
	const words = asMeant(typed, directory);
	const need = readNeed({ ...situation, lifeAreas: [], words }, directory, true);
	const { fits, left } = fitting(need, directory, helped);
	const called = rowsCalled(typed, directory)
		.map((row) => candidateOf(row, 1, need, directory, { helped, named: true }))
		.filter((found): found is Candidate => typeof found === 'object' && found !== null)
		.sort(bestFirst(directory));
	const lines = fits.filter(({ candidate }) => need.crisis && listens(candidate, directory));
	const first = new Set(
		[...lines.map(({ candidate }) => candidate), ...called].map(({ row }) => row)
	);
	const rest = fits.filter(({ candidate }) => !first.has(candidate.row));
	const word = { code: 'your-words' as const, words: typed.trim().split(/\s+/) };
	const options = [...lines, ...called.map((candidate) => ({ candidate, about: [word] })), ...rest];
	return {
		options: options
			.slice(0, LIST.shown)
			.flatMap(({ candidate, about }) => optionOf(candidate, about, need, directory)),
		general: options.length > 0 ? [] : generalOptions(need, directory, new Set(), helped),
		notShown: named(left, directory)
	};
}
