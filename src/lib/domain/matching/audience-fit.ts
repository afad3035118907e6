import { conceptOf, nextOf, strengthOf } from './bearings.ts';
import type { Directory } from './directory-index.ts';
import { strengthIn } from './postings.ts';
import type { Person } from './index-data.ts';
import type { Need } from './need.ts';
import { AUDIENCE } from './fit-weights.ts';
import { statedFit, TOLD_APART_ABOVE } from './stated-fit.ts';
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
	if (wantsToHelp(need) && isForHelpers(row, directory)) return helpersFit(row, need, directory);
	const { bearings, people } = directory;
	const alternatives = alternativesTo(row, need, directory);
	own.fill(0);
	others.fill(0);
	let factor = 1;
	const asked = strongestAsked(row, need, directory);
	for (let i = bearings.first[row] ?? 0; i > 0; i = nextOf(bearings, i)) {
		const concept = conceptOf(bearings, i);
		const strength = strengthOf(bearings, i);
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
	return factor * othersFactor(need) * statedFit(row, need, directory, alternatives.length > 0);
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

// Being for a few people who they are one of is as telling as a subject.
const OF_FEW = ['situation', 'identity'];

/** How much a service is about the narrow subjects that they ask for, or for people of few such as they are: what else it does puts off less then. */
function strongestAsked(row: number, need: Need, { bearings, people }: Directory): number {
	let most = 0;
	for (let i = bearings.first[row] ?? 0; i > 0; i = nextOf(bearings, i)) {
		const concept = conceptOf(bearings, i);
		const { kind, dimension = null } = people[concept] ?? {};
		const few = OF_FEW.includes(dimension ?? '');
		const share = few ? AUDIENCE.askedByFew : AUDIENCE.asked;
		if (need.meant[concept] === 1 && (kind === 'subject' || few || dimension === 'condition'))
			most = Math.max(most, share * strengthOf(bearings, i));
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

// Whoever wants to help may help anyone; with what few would choose, half as likely.
function helpersFit(row: number, need: Need, { bearings, people }: Directory): number {
	let factor = 1;
	for (let i = bearings.first[row] ?? 0; i > 0; i = nextOf(bearings, i)) {
		const { kind, narrow = 0 } = people[conceptOf(bearings, i)] ?? {};
		if (
			kind === 'subject' &&
			narrow >= RELEVANCE.narrow &&
			need.meant[conceptOf(bearings, i)] === 0
		)
			factor *= 1 - narrow * strengthOf(bearings, i) * AUDIENCE.toHelpWith;
	}
	return factor;
}

const wantsToHelp = (need: Need) =>
	need.areas.some(({ id }) => id === 'purpose') ||
	need.subjects.some(({ id }) => id === 'volunteering');
