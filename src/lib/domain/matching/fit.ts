import { milesBetween } from '../directory/place.ts';
import type { Row } from './index-data.ts';
import { audienceFit } from './audience-fit.ts';
import type { Directory } from './load-index.ts';
import type { Need } from './need.ts';

/** Why a service is left out although it is about the right thing. Only what a feed states can do this. */
export type NotShownWhy = 'age' | 'area' | 'closed' | 'not-free' | 'needs-professional';
/** How well a service suits this person: a factor on its relevance, and miles when known. */
export type Fit = { factor: number; why: NotShownWhy | null; miles: number | null };

function ageFit({ ages }: Row, { situation: { age }, family }: Need): number | 'age' {
	// Help in directories is for adults unless it says otherwise.
	if (ages === null) return age === null || age >= 18 ? 1 : age < 16 ? 0.4 : 0.6;
	const { min, max, source } = ages;
	const forChildren = max !== null && max < 20;
	if (family && forChildren && (age === null || age >= 16)) return 1;
	if (age === null) return (min ?? 0) >= 40 || (max ?? 99) <= 30 ? 0.45 : 1;
	const gap = Math.max((min ?? 0) - age, age - (max ?? 200));
	if (gap <= 0) return (min ?? 0) >= 40 || (max ?? 99) <= 30 ? 1.2 : 1.03;
	if (source === 'stated') return 'age';
	return gap <= 2 ? 0.45 : 0.1;
}

const FLOOR = 0.08;

function placeFit(row: Row, need: Need): Fit {
	const outside =
		row.nations.length > 0 && need.nation !== null && !row.nations.includes(need.nation);
	if (outside) return { factor: 0, why: 'area', miles: null };
	if (row.national) return { factor: 0.9, why: null, miles: null };
	const statedElsewhere =
		row.areas.length > 0 &&
		need.councils.size > 0 &&
		!row.areas.some((slug) => need.councils.has(slug));
	if (need.point === null || row.circles.length === 0) {
		if (statedElsewhere) return { factor: 0, why: 'area', miles: null };
		return { factor: row.circles.length > 0 && !row.local ? 0.95 : 0.9, why: null, miles: null };
	}
	const { point } = need;
	let over = Infinity;
	let factor = FLOOR;
	let miles = Infinity;
	for (const [lat, lon, radius] of row.circles) {
		const distance = milesBetween(point, { lat, lon });
		const beyond = Math.max(0, distance - radius - need.vague);
		const near = row.local && radius <= 2;
		over = Math.min(over, beyond);
		factor = Math.max(factor, Math.exp(-beyond / (near ? 2.5 : 3.5)) * (near ? 1.15 : 1.05));
		if (radius <= 4) miles = Math.min(miles, distance);
	}
	if (statedElsewhere && over > 2) return { factor: 0, why: 'area', miles: null };
	return { factor, why: null, miles: Number.isFinite(miles) ? miles : null };
}

function wayFit(row: Row, { situation }: Need): Fit {
	const { freeOnly, selfReferralOnly, reach, company, access } = situation;
	if (freeOnly && row.cost === 'paid' && row.costTagged)
		return { factor: 0, why: 'not-free', miles: null };
	if (selfReferralOnly && row.route === 'professional' && row.routeTagged)
		return { factor: 0, why: 'needs-professional', miles: null };
	let factor = 1;
	if (row.cost === 'paid') factor *= freeOnly ? 0.4 : 0.95;
	if (row.cost === 'free' && freeOnly) factor *= 1.06;
	if (row.route === 'professional') factor *= selfReferralOnly ? 0.25 : 0.7;
	if (reach.length > 0 && row.reach.length > 0)
		factor *= reach.some((way) => row.reach.includes(way)) ? 1.05 : 0.7;
	if (company !== 'either' && row.company !== 'not-stated')
		factor *= row.company === company ? 1.08 : 0.8;
	factor *= 1 + 0.04 * access.filter((id) => row.access.includes(id)).length;
	return { factor, why: null, miles: null };
}

const LEVEL = { community: 1, universal: 1, targeted: 0.95, specialist: 0.8 };
const DAY = 86_400_000;

function stateFit(index: number, row: Row, need: Need, directory: Directory): number {
	const checked = directory.checkedDays[index] ?? NaN;
	const days = Date.parse(need.situation.day) / DAY - checked;
	const old = Number.isNaN(days) ? 400 : days;
	const fresh = old > 1100 ? 0.94 : old > 365 ? 0.97 : 1;
	const past = row.dated && old > 60 ? 0.35 : 1;
	return LEVEL[row.level] * fresh * past * (row.hasContact ? 1 : 0.92);
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
