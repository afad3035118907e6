import { readVarints, type Columns } from '../directory/columns.ts';
import { linesOf, type Lines } from '../directory/lines.ts';
import { rowsOfSteps, scaled, type Postings } from './postings.ts';

/** Impacts stand so many times larger than they count. */
const SCALE = 10;

/** The words of all records, in order, and the rows that have them. */
export type WordLists = {
	lines: Lines;
	has: (word: string) => boolean;
	/** How many rows have a word, or the word of a line. */
	countOf: (word: string) => number;
	countAt: (line: number) => number;
	/** Undefined where no row has it, and for words that say too little to match alone. */
	get: (word: string) => Postings | undefined;
	/** The first few words that begin with these letters. */
	beginning: (letters: string, most: number) => string[];
};

/** Where the lists of each word begin, worked out when the first word is asked for. */
function placesOf(columns: Columns, size: number) {
	const counts = new Uint32Array(size);
	const lengths = new Uint32Array(size);
	readVarints(columns.numbers('words.counts'), 0, counts);
	readVarints(columns.numbers('words.lengths'), 0, lengths);
	const bytes = new Uint32Array(size + 1);
	const impacts = new Uint32Array(size + 1);
	for (let i = 0; i < size; i += 1) {
		const kept = (lengths[i] ?? 0) > 0;
		bytes[i + 1] = (bytes[i] ?? 0) + (lengths[i] ?? 0);
		impacts[i + 1] = (impacts[i] ?? 0) + (kept ? (counts[i] ?? 0) : 0);
	}
	return { counts, bytes, impacts };
}

/** Reads words and their lists of rows when they are asked for. */
export function wordLists(columns: Columns): WordLists {
	const lines = linesOf(() => columns.text('words'));
	let read: ReturnType<typeof placesOf> | undefined;
	const places = () => (read ??= placesOf(columns, lines.size()));
	const steps = columns.numbers('words.steps');
	const impacts = columns.numbers('words.impacts');
	const lists = new Map<string, Postings | undefined>();
	const numberOf = (word: string) => {
		const at = lines.from(word);
		return at < lines.size() && lines.at(at) === word ? at : -1;
	};
	const listOf = (word: string): Postings | undefined => {
		const number = numberOf(word);
		if (number === -1) return undefined;
		const { bytes, impacts: starts } = places();
		const [from = 0, to = 0] = [starts[number], starts[number + 1]];
		if (from === to) return undefined;
		const rows = new Uint32Array(to - from);
		readVarints(steps, bytes[number] ?? 0, rows);
		return {
			rows: rowsOfSteps(rows),
			strengths: scaled(impacts.subarray(from, to), SCALE)
		};
	};
	const countAt = (line: number) => places().counts[line] ?? 0;
	return {
		lines,
		has: (word) => numberOf(word) !== -1,
		countOf(word) {
			const number = numberOf(word);
			return number === -1 ? 0 : countAt(number);
		},
		countAt,
		get(word) {
			if (!lists.has(word)) lists.set(word, listOf(word));
			return lists.get(word);
		},
		beginning(letters, most) {
			const found: string[] = [];
			for (let at = lines.from(letters); at < lines.size() && found.length < most; at += 1) {
				const word = lines.at(at);
				if (!word.startsWith(letters)) break;
				found.push(word);
			}
			return found;
		}
	};
}
