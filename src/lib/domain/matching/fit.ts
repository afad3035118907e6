import { milesBetween } from '../directory/place.ts';
import type { ServiceFacts } from './index-data.ts';
import { audienceFit } from './audience-fit.ts';
import type { Directory } from './load-index.ts';
import type { Need } from './need.ts';
import { AGE, PLACE, RECORD, WAYS } from './fit-weights.ts';

/** Why a service is left out although it is about the right thing. Only what a feed states can do this. */
export type NotShownWhy = 'age' | 'area' | 'closed' | 'not-free' | 'needs-professional';
/** How well a service suits this person: a factor on its relevance, and miles when known. */
export type Fit = { factor: number; why: NotShownWhy | null; miles: number | null };

function ageFit({ ages }: ServiceFacts, { situation: { age }, family }: Need): number | 'age' {
	// Help in directories is for adults unless it says otherwise.
	if (ages === null) {
		if (age === null || age >= AGE.adult) return 1;
		return age < AGE.teenager ? AGE.notStatedForChild : AGE.notStatedForTeenager;
	}
	const { min, max, source } = ages;
	const forChildren = max !== null && max < AGE.childrenBelow;
	if (family && forChildren && (age === null || age >= AGE.teenager)) return 1;
	const oneStage = (min ?? 0) >= AGE.laterLifeFrom || (max ?? 99) <= AGE.youngTo;
	if (age === null) return oneStage ? AGE.oneStageAgeNotSaid : 1;
	const gap = Math.max((min ?? 0) - age, age - (max ?? 200));
	if (gap <= 0) return oneStage ? AGE.oneStageFits : AGE.fits;
	if (source === 'stated') return 'age';
	return gap <= AGE.nearly ? AGE.nearlyFits : AGE.mentionedElse;
}

function placeFit(row: ServiceFacts, need: Need): Fit {
	const outside =
		row.nations.length > 0 && need.nation !== null && !row.nations.includes(need.nation);
	if (outside) return { factor: 0, why: 'area', miles: null };
	if (row.national) return { factor: PLACE.national, why: null, miles: null };
	const statedElsewhere =
		row.areas.length > 0 &&
		need.councils.size > 0 &&
		!row.areas.some((slug) => need.councils.has(slug));
	if (need.point === null || row.circles.length === 0) {
		if (statedElsewhere) return { factor: 0, why: 'area', miles: null };
		const factor = row.circles.length > 0 && !row.local ? PLACE.placeNotSaid : PLACE.notStated;
		return { factor, why: null, miles: null };
	}
	const { point } = need;
	let nearest = Infinity;
	let factor = PLACE.farthest;
	let miles = Infinity;
	for (const [lat, lon, radius] of row.circles) {
		const distance = milesBetween(point, { lat, lon });
		const beyond = Math.max(0, distance - radius - need.vague);
		const near = row.local && radius <= PLACE.placeToGo;
		nearest = Math.min(nearest, beyond);
		const over = near ? PLACE.fallsOverNear : PLACE.fallsOver;
		factor = Math.max(factor, Math.exp(-beyond / over) * (near ? PLACE.insideNear : PLACE.inside));
		if (radius <= PLACE.distanceWorthSaying) miles = Math.min(miles, distance);
	}
	if (statedElsewhere && nearest > PLACE.elsewhere) return { factor: 0, why: 'area', miles: null };
	return { factor, why: null, miles: Number.isFinite(miles) ? miles : null };
}

function wayFit(row: ServiceFacts, { situation }: Need): Fit {
	const { freeOnly, selfReferralOnly, reach, company, access } = situation;
	if (freeOnly && row.cost === 'paid' && row.costTagged)
		return { factor: 0, why: 'not-free', miles: null };
	if (selfReferralOnly && row.route === 'professional' && row.routeTagged)
		return { factor: 0, why: 'needs-professional', miles: null };
	let factor = 1;
	if (row.cost === 'paid') factor *= freeOnly ? WAYS.paidWhenFreeAsked : WAYS.paid;
	if (row.cost === 'free' && freeOnly) factor *= WAYS.freeAsked;
	if (row.route === 'professional')
		factor *= selfReferralOnly ? WAYS.professionalWhenSelfAsked : WAYS.professional;
	if (reach.length > 0 && row.reach.length > 0)
		factor *= reach.some((way) => row.reach.includes(way)) ? WAYS.wayFits : WAYS.wayElse;
	if (company !== 'either' && row.company !== 'not-stated')
		factor *= row.company === company ? WAYS.companyFits : WAYS.companyElse;
	factor *= 1 + WAYS.access * access.filter((id) => row.access.includes(id)).length;
	return { factor, why: null, miles: null };
}

const DAY = 86_400_000;

function stateFit(index: number, row: ServiceFacts, need: Need, directory: Directory): number {
	const checked = directory.checkedDays[index] ?? NaN;
	const days = Date.parse(need.situation.day) / DAY - checked;
	const old = Number.isNaN(days) ? RECORD.notStatedDays : days;
	const fresh = old > RECORD.veryOldDays ? RECORD.veryOld : old > RECORD.oldDays ? RECORD.old : 1;
	const past = row.dated && old > RECORD.passedDays ? RECORD.passed : 1;
	return RECORD.level[row.level] * fresh * past * (row.hasContact ? 1 : RECORD.unreachable);
}

/** How well one service suits, apart from what it is about. */
export function fitOf(index: number, need: Need, directory: Directory): Fit {
	const row = directory.rows[index];
	if (row === undefined) return { factor: 0, why: 'closed', miles: null };
	if (row.status !== 'active') return { factor: 0, why: 'closed', miles: null };
	const age = ageFit(row, need);
	if (age === 'age') return { factor: 0, why: 'age', miles: null };
	const place = placeFit(row, need);
	if (place.why !== null) return place;
	const way = wayFit(row, need);
	if (way.why !== null) return way;
	const audience = audienceFit(index, need, directory);
	const factor = age * audience * place.factor * way.factor * stateFit(index, row, need, directory);
	return { factor, why: null, miles: place.miles };
}
