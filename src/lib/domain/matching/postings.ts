import { readVarints, type Numbers } from '../directory/columns.ts';

/** One list of rows, ascending, and how strongly each is about something, 0 to 1. */
export type Postings = { rows: Uint32Array; strengths: Float32Array };

/** Rows out of the steps between them, in place. */
export function rowsOfSteps(steps: Uint32Array): Uint32Array {
	let row = -1;
	for (let i = 0; i < steps.length; i += 1) {
		row += (steps[i] ?? 0) + 1;
		steps[i] = row;
	}
	return steps;
}

/** Strengths that stand so many times larger; a loop, since `from` takes a phone ten times as long. */
export function scaled(numbers: Numbers, scale: number): Float32Array {
	const strengths = new Float32Array(numbers.length);
	for (let i = 0; i < numbers.length; i += 1) strengths[i] = numbers[i]! / scale;
	return strengths;
}

/** A list as it is packed: steps between its rows from its first byte on, and a strength for each of its rows. */
export type Packed = { steps: Numbers; strengths: Numbers; rows: number };
/** Lists by id, each unpacked when it is first asked for. */
export type PostingLists = {
	get: (id: string) => Postings | undefined;
	packed: (id: string) => Packed | undefined;
};

/** Unpacks the rows of a list into the beginning of `to`, which has room for them. */
export function unpackRows({ steps, rows }: Packed, to: Uint32Array): Uint32Array {
	const own = to.subarray(0, rows);
	readVarints(steps, 0, own);
	return rowsOfSteps(own);
}

/** Lists out of one column of steps and one of strengths, which are so many times larger. */
export function postingsOf(
	lists: readonly (readonly [id: string, rows: number])[],
	{ steps, strengths }: { steps: Numbers; strengths: Numbers },
	scale: number
): PostingLists {
	const places = new Map<string, Packed>();
	const known = new Map<string, Postings>();
	let byte = 0;
	let at = 0;
	for (const [id, rows] of lists) {
		places.set(id, {
			...{ rows, steps: steps.subarray(byte) },
			strengths: strengths.subarray(at, at + rows)
		});
		// The last byte of each step is below 128.
		for (let left = rows; left > 0; byte += 1) if (steps[byte]! < 128) left -= 1;
		at += rows;
	}
	const packed = (id: string) => places.get(id);
	return {
		packed,
		get(id) {
			const found = known.get(id);
			const list = packed(id);
			if (found !== undefined || list === undefined) return found;
			const unpacked = {
				rows: unpackRows(list, new Uint32Array(list.rows)),
				strengths: scaled(list.strengths, scale)
			};
			known.set(id, unpacked);
			return unpacked;
		}
	};
}

/** Where a row stands among rows that ascend, -1 when it is not there. */
export function placeAmong(rows: Uint32Array, row: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle] ?? 0) < row) low = middle + 1;
		else high = middle;
	}
	return rows[low] === row ? low : -1;
}

/** Strength of one row in a list, 0 when it is not there. */
export function strengthIn(list: Postings | undefined, row: number): number {
	return list === undefined ? 0 : (list.strengths[placeAmong(list.rows, row)] ?? 0);
}
