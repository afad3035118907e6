import type { Area, Outcodes } from '../place.ts';
import { IndexData, type Person, type Row } from './index-data.ts';
import { termPattern } from './lexicon.ts';

/** One list of rows and how strongly each is about something, 0 to 1. */
export type Postings = { rows: Uint32Array; strengths: Float32Array };
/** A concept that bears on how well a service fits, in one service. */
export type Bearing = { concept: number; strength: number };

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
	bearings: readonly (readonly Bearing[])[];
	tagged: ReadonlyMap<string, ReadonlySet<number>>;
	tables: PlaceTables;
};
/** Tables handed in: outcode centres, council circles, and outcode to area slugs where a deployment knows them. */
export type PlaceTables = {
	outcodes: Outcodes;
	areas: readonly Area[];
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

/** Reads an index made by `buildIndex`, checked when it comes from outside. Throws a ZodError when it is broken. */
export function loadIndex(json: unknown, tables: PlaceTables): Directory {
	const data = IndexData.parse(json);
	const concepts = typed(data.concepts, 100);
	const words = typed(data.words, 10);
	const bearings: Bearing[][] = data.ids.map(() => []);
	data.people.forEach(({ id, kind, narrow }, concept) => {
		if (kind === 'subject' && narrow === 0) return;
		const found = concepts.get(id);
		found?.rows.forEach((row, i) => {
			const strength = found.strengths[i] ?? 0;
			if (strength >= 0.15) bearings[row]?.push({ concept, strength });
		});
	});
	return {
		ids: data.ids,
		rows: data.rows,
		lifeAreas: typed(data.lifeAreas, 100),
		concepts,
		words,
		sortedWords: [...words.keys()].sort(),
		stopWords: new Set(data.stopWords),
		people: data.people.map((person) => ({ ...person, pattern: termPattern(person.terms) })),
		bearings,
		tagged: new Map(Object.entries(data.tagged).map(([id, rows]) => [id, new Set(rows)])),
		tables
	};
}
