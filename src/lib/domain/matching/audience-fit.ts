import type { Directory } from './directory-index.ts';
import { strengthIn } from './postings.ts';
import type { Person } from './index-data.ts';
import type { Need } from './need.ts';
import { AUDIENCE } from './fit-weights.ts';
import { RELEVANCE } from './weights.ts';

const DIMENSION_IDS = [
	'open',
	'gender',
	'community',
	'family',
	'condition',
	'situation',
	'identity'
];
const own = new Float64Array(DIMENSION_IDS.length);
const others = new Float64Array(DIMENSION_IDS.length);

/** Those a service is for, against who the person is: one factor per way of telling people apart. */
export function audienceFit(row: number, need: Need, directory: Directory): number {
	if (wantsToHelp(need) && isForHelpers(row, directory)) return 1;
	const { bearings, people } = directory;
	const alternatives = alternativesTo(row, need, directory);
	own.fill(0);
	others.fill(0);
	let factor = 1;
	const asked = strongestAsked(row, need, directory) * AUDIENCE.asked;
	for (let i = bearings.first[row] ?? 0; i > 0; i = bearings.next[i] ?? 0) {
		const concept = bearings.concepts[i] ?? 0;
		const strength = bearings.strengths[i] ?? 0;
		const meant = need.meant[concept] === 1;
		const person = people[concept];
		if (person === undefined || (!meant && alternatives.includes(person.id))) continue;
		if (person.kind === 'kind')
			factor *= Math.max(
				AUDIENCE.leastOfKind,
				1 - (AUDIENCE.kinds[person.id] ?? AUDIENCE.otherKind) * strength
			);
		else if (person.kind === 'audience') {
			const sides = meant ? own : others;
			const at = DIMENSION_IDS.indexOf(person.dimension ?? 'open');
			sides[at] = Math.max(sides[at] ?? 0, strength);
		} else if (strength >= AUDIENCE.mentioned && speaksAgainst(person, need)) {
			factor *= AUDIENCE.statedOthers;
		} else if (!meant && strength >= AUDIENCE.narrowFrom) {
			const share =
				person.within !== null && need.concerns.has(person.within) ? AUDIENCE.withinTheirs : 1;
			factor *= 1 - person.narrow * Math.max(0, strength - asked) * share;
		}
	}
	const stated = alternatives.length > 0 ? 1 : statedFactor(row, need, directory);
	return factor * othersFactor(need) * stated * communityFactor(row, need, directory);
}

const speaksAgainst = ({ against }: Person, { situation }: Need) =>
	against.some((id) => situation.circumstances.some((own) => own === id));

// `After a miscarriage or an unplanned pregnancy`: who asks because of one of them is not put off by the others.
function alternativesTo(row: number, need: Need, { facts, people, numbers }: Directory) {
	const { meantFor } = facts(row);
	const asked = need.subjects.filter(
		({ id, narrow }) => narrow >= RELEVANCE.oneOfFew && meantFor.includes(id)
	);
	const most = Math.max(0, ...asked.map(({ narrow }) => narrow)) + AUDIENCE.alike;
	return asked.length === 0
		? []
		: meantFor.filter((id) => {
				const { dimension = null, narrow = 0 } = people[numbers.get(id) ?? -1] ?? {};
				return !TOLD_APART_ABOVE.includes(dimension ?? '') && narrow <= most;
			});
}

// Circumstances that a wish for one of these life areas stands for as well.
const ALSO: Partial<Record<string, readonly string[]>> = {
	'long-term-condition': ['low-mood', 'worry', 'physical-health', 'sleep'],
	carer: ['caring'],
	'young-carer': ['caring']
};
const TOLD_APART_ABOVE = ['open', 'gender', 'community'];

// Whom a text says it is for is a limit of its own, unless the person is one of those it names.
function statedFactor(row: number, need: Need, directory: Directory): number {
	const { facts, numbers, people } = directory;
	const stated = facts(row).meantFor.filter((id) => {
		const { kind, dimension } = people[numbers.get(id) ?? -1] ?? {};
		return kind === 'audience' && !TOLD_APART_ABOVE.includes(dimension ?? 'open');
	});
	const theirs = (id: string) =>
		need.meant[numbers.get(id) ?? -1] === 1 ||
		need.areas.some((area) => ALSO[id]?.includes(area.id));
	if (stated.length === 0 || stated.some(theirs)) return 1;
	return speaksOfThem(row, need, directory) ? 1 : AUDIENCE.statedOthers;
}

// A service that says it is for one community is seldom for another.
function communityFactor(row: number, need: Need, { facts, numbers, people }: Directory): number {
	const named = facts(row).meantFor.flatMap((id) => people[numbers.get(id) ?? -1] ?? []);
	const communities = named.filter(({ dimension }) => dimension === 'community');
	const theirs = ({ id, within }: (typeof named)[number]) =>
		need.concerns.has(id) || (within !== null && need.concerns.has(within));
	return communities.length === 0 || communities.some(theirs) ? 1 : AUDIENCE.statedOthers;
}

// `For those who are homeless or leaving care`: whoever else it speaks of plainly is among them.
function speaksOfThem(row: number, need: Need, { bearings, people }: Directory): boolean {
	for (let i = bearings.first[row] ?? 0; i > 0; i = bearings.next[i] ?? 0) {
		const concept = bearings.concepts[i] ?? 0;
		const { kind, dimension, id } = people[concept] ?? {};
		if (
			kind === 'audience' &&
			!TOLD_APART_ABOVE.includes(dimension ?? 'open') &&
			need.situation.circumstances.some((own) => own === id) &&
			(bearings.strengths[i] ?? 0) >= AUDIENCE.mentioned
		)
			return true;
	}
	return false;
}

/** How much a service is about the narrow subjects that they ask for: what else it does puts off less then. */
function strongestAsked(row: number, need: Need, { bearings, people }: Directory): number {
	let most = 0;
	for (let i = bearings.first[row] ?? 0; i > 0; i = bearings.next[i] ?? 0) {
		const concept = bearings.concepts[i] ?? 0;
		if (need.meant[concept] === 1 && people[concept]?.kind === 'subject')
			most = Math.max(most, bearings.strengths[i] ?? 0);
	}
	return most;
}

function othersFactor(need: Need): number {
	let factor = 1;
	DIMENSION_IDS.forEach((dimension, at) => {
		// Being spoken of once is not being who it is for.
		const gendered = dimension === 'gender';
		const unknown = gendered && !need.concerns.has('woman') && !need.concerns.has('man');
		const telling = (gendered && !unknown) || dimension === 'community';
		const mentioned = telling ? AUDIENCE.tellingMention : AUDIENCE.mentioned;
		const excess = ((others[at] ?? 0) - mentioned - (own[at] ?? 0)) / (1 - mentioned);
		if (excess <= 0) return;
		const lowered = unknown
			? AUDIENCE.genderNotSaid
			: (AUDIENCE.others[dimension] ?? AUDIENCE.otherDimension);
		factor *= 1 - lowered * excess;
	});
	return factor;
}

function isForHelpers(row: number, { concepts }: Directory): boolean {
	return strengthIn(concepts.get('volunteers-wanted'), row) >= AUDIENCE.wantsHelpers;
}

const wantsToHelp = (need: Need) =>
	need.areas.some(({ id }) => id === 'purpose') ||
	need.subjects.some(({ id }) => id === 'volunteering');
