import { daysBetween } from '../days/day.ts';
import type { CheckIn } from './check-in.ts';
import type { Instrument } from './instrument.ts';
import { totals } from './scoring.ts';

/** One day on a person's own line: an ISO day, and its value; null is a gap, never a zero. */
export type Point = { day: string; value: number | null; checkIn: string };
export type Known = Point & { value: number };

/** As they were made, one after the other: a clock can be wrong by years, and no day then stays the latest. */
export const asMade = (a: Pick<CheckIn, 'seq' | 'day'>, b: Pick<CheckIn, 'seq' | 'day'>): number =>
	a.seq - b.seq || (a.day < b.day ? -1 : +(a.day > b.day));

/** Finished check-ins that are not deleted, as they were made. */
export function checkInsInOrder(checkIns: readonly CheckIn[]): CheckIn[] {
	return checkIns
		.filter(({ finished, deletedAt }) => finished && deletedAt === undefined)
		.sort(asMade);
}

// One point a day: the last of the day that has a value, else a gap.
function daily(ordered: readonly CheckIn[], valueOf: (checkIn: CheckIn) => number | null): Point[] {
	const points: Point[] = [];
	for (const checkIn of ordered) {
		const point = { day: checkIn.day, value: valueOf(checkIn), checkIn: checkIn.id };
		if (points.at(-1)?.day !== point.day) points.push(point);
		else if (point.value !== null) points[points.length - 1] = point;
	}
	return points;
}

/** The line of totals; `ordered` is from `checkInsInOrder`. A short form also counts check-ins of its long form, over its own items. */
export function totalLine(instrument: Instrument, ordered: readonly CheckIn[]): Point[] {
	if (instrument.scoring === 'none') return [];
	const { id, shortOf } = instrument;
	const mine = ordered.filter(({ pack }) => pack === id || pack === shortOf);
	const totalOf = totals(instrument);
	return daily(mine, ({ answers }) => totalOf(answers));
}

/** The line of one item, a life area too, over all these packs that ask it; `ordered` is from `checkInsInOrder`. */
export function itemLine(
	itemId: string,
	packs: readonly Instrument[],
	ordered: readonly CheckIn[]
): Point[] {
	const asking = packs.filter(({ items }) => items.some(({ id }) => id === itemId));
	const ids = new Set(asking.map(({ id }) => id));
	const mine = ordered.filter(({ pack }) => ids.has(pack));
	return daily(mine, ({ answers }) => {
		const value = answers[itemId];
		return typeof value === 'number' ? value : null;
	});
}

/** The line as it is drawn: where a clock was set back, a day earlier than the point before it takes that point's day. */
export function drawnPoints<One extends Point>(points: readonly One[]): One[] {
	let latest = '';
	return points.map((point) => {
		if (point.day < latest) return { ...point, day: latest };
		latest = point.day;
		return point;
	});
}

export const isKnown = (point: Point): point is Known => point.value !== null;

export type Change = 'higher' | 'lower' | 'about-same';

/** How a value compares with an earlier one; a difference of at most `same` is about the same. */
export function changeBetween(before: number, now: number, same: number): Change {
	// The metric table has decimals, so differences need rounding.
	const difference = Math.round((now - before) * 1000) / 1000;
	if (Math.abs(difference) <= same) return 'about-same';
	return difference > 0 ? 'higher' : 'lower';
}

export type LineFact =
	| { code: 'nothing-yet' | 'all-gaps' }
	| { code: 'first'; now: Known }
	| {
			code: `${'higher-than' | 'lower-than' | 'about-same-as'}-${Than}`;
			now: Known;
			before: Known;
	  };
type Than = 'last' | 'month-ago' | 'first';

/** Days that count as about a month ago: three weeks to six and a half; of several points, the nearest to 30. */
const MONTH_AGO = { min: 21, nearest: 30, max: 45 };

/** What to say about a line: compared with last time, about a month ago and the first, each point once. */
export function lineFacts(points: readonly Point[], same: number): LineFact[] {
	const known = points.filter(isKnown);
	const now = known.at(-1);
	if (!now) return [{ code: points.length > 0 ? 'all-gaps' : 'nothing-yet' }];
	const last = known.at(-2);
	if (!last) return [{ code: 'first', now }];
	const earlier: [Than, Known | undefined][] = [
		['last', last],
		['month-ago', aboutAMonthBefore(known, now)],
		['first', known[0]]
	];
	return earlier.flatMap(([than, before], at) => {
		if (!before || earlier.findIndex(([, other]) => other === before) < at) return [];
		const change = changeBetween(before.value, now.value, same);
		const compared = change === 'about-same' ? 'about-same-as' : (`${change}-than` as const);
		return [{ code: `${compared}-${than}` as const, now, before }];
	});
}

function aboutAMonthBefore(known: readonly Known[], now: Known): Known | undefined {
	let best: Known | undefined;
	let distance = Infinity;
	for (let at = known.length - 2; at >= 0; at--) {
		const point = known[at] as Known;
		const days = daysBetween(point.day, now.day);
		if (days > MONTH_AGO.max) break;
		const off = Math.abs(days - MONTH_AGO.nearest);
		if (days < MONTH_AGO.min || off >= distance) continue;
		best = point;
		distance = off;
	}
	return best;
}

/** Points kept of each stretch that is drawn: the first, the last, the lowest, the highest and one gap. */
const KEPT_OF_STRETCH = 5;

/** At most about `most` points for drawing: of each stretch the first, lowest, highest and last, and a gap where there was one. */
export function downsample(points: readonly Point[], most: number): Point[] {
	if (points.length <= most) return [...points];
	const size = Math.ceil((points.length * KEPT_OF_STRETCH) / most);
	const kept: Point[] = [];
	for (let from = 0; from < points.length; from += size)
		kept.push(...ofStretch(points, from, Math.min(from + size, points.length)));
	return kept;
}

// In one pass and by place: ten years of days are drawn on a slow phone.
function ofStretch(points: readonly Point[], from: number, to: number): Point[] {
	let [lowest, highest, gap] = [-1, -1, -1];
	const valueAt = (at: number) => points[at]?.value ?? Number.NaN;
	for (let at = from; at < to; at += 1) {
		const value = valueAt(at);
		if (Number.isNaN(value)) gap = gap < 0 ? at : gap;
		else {
			if (lowest < 0 || value < valueAt(lowest)) lowest = at;
			if (highest < 0 || value > valueAt(highest)) highest = at;
		}
	}
	const wanted = new Set([from, to - 1, gap, lowest, highest]);
	return [...wanted].sort((a, b) => a - b).flatMap((at) => points[at] ?? []);
}
