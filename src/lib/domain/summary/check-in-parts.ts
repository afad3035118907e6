import { differentKey, type CheckIn } from '../check-in/check-in.ts';
import { isKnown, itemLine, totalLine, type Point } from '../check-in/line.ts';
import { score } from '../check-in/scoring.ts';
import type { PartOf, Place, SummaryPack } from './part.ts';

/** Values shown of a total: the first and the latest five, as many as are read at a glance. */
export const SHOWN_OF_TOTAL = 6;
/** Values shown of each statement that stands alone: the first and the latest. */
const SHOWN_OF_ITEM = 2;

/** The first point and the latest others, `most` in all. */
export function shownPlaces(points: readonly Point[], most: number): Place[] {
	const known = points.filter(isKnown).map(({ day, value }) => ({ day, value }));
	return known.length > most ? [...known.slice(0, 1), ...known.slice(1 - most)] : known;
}

/** The latest check-in of a pack, if anything was answered in it; `ordered` is from `checkInsInOrder`. */
export function answersPart(
	{ instrument }: SummaryPack,
	ordered: readonly CheckIn[]
): PartOf<'answers'>[] {
	const latest = ordered.filter(({ pack }) => pack === instrument.id).at(-1);
	if (!latest) return [];
	const { day } = latest;
	const { total } = score(instrument, latest.answers);
	const licensed = instrument.kind === 'licensed';
	const valueOf = (id: string) => {
		const value = latest.answers[id];
		return typeof value === 'number' ? value : null;
	};
	// Whoever holds a licence may not pass its statements on, so its total goes without them.
	const items = licensed ? [] : instrument.items;
	const answers = Object.fromEntries(items.map(({ id }) => [id, valueOf(id)]));
	const different = instrument.asksDifferent
		? items.flatMap(({ id }) => (latest.answers[differentKey(id)] === true ? [id] : []))
		: [];
	const isThere = licensed ? total !== null : Object.values(answers).some((one) => one !== null);
	const { id: pack } = instrument;
	return isThere
		? [{ kind: 'answers', id: `answers:${pack}`, pack, day, answers, different, total }]
		: [];
}

/** The line of a pack: its total, or each statement where answers stand alone; only with two values or more. */
export function linePart(
	{ instrument }: SummaryPack,
	packs: readonly SummaryPack[],
	ordered: readonly CheckIn[]
): PartOf<'line'>[] {
	const instruments = packs.map((one) => one.instrument);
	const own = ordered.some(({ pack }) => pack === instrument.id);
	const lines =
		instrument.scoring === 'none'
			? instrument.items.map(({ id }) => ({
					item: id,
					points: shownPlaces(itemLine(id, instruments, ordered), SHOWN_OF_ITEM)
				}))
			: [{ item: null, points: shownPlaces(totalLine(instrument, ordered), SHOWN_OF_TOTAL) }];
	const series = lines.filter(({ points }) => points.length > 1);
	const { id: pack } = instrument;
	return own && series.length > 0 ? [{ kind: 'line', id: `line:${pack}`, pack, series }] : [];
}
