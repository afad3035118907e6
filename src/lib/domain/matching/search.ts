import type { Situation } from '../situation/situation.ts';
import { unhelpfulRows, type Helped } from './candidates.ts';
import type { Directory } from './directory-index.ts';
import { generalOptions, leftOut, optionOf, type Answer } from './match.ts';
import { plain } from './plain-words.ts';
import { searchMemory } from './search-memory.ts';
import { asMeant } from './typing.ts';
import { LIST, SEARCH } from './weights.ts';

/** Rows whose name has all of the words typed, each at least begun. */
function rowsCalled(typed: string, { names, stopWords }: Directory): number[] {
	const asked = plain(typed);
	const words = asked.split(' ').filter((word) => !stopWords.has(word));
	if (asked.length < SEARCH.nameFrom || words.length === 0) return [];
	// The longest word is in the fewest names.
	const [first = '', ...others] = words.sort((a, b) => b.length - a.length);
	return names
		.beginning(first)
		.filter((row) => others.every((start) => names.at(row).includes(` ${start}`)));
}

const NOTHING_TRIED: Helped = {};
/** Patterns that are made, and rows that are weighed, in one step: a slow phone takes a moment over them. */
const AT_ONCE = 30;
const ROWS = 2000;

/** What the first key would wait for, as steps of a moment each: for whoever comes to the search, before they type. */
export function searchSteps(
	situation: Situation,
	directory: Directory,
	helped: Helped = NOTHING_TRIED
): (() => unknown)[] {
	const memory = searchMemory(situation, directory, helped);
	const rows = Array.from({ length: Math.ceil(directory.size / ROWS) }, (_, at) => at * ROWS);
	const { words, names, people, roles, crisis, notCrisis, termVocabulary } = directory;
	const all = [...people, ...roles, ...crisis, notCrisis];
	const some = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
		all.slice(at * AT_ONCE, (at + 1) * AT_ONCE)
	);
	return [
		() => words.countOf('a'),
		() => names.beginning('a '),
		termVocabulary,
		...some.map((few) => () => few.forEach(({ pattern }) => pattern && 'a'.search(pattern))),
		...rows.map((from) => () => memory.weigh(from, Math.min(directory.size, from + ROWS)))
	];
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
	helped: Helped = NOTHING_TRIED
): Answer {
	const memory = searchMemory(situation, directory, helped);
	const need = memory.needOf(asMeant(typed, directory));
	const { fits, left } = memory.fits(need);
	const lines = need.crisis
		? fits.filter(({ candidate: { row } }) => directory.facts(row).listens)
		: [];
	const first = new Set(lines.map(({ candidate: { row } }) => row));
	const called = memory.called(
		rowsCalled(typed, directory).filter((row) => !first.has(row)),
		need
	);
	for (const { row } of called) first.add(row);
	const rest = fits.filter(({ candidate }) => !first.has(candidate.row));
	const word = { code: 'your-words' as const, words: typed.trim().split(/\s+/) };
	const options = [...lines, ...called.map((candidate) => ({ candidate, about: [word] })), ...rest];
	return {
		options: options
			.slice(0, LIST.shown)
			.map(({ candidate, about }) => optionOf(candidate, about, need, directory)),
		general:
			options.length > 0
				? []
				: generalOptions(need, directory, new Set(), unhelpfulRows(helped, directory)),
		notShown: leftOut(left, directory)
	};
}
