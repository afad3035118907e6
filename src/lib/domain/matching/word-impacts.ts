import type { Language } from '../site/language.ts';
import { allWords, type Service } from '../directory/service.ts';
import type { LifeArea } from '../situation/situation.ts';
import { apart } from './apart.ts';
import { tokens } from './plain-words.ts';
import { FULL_TEXT } from './weights.ts';

/** Rows in ascending order, and how much a word says about each; plain arrays of numbers would take many times the memory. */
export type WordRows = { rows: Uint32Array; impacts: Uint32Array };
/** By word, how much it says about each row. */
export type Impacts = Map<string, WordRows>;

/** Whole numbers in the order in which they came. */
class Numbers {
	all = new Uint32Array(1 << 12);
	length = 0;

	add(value: number): void {
		if (this.length === this.all.length) {
			const more = new Uint32Array(this.length * 2);
			more.set(this.all);
			this.all = more;
		}
		this.all[this.length] = value;
		this.length += 1;
	}
}

/** Which words each row has, numbered as they first come, and how often; `ends` says where a row's words end. */
function counted(services: Iterable<Service>) {
	const numbers = new Map<string, number>();
	const [words, counts] = [new Numbers(), new Numbers()];
	const [ends, lengths] = [new Numbers(), new Numbers()];
	for (const { name, summary } of services) {
		const rest = tokens(allWords(summary)).slice(0, FULL_TEXT.mostWords);
		const own = new Map<string, number>();
		for (const word of tokens(allWords(name)))
			own.set(word, (own.get(word) ?? 0) + FULL_TEXT.title);
		for (const word of rest) own.set(word, (own.get(word) ?? 0) + 1);
		for (const [word, count] of own) {
			let number = numbers.get(word);
			if (number === undefined) {
				number = numbers.size;
				numbers.set(apart(word), number);
			}
			words.add(number);
			counts.add(count);
		}
		ends.add(words.length);
		lengths.add(rest.length);
	}
	return { numbers, words, counts, ends, lengths };
}

/** How much each word says about each row: rarer and nearer the name is more (BM25 with a weighted title), times ten. Names of providers are no words of theirs. */
export function wordImpacts(services: Iterable<Service>): Impacts {
	const { numbers, words, counts, ends, lengths } = counted(services);
	const size = ends.length;
	const whole = lengths.all.subarray(0, size).reduce((sum, length) => sum + length, 0);
	const average = whole / (size || 1);
	// Where the rows of each word begin: first how many there are, then their sums.
	const starts = new Uint32Array(numbers.size + 1);
	for (let at = 0; at < words.length; at += 1) starts[words.all[at]! + 1]! += 1;
	for (let word = 1; word < starts.length; word += 1) starts[word]! += starts[word - 1]!;
	const rows = new Uint32Array(words.length);
	const impacts = new Uint32Array(words.length);
	const next = starts.slice();
	const { k1, b } = FULL_TEXT;
	for (let row = 0, at = 0; row < size; row += 1) {
		const length = 1 - b + b * (lengths.all[row]! / (average || 1));
		for (; at < ends.all[row]!; at += 1) {
			const word = words.all[at]!;
			const n = counts.all[at]!;
			const having = starts[word + 1]! - starts[word]!;
			const rarity = Math.log(1 + (size - having + 0.5) / (having + 0.5));
			const impact = (n * (k1 + 1)) / (n + k1 * length);
			const place = next[word]!;
			rows[place] = row;
			impacts[place] = Math.max(1, Math.round(impact * rarity * 10));
			next[word] = place + 1;
		}
	}
	return new Map(
		[...numbers].map(([word, number]): [string, WordRows] => {
			const [from, to] = [starts[number], starts[number + 1]];
			return [word, { rows: rows.subarray(from, to), impacts: impacts.subarray(from, to) }];
		})
	);
}

/** By life area, how well each row answers a full-text search for it, 0 to 1: a share of the best. */
export function fullText(
	impacts: Impacts,
	areaWords: Record<Language, Partial<Record<LifeArea, string>>>
): Map<string, Map<number, number>> {
	const each = Object.values(areaWords);
	const areas = new Set(each.flatMap((words) => Object.keys(words))) as Set<LifeArea>;
	const found = [...areas].map((area): [string, Map<number, number>] => {
		const sums = new Map<number, number>();
		for (const word of new Set(tokens(each.map((words) => words[area] ?? '').join(' ')))) {
			const of = impacts.get(word);
			of?.rows.forEach((row, at) => sums.set(row, (sums.get(row) ?? 0) + of.impacts[at]!));
		}
		const most = [...sums.values()].reduce((one, other) => Math.max(one, other), 1);
		return [area, new Map([...sums].map(([row, sum]) => [row, sum / most]))];
	});
	return new Map(found);
}
