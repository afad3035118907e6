import type { Bearings } from './directory-index.ts';
import type { Person } from './index-data.ts';
import { unpackRows, type PostingLists } from './postings.ts';

/** Strength from which a concept bears on whom a service suits, in hundredths as lists have it. */
const BEARS_FROM = 15;

const HUNDREDTHS = Float32Array.from({ length: 256 }, (_, strength) => strength / 100);

/** The bearing after one, 0 after the last. */
export const nextOf = ({ links }: Bearings, at: number): number => links[at] ?? 0;
/** The place among people of what bears, and how strongly it does, 0 to 1. */
export const conceptOf = ({ links }: Bearings, at: number): number => (links[at + 1] ?? 0) >>> 8;
export const strengthOf = ({ links }: Bearings, at: number): number =>
	HUNDREDTHS[(links[at + 1] ?? 0) & 255] ?? 0;

/** The second number of a bearing. */
export const linked = (concept: number, strength: number): number =>
	concept * HUNDREDTHS.length + Math.round(strength * 100);

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
	const links = new Uint32Array(2 * most);
	const room = new Uint32Array(size);
	let at = 2;
	// From the last concept on, so that the first of a row is written last and stands before the others.
	for (const { concept, list } of bearing.reverse()) {
		const rows = unpackRows(list, room);
		for (let i = 0; i < rows.length; i += 1) {
			const strength = list.strengths[i]!;
			if (strength < BEARS_FROM) continue;
			links[at] = first[rows[i]!]!;
			links[at + 1] = linked(concept, strength / 100);
			first[rows[i]!] = at;
			at += 2;
		}
	}
	return { first, links };
}
