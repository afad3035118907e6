import type { CouncilCircle, Outcodes } from '../directory/place.ts';
import { IndexData, type Person, type Row } from './index-data.ts';
import { termPattern } from './lexicon.ts';

const DAY = 86_400_000;

/** One list of rows and how strongly each is about something, 0 to 1. */
export type Postings = { rows: Uint32Array; strengths: Float32Array };
/** Concepts that bear on how well each service fits: those of row `r` stand from `starts[r]` to `starts[r + 1]`. */
export type Bearings = { starts: Uint32Array; concepts: Uint16Array; strengths: Float32Array };

/** A directory ready to be matched: everything typed, nothing to work out again. */
export type Directory = {
	ids: readonly string[];
	rows: readonly Row[];
	lifeAreas: ReadonlyMap<string, Postings>;
	concepts: ReadonlyMap<string, Postings>;
	words: ReadonlyMap<string, Postings>;
	sortedWords: readonly string[];
	stopWords: ReadonlySet<string>;
	people: readonly (Person & { pattern: RegExp | null })[];
	bearings: Bearings;
	/** Days since 1970 when each was last checked, NaN when not stated. */
	checkedDays: Float64Array;
	tagged: ReadonlyMap<string, ReadonlySet<number>>;
	tables: PlaceTables;
};
/** Tables handed in: outcode centres, council circles, and outcode to area slugs where a deployment knows them. */
export type PlaceTables = {
	outcodes: Outcodes;
	areas: readonly CouncilCircle[];
	outcodeAreas?: Readonly<Record<string, readonly string[]>>;
};

function typed(lists: Record<string, number[]>, scale: number): Map<string, Postings> {
	return new Map(
		Object.entries(lists).map(([id, pairs]) => {
			const length = pairs.length / 2;
			const postings = { rows: new Uint32Array(length), strengths: new Float32Array(length) };
			for (let i = 0; i < length; i += 1) {
				postings.rows[i] = pairs[2 * i] ?? 0;
				postings.strengths[i] = (pairs[2 * i + 1] ?? 0) / scale;
			}
			return [id, postings];
		})
	);
}

function bearingsOf(data: IndexData, concepts: ReadonlyMap<string, Postings>): Bearings {
	const lists: [number, number][][] = data.ids.map(() => []);
	data.people.forEach(({ id, kind, narrow }, concept) => {
		if (kind === 'subject' && narrow === 0) return;
		const found = concepts.get(id);
		found?.rows.forEach((row, i) => {
			const strength = found.strengths[i] ?? 0;
			if (strength >= 0.15) lists[row]?.push([concept, strength]);
		});
	});
	const starts = new Uint32Array(lists.length + 1);
	lists.forEach((list, row) => {
		starts[row + 1] = (starts[row] ?? 0) + list.length;
	});
	const flat = lists.flat();
	return {
		starts,
		concepts: Uint16Array.from(flat, ([concept]) => concept),
		strengths: Float32Array.from(flat, ([, strength]) => strength)
	};
}

/** Strength of one row in a list, 0 when it is not there. Rows ascend. */
export function strengthIn(list: Postings | undefined, row: number): number {
	if (list === undefined) return 0;
	let low = 0;
	let high = list.rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list.rows[middle] ?? 0) < row) low = middle + 1;
		else high = middle;
	}
	return list.rows[low] === row ? (list.strengths[low] ?? 0) : 0;
}

/** Reads an index made by `buildIndex`, checked when it comes from outside. Throws a ZodError when it is broken. */
export function loadIndex(json: unknown, tables: PlaceTables): Directory {
	const data = IndexData.parse(json);
	const concepts = typed(data.concepts, 100);
	const words = typed(data.words, 10);
	return {
		ids: data.ids,
		rows: data.rows,
		lifeAreas: typed(data.lifeAreas, 100),
		concepts,
		words,
		sortedWords: [...words.keys()].sort(),
		stopWords: new Set(data.stopWords),
		people: data.people.map((person) => ({ ...person, pattern: termPattern(person.terms) })),
		bearings: bearingsOf(data, concepts),
		checkedDays: Float64Array.from(data.rows, ({ checked }) =>
			checked === null ? NaN : Date.parse(checked) / DAY
		),
		tagged: new Map(Object.entries(data.tagged).map(([id, rows]) => [id, new Set(rows)])),
		tables
	};
}
