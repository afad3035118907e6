import type { Phrase } from './index-data.ts';

/** One list of rows and how strongly each is about something, 0 to 1. */
export type Postings = { rows: Uint32Array; strengths: Float32Array };

/** Lists out of the pairs of an index, whose strengths are so many times larger. */
export function postingsOf(lists: Record<string, number[]>, scale: number): Map<string, Postings> {
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

/** Where a row stands in a list, -1 when it is not there. Rows ascend. */
export function placeOf(list: Postings, row: number): number {
	let low = 0;
	let high = list.rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list.rows[middle] ?? 0) < row) low = middle + 1;
		else high = middle;
	}
	return list.rows[low] === row ? low : -1;
}

/** Strength of one row in a list, 0 when it is not there. Rows ascend. */
export function strengthIn(list: Postings | undefined, row: number): number {
	return list === undefined ? 0 : (list.strengths[placeOf(list, row)] ?? 0);
}

/** The record's own words that say a concept, empty when it has none. */
export function phraseIn(
	{
		concepts,
		phrases
	}: {
		concepts: ReadonlyMap<string, Postings>;
		phrases: Readonly<Record<string, readonly Phrase[]>>;
	},
	id: string,
	row: number
): Phrase {
	const list = concepts.get(id);
	return list === undefined ? '' : (phrases[id]?.[placeOf(list, row)] ?? '');
}
