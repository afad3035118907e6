import { createHash } from 'node:crypto';
import type { ServiceList } from '#lib/domain/directory/service.ts';

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

/**
 * The files of details as JSON, in the order of their groups. All stand in one piece of memory, each service
 * written to its place as it is read: fifty thousand pieces would take several times the room. `lengths`
 * says how many bytes each row takes as JSON.
 */
export function detailFiles(
	services: ServiceList,
	groups: readonly (readonly number[])[],
	lengths: readonly number[]
): Buffer[] {
	const places = lengths.map(() => 0);
	let end = 0;
	const bounds = groups.map((rows) => {
		const start = end;
		for (const row of rows) {
			// After the bracket that opens the list, or a comma.
			places[row] = end + 1;
			end += 1 + (lengths[row] ?? 0);
		}
		end += 1;
		return [start, end] as const;
	});
	const all = Buffer.alloc(end, ',');
	let row = 0;
	for (const service of services) all.write(JSON.stringify(service), places[row++] ?? 0);
	return bounds.map(([start, stop]) => {
		all.write('[', start);
		all.write(']', stop - 1);
		return all.subarray(start, stop);
	});
}
