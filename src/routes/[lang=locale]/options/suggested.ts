import { differentKey, type CheckIn } from '#lib/domain/check-in/check-in.ts';
import { LIFE_AREAS, type LifeArea } from '#lib/domain/situation/situation.ts';

/** Most life areas that can be chosen at once. */
export const MAX_AREAS = 4;

/** The items of each check-in that asks what a person would like to be different, with their life areas; by id. */
export type AskedAreas = Readonly<Record<string, readonly (readonly [item: string, LifeArea])[]>>;

/** Life areas marked "I'd like this to be different" in the latest check-in that asks it, and its day; null when there are none. */
export function suggestedAreas(
	checkIns: readonly CheckIn[],
	asked: AskedAreas
): { day: string; areas: LifeArea[]; marked: number } | null {
	const latest = checkIns.filter(({ pack, deletedAt }) => asked[pack] && !deletedAt).at(-1);
	const wished = (asked[latest?.pack ?? ''] ?? [])
		.filter(([item]) => latest?.answers[differentKey(item)] === true)
		.map(([, area]) => area);
	const marked = LIFE_AREAS.filter((area) => wished.includes(area));
	if (!latest || marked.length === 0) return null;
	return { day: latest.day, areas: marked.slice(0, MAX_AREAS), marked: marked.length };
}
