import { roundedMiles } from '../directory/place.ts';
import type { ServiceFacts } from './index-data.ts';
import { strengthIn, type Directory } from './load-index.ts';
import type { Need } from './need.ts';
import type { Candidate } from './ordering.ts';
import { PLACE } from './fit-weights.ts';
import { SAID_FROM } from './weights.ts';

/** Why a service is shown: a code for the words, and the values they take. Each is true of this person and this service. */
export type Reason =
	| { code: 'life-area'; area: string; source: 'tag' | 'text' }
	| { code: 'circumstance'; circumstance: string; source: 'tag' | 'text' }
	| { code: 'your-words'; words: string[] }
	| { code: 'age'; min: number | null; max: number | null; source: 'stated' | 'mention' }
	| { code: 'near'; miles: number }
	| { code: 'covers-your-area' | 'national' | 'nearest-fit' }
	| { code: 'free'; source: 'tag' | 'text' }
	| { code: 'route'; route: 'self' | 'drop-in'; source: 'tag' | 'text' }
	| { code: 'reach'; reach: string; source: 'tag' | 'text' }
	| { code: 'company'; company: 'group' | 'one-to-one' }
	| { code: 'access'; access: string };

/** What to check first before going. */
export type Caution =
	| 'age-not-stated'
	| 'age-may-not-fit'
	| 'cost-not-stated'
	| 'may-cost'
	| 'needs-professional'
	| 'may-need-professional'
	| 'area-not-stated'
	| 'may-not-cover-your-area'
	| 'last-checked-long-ago'
	| 'last-checked-not-stated'
	| 'no-contact-stated'
	| 'urgent-help-first';

const within = (age: number, { ages }: ServiceFacts) =>
	ages !== null && age >= (ages.min ?? 0) && age <= (ages.max ?? 200);

function aboutReasons(row: number, need: Need, directory: Directory): Reason[] {
	const source = (id: string) => (directory.tagged.get(id)?.has(row) ? 'tag' : 'text');
	const areas = need.situation.lifeAreas
		.filter((id) => strengthIn(directory.lifeAreas.get(id), row) >= SAID_FROM.reason)
		.map((area): Reason => ({ code: 'life-area', area, source: source(area) }));
	const circumstances = need.situation.circumstances
		.filter((id) => strengthIn(directory.concepts.get(id), row) >= SAID_FROM.reason)
		.map((circumstance): Reason => ({
			code: 'circumstance',
			circumstance,
			source: source(circumstance)
		}));
	const words = [...new Set(need.words)].filter(
		(word) => strengthIn(directory.words.get(word), row) > 0
	);
	return [
		...areas,
		...circumstances,
		...(words.length > 0 ? [{ code: 'your-words' as const, words }] : [])
	];
}

function placeReasons(row: ServiceFacts, candidate: Candidate, need: Need): Reason[] {
	if (row.national) return [{ code: 'national' }];
	if (need.point === null) return [];
	if (row.placed && candidate.miles !== null && candidate.miles <= PLACE.near)
		return [{ code: 'near', miles: roundedMiles(candidate.miles) }];
	return row.areas.some((slug) => need.councils.has(slug)) ? [{ code: 'covers-your-area' }] : [];
}

/** Reasons for one service, most telling first; at least one. */
export function reasonsFor(candidate: Candidate, need: Need, directory: Directory): Reason[] {
	const row = directory.rows[candidate.row];
	if (row === undefined) return [];
	const { age, reach, company, access, freeOnly } = need.situation;
	const source = (tagged: boolean) => (tagged ? 'tag' : 'text');
	const reasons = aboutReasons(candidate.row, need, directory);
	if (age !== null && row.ages !== null && within(age, row))
		reasons.push({ code: 'age', ...row.ages });
	reasons.push(...placeReasons(row, candidate, need));
	if (row.route === 'self' || row.route === 'drop-in')
		reasons.push({ code: 'route', route: row.route, source: source(row.routeTagged) });
	if (freeOnly && row.cost === 'free')
		reasons.push({ code: 'free', source: source(row.costTagged) });
	for (const way of reach)
		if (row.reach.includes(way))
			reasons.push({ code: 'reach', reach: way, source: source(row.reachTagged.includes(way)) });
	if (company !== 'either' && row.company === company) reasons.push({ code: 'company', company });
	for (const id of access)
		if (row.access.includes(id)) reasons.push({ code: 'access', access: id });
	return reasons.length > 0 ? reasons : [{ code: 'nearest-fit' }];
}

const YEAR = 366 * 86_400_000;

function placeCaution(row: ServiceFacts, candidate: Candidate, need: Need): Caution[] {
	if (row.national || row.areas.some((slug) => need.councils.has(slug))) return [];
	if (row.circles.length === 0) return ['area-not-stated'];
	const near = candidate.miles !== null && candidate.miles <= PLACE.near;
	return near ? [] : ['may-not-cover-your-area'];
}

/** What the record leaves open or warns of. */
export function cautionsFor(candidate: Candidate, need: Need, directory: Directory): Caution[] {
	const row = directory.rows[candidate.row];
	if (row === undefined) return [];
	const { age, day } = need.situation;
	const old = row.checked !== null && Date.parse(day) - Date.parse(row.checked) > YEAR;
	const cautions: (Caution | false)[] = [
		strengthIn(directory.concepts.get('crisis-line'), candidate.row) >= SAID_FROM.crisisLine &&
			'urgent-help-first',
		row.ages === null && 'age-not-stated',
		row.ages !== null && age !== null && !within(age, row) && 'age-may-not-fit',
		row.route === 'professional' &&
			(row.routeTagged ? 'needs-professional' : 'may-need-professional'),
		row.cost === 'not-stated' && 'cost-not-stated',
		row.cost === 'paid' && 'may-cost',
		...placeCaution(row, candidate, need),
		old && 'last-checked-long-ago',
		row.checked === null && 'last-checked-not-stated',
		!row.hasContact && 'no-contact-stated'
	];
	return cautions.filter((caution) => caution !== false);
}
