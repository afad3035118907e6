import type { Situation } from '../situation/situation.ts';
import type { Directory } from './directory-index.ts';
import { fitOf } from './fit.ts';
import { AUDIENCE, PLACE } from './fit-weights.ts';
import { readNeed, type Need } from './need.ts';

/** Whether it says it is for one gender, and the person said another. */
function isForAnotherGender(row: number, need: Need, directory: Directory): boolean {
	const { numbers, people } = directory;
	const genders = directory
		.facts(row)
		.meantFor.filter((id) => people[numbers.get(id) ?? -1]?.dimension === 'gender');
	const said = need.concerns.has('woman') || need.concerns.has('man');
	return said && genders.length > 0 && !genders.some((id) => need.concerns.has(id));
}

/**
 * Of the services asked about by id, those within reach of where the person said they are and not
 * for somebody else, by the rules of `match`, whatever they are about; with the miles to each, null
 * where that cannot be said. Without a place, all that may be theirs.
 */
export function withinReach(
	ids: readonly string[],
	situation: Situation,
	directory: Directory
): Map<string, number | null> {
	const need = readNeed(situation, directory);
	const found = new Map<string, number | null>();
	for (const id of ids) {
		const row = directory.rowOf(id);
		if (row === -1) continue;
		const { why, person, miles, covers } = fitOf(row, need, directory);
		if (why !== null || person < AUDIENCE.least) continue;
		if (isForAnotherGender(row, need, directory)) continue;
		const near = miles === null ? covers !== false : miles <= PLACE.reach + need.vague;
		if (near) found.set(id, directory.facts(row).placed ? miles : null);
	}
	return found;
}
