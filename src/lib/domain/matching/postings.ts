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

/** Lists out of one column of steps and one of strengths, which are so many times larger. */
export function postingsOf(
	lists: readonly (readonly [id: string, rows: number])[],
	{ steps, strengths }: { steps: Numbers; strengths: Numbers },
	scale: number
): Map<string, Postings> {
	let byte = 0;
	let at = 0;
	return new Map(
		lists.map(([id, count]) => {
			const rows = new Uint32Array(count);
			byte = readVarints(steps, byte, rows);
			const own = new Float32Array(count);
			for (let i = 0; i < count; i += 1) own[i] = (strengths[at + i] ?? 0) / scale;
			at += count;
			return [id, { rows: rowsOfSteps(rows), strengths: own }];
		})
	);
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
