import type { Bearings } from './directory-index.ts';
import type { Person } from './index-data.ts';
import type { Postings } from './postings.ts';

/** Strength from which a concept bears on whom a service suits. */
const BEARS_FROM = 0.15;

/**
 * Concepts that bear on each of so many rows. Counted and then filled: a list of lists for fifty
 * thousand rows takes too long to make.
 */
export function bearingsOf(
	size: number,
	people: readonly Person[],
	concepts: ReadonlyMap<string, Postings>
): Bearings {
	const bearing = people.flatMap(({ id, kind, narrow }, concept) => {
		const list = concepts.get(id);
		return list === undefined || (kind === 'subject' && narrow === 0) ? [] : [{ concept, list }];
	});
	const starts = new Uint32Array(size + 1);
	for (const { list } of bearing)
		for (let i = 0; i < list.rows.length; i += 1)
			if ((list.strengths[i] ?? 0) >= BEARS_FROM) starts[(list.rows[i] ?? 0) + 1]! += 1;
	for (let row = 0; row < size; row += 1) starts[row + 1]! += starts[row] ?? 0;
	const next = starts.slice();
	const all = starts[size] ?? 0;
	const found = {
		starts,
		concepts: new Uint16Array(all),
		strengths: new Float32Array(all)
	};
	for (const { concept, list } of bearing)
		for (let i = 0; i < list.rows.length; i += 1) {
			const strength = list.strengths[i] ?? 0;
			if (strength < BEARS_FROM) continue;
			const at = next[list.rows[i] ?? 0]!++;
			found.concepts[at] = concept;
			found.strengths[at] = strength;
		}
	return found;
}
