import { conceptOf, nextOf, strengthOf } from './bearings.ts';
import type { Directory } from './directory-index.ts';
import { AUDIENCE } from './fit-weights.ts';
import type { Need } from './need.ts';

// Circumstances that a wish for one of these life areas stands for as well.
const ALSO: Partial<Record<string, readonly string[]>> = {
	'long-term-condition': ['low-mood', 'worry', 'physical-health', 'sleep'],
	carer: ['caring'],
	'young-carer': ['caring']
};
const GENDERS = ['woman', 'man'];
/** Ways of telling people apart that have rules of their own. */
export const TOLD_APART_ABOVE = ['open', 'gender', 'community'];

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
	if (stated.length === 0) return 1;
	if (stated.some(theirs))
		return carersOfOthers(row, need, directory) ? AUDIENCE.carersOfOthers : 1;
	return speaksOfThem(row, need, directory) ? 1 : AUDIENCE.statedOthers;
}

// Conditions of those whom somebody looks after, as far as a carer's own words tell them apart.
const CARED_FOR = ['autistic', 'learning-disability', 'child-with-send', 'dementia'];

// `For carers of an autistic relative`: who looks after somebody else is no such carer. Memory goes before anybody says dementia.
function carersOfOthers(row: number, need: Need, { facts }: Directory): boolean {
	const { meantFor } = facts(row);
	const whose = meantFor.filter((id) => CARED_FOR.includes(id));
	if (!meantFor.includes('carer') || whose.length === 0) return false;
	const theirs = CARED_FOR.filter((id) => need.concerns.has(id));
	return theirs.length === 0
		? !whose.includes('dementia')
		: !whose.some((id) => theirs.includes(id));
}

// A service that says it is for one community is seldom for another.
function communityFactor(row: number, need: Need, { facts, numbers, people }: Directory): number {
	const named = facts(row).meantFor.flatMap((id) => people[numbers.get(id) ?? -1] ?? []);
	const communities = named.filter(({ dimension }) => dimension === 'community');
	const theirs = ({ id, within }: (typeof named)[number]) =>
		need.concerns.has(id) || (within !== null && need.concerns.has(within));
	return communities.length === 0 || communities.some(theirs) ? 1 : AUDIENCE.statedOthers;
}

// What is named for men is seldom for women, however it welcomes everyone further down.
function genderFactor(row: number, { concerns }: Need, { facts }: Directory): number {
	const named = GENDERS.filter((id) => facts(row).meantFor.includes(id));
	const theirs = GENDERS.filter((id) => concerns.has(id));
	return named.length === 1 && theirs.length === 1 && named[0] !== theirs[0]
		? AUDIENCE.otherGender
		: 1;
}

// `For those who are homeless or leaving care`: whoever else it speaks of plainly is among them.
function speaksOfThem(row: number, need: Need, { bearings, people }: Directory): boolean {
	for (let i = bearings.first[row] ?? 0; i > 0; i = nextOf(bearings, i)) {
		const concept = conceptOf(bearings, i);
		const { kind, dimension, id } = people[concept] ?? {};
		if (
			kind === 'audience' &&
			!TOLD_APART_ABOVE.includes(dimension ?? 'open') &&
			need.situation.circumstances.some((own) => own === id) &&
			strengthOf(bearings, i) >= AUDIENCE.mentioned
		)
			return true;
	}
	return false;
}

/** Whether a person is among those whom a text says it is for: a factor. `alternative`: they asked because of one of several things that it names. */
export function statedFit(
	row: number,
	need: Need,
	directory: Directory,
	alternative: boolean
): number {
	const stated = alternative ? 1 : statedFactor(row, need, directory);
	return stated * communityFactor(row, need, directory) * genderFactor(row, need, directory);
}
