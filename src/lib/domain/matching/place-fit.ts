import { milesBetween } from '../directory/place.ts';
import { PLACE } from './fit-weights.ts';
import type { ServiceFacts } from './index-data.ts';
import type { Need } from './need.ts';

/** How well a service's place suits: a factor, the miles to it when known, and whether it covers where they live (null when that cannot be said). */
export type PlaceFit = {
	factor: number;
	elsewhere: boolean;
	miles: number | null;
	covers: boolean | null;
};

const ELSEWHERE: PlaceFit = { factor: 0, elsewhere: true, miles: null, covers: false };

function byCircles(facts: ServiceFacts, need: Need): PlaceFit {
	let factor = PLACE.farthest;
	let miles = Infinity;
	let inside = false;
	for (const [lat, lon, radius] of facts.circles) {
		const distance = need.point === null ? Infinity : milesBetween(need.point, { lat, lon });
		const beyond = Math.max(0, distance - radius - need.vague);
		const near = facts.local && radius <= PLACE.placeToGo;
		const over = near ? PLACE.fallsOverNear : PLACE.fallsOver;
		factor = Math.max(factor, Math.exp(-beyond / over) * (near ? PLACE.insideNear : PLACE.inside));
		inside ||= beyond === 0;
		if (radius <= PLACE.distanceWorthSaying) miles = Math.min(miles, distance);
	}
	return { factor, elsewhere: false, miles: Number.isFinite(miles) ? miles : null, covers: inside };
}

/** Coverage is a limit: what states other nations or councils is elsewhere, what is named for another council is lowered. */
export function placeFit(facts: ServiceFacts, need: Need): PlaceFit {
	const { nation, councils, point } = need;
	if (facts.nations.length > 0 && nation !== null && !facts.nations.includes(nation))
		return ELSEWHERE;
	if (facts.national)
		return { factor: PLACE.national, elsewhere: false, miles: null, covers: true };
	const theirs = (slugs: readonly string[]) => slugs.some((slug) => councils.has(slug));
	const known = councils.size > 0;
	if (facts.areas.length > 0 && known && !theirs(facts.areas)) return ELSEWHERE;
	const stated = facts.areas.length > 0 && known;
	const named = facts.titledAreas.length > 0 && known && !theirs(facts.titledAreas);
	if (point === null || facts.circles.length === 0) {
		const factor = facts.circles.length > 0 && !facts.local ? PLACE.placeNotSaid : PLACE.notStated;
		const covers = stated ? true : named ? false : null;
		return {
			factor: factor * (named ? PLACE.namedElsewhere : 1),
			elsewhere: false,
			miles: null,
			covers
		};
	}
	const found = byCircles(facts, need);
	// A circle is no border: who lives inside it may well be within reach of its council's help.
	// Who said only a council may live beside the other.
	const inside = need.vague > 0 ? 1 : PLACE.namedBeside;
	const left = found.covers === true ? inside : PLACE.namedElsewhere;
	return {
		...found,
		factor: found.factor * (named ? left : 1),
		covers: stated || (found.covers === true && !named)
	};
}
