import type { CheckIn } from './check-in.ts';
import type { Instrument } from './instrument.ts';
import {
	type Change,
	changeBetween,
	isKnown,
	itemLine,
	type Known,
	type Point,
	totalLine
} from './line.ts';
import { daysBetween } from '../days/day.ts';

/** From the first to the latest value of a line; days are whole days between them, times how many values there are. */
export type Distance =
	| { code: Change; first: Known; latest: Known; days: number; times: number }
	| { code: null; reason: 'nothing-yet' | 'only-one'; times: number };

/** How far a line has come; a difference of at most `same` is about the same. */
export function distance(points: readonly Point[], same: number): Distance {
	const known = points.filter(isKnown);
	const [first] = known;
	const latest = known.at(-1);
	const times = known.length;
	if (!first || !latest || first === latest)
		return { code: null, reason: first ? 'only-one' : 'nothing-yet', times };
	const code = changeBetween(first.value, latest.value, same);
	// Where a clock was set back, the later one has the earlier day.
	const days = Math.abs(daysBetween(first.day, latest.day));
	return { code, first, latest, days, times };
}

/** Distance of the total, null for a pack without totals; `ordered` is from `checkInsInOrder`. */
export function distanceOfTotal(
	instrument: Instrument,
	ordered: readonly CheckIn[]
): Distance | null {
	const { sameTotal } = instrument.thresholds;
	if (sameTotal === null) return null;
	return distance(totalLine(instrument, ordered), sameTotal);
}

/** Distance of each item of a pack, in its order, over all these packs that ask it; `ordered` is from `checkInsInOrder`. */
export function distanceOfItems(
	instrument: Instrument,
	packs: readonly Instrument[],
	ordered: readonly CheckIn[]
): { item: string; distance: Distance }[] {
	const { sameItem } = instrument.thresholds;
	return instrument.items.map(({ id }) => ({
		item: id,
		distance: distance(itemLine(id, packs, ordered), sameItem)
	}));
}
