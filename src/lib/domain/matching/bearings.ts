import type { Bearings } from './directory-index.ts';
import type { Person } from './index-data.ts';
import { unpackRows, type PostingLists } from './postings.ts';

/** Strength from which a concept bears on whom a service suits, in hundredths as lists have it. */
const BEARS_FROM = 15;

/**
 * Concepts that bear on each of so many rows, in order. Each is written once, where the one before it
 * ends: to count first, or to make a list of lists, takes too long for fifty thousand rows.
 */
export function bearingsOf(
	size: number,
	people: readonly Person[],
	lists: Pick<PostingLists, 'packed'>
): Bearings {
	const bearing = people.flatMap(({ id, kind, narrow }, concept) => {
		const list = lists.packed(id);
		return list === undefined || (kind === 'subject' && narrow === 0) ? [] : [{ concept, list }];
	});
	const most = bearing.reduce((sum, { list }) => sum + list.rows, 1);
	const first = new Uint32Array(size);
	const next = new Uint32Array(most);
	const concepts = new Uint16Array(most);
	const strengths = new Float32Array(most);
	const room = new Uint32Array(size);
	let at = 1;
	// From the last concept on, so that the first of a row is written last and stands before the others.
	for (const { concept, list } of bearing.reverse()) {
		const rows = unpackRows(list, room);
		for (let i = 0; i < rows.length; i += 1) {
			const strength = list.strengths[i]!;
			if (strength < BEARS_FROM) continue;
			concepts[at] = concept;
			strengths[at] = strength / 100;
			next[at] = first[rows[i]!]!;
			first[rows[i]!] = at;
			at += 1;
		}
	}
	return { first, next, concepts, strengths };
}
