import { createHash } from 'node:crypto';

/** How many services a file of details holds at least, on the average beyond that, and at most. */
const FEWEST = 48;
const ONE_IN = 64;
const MOST = 200;

/**
 * Rows by the file of details they stand in. Which file says nothing of what a service is about, since
 * the host sees which files are asked for; and a file ends where a hash says so, so that one service
 * more or less changes one file.
 */
export function detailGroups(ids: readonly string[]): number[][] {
	const hashes = ids.map((id) => createHash('sha256').update(id).digest('hex'));
	const hashOf = (row: number) => hashes[row] ?? '';
	const rows = [...ids.keys()].sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
	const groups: number[][] = [];
	let group: number[] = [];
	for (const row of rows) {
		group.push(row);
		// The first figures of a hash say its place, so others say where a file ends.
		const ends = parseInt(hashOf(row).slice(-2), 16) % ONE_IN === 0;
		if (group.length < MOST && !(ends && group.length >= FEWEST)) continue;
		groups.push(group);
		group = [];
	}
	return group.length > 0 ? [...groups, group] : groups;
}
