import { isWorseTwice, latestRun, type GuideRun } from './run.ts';
import type { Guide } from './guide.ts';
import type { LifeArea } from '../situation/situation.ts';

/** Why a guide is suggested; each is true of this person and this guide. */
export type GuideReason =
	{ code: 'under-way' } | { code: 'life-area'; area: LifeArea } | { code: 'for-anyone' };

export interface GuideSuggestion {
	id: string;
	reasons: GuideReason[];
}

/** Higher than any sum of nearness. */
const UNDER_WAY = 100;
/** Who is younger has guides of their own, in whole years. */
const YOUNG_BEFORE = 18;
/** A guide written for young people goes before one as near that is for anyone. */
const FOR_THEM = 2;
/** The weight of a guide already done counts this much: behind a new one that is as near. */
const DONE_ONCE = 0.4;

type Facts = Pick<Guide, 'id' | 'lifeAreas' | 'minutes' | 'audience'> & {
	/** Its place among the guides that suit anyone, who has not said what matters; null when it is none of them. */
	forAnyone: number | null;
};

/**
 * Guides to start today, best first: one under way, then by how near to the life areas named, the
 * person's first and the guide's first weighing most. Empty after "that felt worse" twice running:
 * then it is people and services that are offered. A guide written for young people is only
 * suggested to whoever said an age under 18, or has it under way.
 */
export function suggestGuides(
	lifeAreas: readonly LifeArea[],
	guides: readonly Facts[],
	runs: readonly GuideRun[],
	{ most = 2, age = null }: { most?: number; age?: number | null } = {}
): GuideSuggestion[] {
	if (isWorseTwice(runs)) return [];
	return guides
		.map((guide, place) => ({ guide, place, weight: weightOf(guide, lifeAreas, runs, age) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || a.guide.minutes - b.guide.minutes || a.place - b.place)
		.slice(0, most)
		.map(({ guide }) => ({ id: guide.id, reasons: reasonsFor(guide, lifeAreas, runs) }));
}

const isUnderWay = (id: string, runs: readonly GuideRun[]) => {
	const run = latestRun(runs, id);
	return run !== undefined && !run.end;
};

function weightOf(
	guide: Facts,
	lifeAreas: readonly LifeArea[],
	runs: readonly GuideRun[],
	age: number | null
): number {
	if (isUnderWay(guide.id, runs)) return UNDER_WAY;
	const isForYoung = guide.audience === 'young-people';
	if (isForYoung && (age === null || age >= YOUNG_BEFORE)) return 0;
	const near = lifeAreas
		.map((area, place) => ({ place, at: guide.lifeAreas.indexOf(area) }))
		.filter(({ at }) => at >= 0)
		.reduce((sum, { place, at }) => sum + 1 / (1 + place) / (1 + at), 0);
	const { forAnyone } = guide;
	const general = lifeAreas.length === 0 && forAnyone !== null ? 1 - forAnyone / 10 : 0;
	return (
		(near + general) * (isForYoung ? FOR_THEM : 1) * (latestRun(runs, guide.id) ? DONE_ONCE : 1)
	);
}

function reasonsFor(
	{ id, lifeAreas }: Facts,
	named: readonly LifeArea[],
	runs: readonly GuideRun[]
): GuideReason[] {
	const reasons: GuideReason[] = named
		.filter((area) => lifeAreas.includes(area))
		.map((area) => ({ code: 'life-area', area }));
	if (isUnderWay(id, runs)) reasons.unshift({ code: 'under-way' });
	return reasons.length > 0 ? reasons : [{ code: 'for-anyone' }];
}
