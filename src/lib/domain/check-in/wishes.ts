import { LIFE_AREAS, MAX_AREAS, type LifeArea, type Said } from '../situation/situation.ts';
import { differentKey, type CheckIn } from './check-in.ts';

/** The life area that each statement is about, by item id, over all check-ins. */
export type AreaOf = Readonly<Record<string, LifeArea>>;

/** What a person said, and when a check-in said the same. */
export type SaidAndMarked = Said & { markedOn?: Readonly<Record<string, string | undefined>> };

/** Life areas a person would like to be different, and which of them come from a check-in. */
export interface Wishes {
	lifeAreas: LifeArea[];
	/** ISO day of the check-in in which an area was marked last. */
	markedOn: Partial<Record<LifeArea, string>>;
	/** What came from check-ins since the areas were chosen by hand; null when nothing did. */
	taken: { day: string; areas: LifeArea[]; marked: number } | null;
}

// Feeling safe first, so that it is never cut off.
const IN_ORDER = [...LIFE_AREAS].sort((a, b) => +(b === 'safety') - +(a === 'safety'));

function markedIn({ answers }: CheckIn, areaOf: AreaOf): LifeArea[] {
	const items = Object.keys(areaOf).filter((item) => answers[differentKey(item)] === true);
	return IN_ORDER.filter((area) => items.some((item) => areaOf[item] === area));
}

/**
 * What a person wishes for now: what was marked "to be different" in the latest check-in of each
 * kind comes before what they chose by hand, unless they chose by hand since. Answers and totals
 * count for nothing here. At most four areas, the newest first. An instant later than `now` only says
 * that a clock was wrong: such a check-in counts as old as the one before it, such a choice as older than any.
 */
export function wishesOf(
	said: Pick<Said, 'lifeAreas' | 'chosenAt'>,
	checkIns: readonly CheckIn[],
	areaOf: AreaOf,
	now: string
): Wishes {
	const counted = checkIns
		.filter(({ finished, deletedAt }) => finished && deletedAt === undefined)
		.sort((a, b) => a.seq - b.seq);
	let last = '';
	const timed = counted.map((one) => {
		const at = one.markedAt ?? one.at;
		if (at <= now) last = at;
		return { ...one, at: last };
	});
	const chosenAt = said.chosenAt && said.chosenAt <= now ? said.chosenAt : '';
	const latest = [...new Map(timed.map((one) => [one.pack, one])).values()]
		.map((one) => ({ ...one, areas: markedIn(one, areaOf) }))
		.filter(({ areas }) => areas.length > 0)
		.sort((a, b) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1));
	const markedOn: Wishes['markedOn'] = {};
	for (const { areas, day } of latest) for (const area of areas) markedOn[area] ??= day;
	const [newest, ...older] = latest.filter(({ at }) => at > chosenAt || chosenAt === '');
	if (!newest) return { lifeAreas: said.lifeAreas, markedOn, taken: null };
	const marked = [...new Set([newest, ...older].flatMap(({ areas }) => areas))];
	return {
		lifeAreas: [...new Set([...marked, ...said.lifeAreas])].slice(0, MAX_AREAS),
		markedOn,
		taken: { day: newest.day, areas: marked.slice(0, MAX_AREAS), marked: marked.length }
	};
}
