import { differentKey, type CheckIn } from '#lib/domain/check-in/check-in.ts';
import { LIFE_AREAS, type LifeArea } from '#lib/domain/situation/situation.ts';

/** Most life areas that can be chosen at once. */
export const MAX_AREAS = 4;

/** Life areas marked "I'd like this to be different" in the latest check-in about them, and its day; null when there are none. */
export function suggestedAreas(
	checkIns: readonly CheckIn[]
): { day: string; areas: LifeArea[]; marked: number } | null {
	const latest = checkIns
		.filter(({ pack, deletedAt }) => pack === 'life-areas' && !deletedAt)
		.at(-1);
	const marked = LIFE_AREAS.filter((area) => latest?.answers[differentKey(area)] === true);
	if (!latest || marked.length === 0) return null;
	return { day: latest.day, areas: marked.slice(0, MAX_AREAS), marked: marked.length };
}
