import { describe, expect, test } from 'vitest';
import { audienceFit } from './audience-fit.ts';
import { linked } from './bearings.ts';
import type { Directory } from './directory-index.ts';
import { AUDIENCE } from './fit-weights.ts';
import type { Person } from './index-data.ts';
import type { Need } from './need.ts';

const kind = (id: string, more: Partial<Person>) =>
	({
		id,
		kind: 'subject',
		dimension: null,
		narrow: 0,
		within: null,
		against: [],
		...more
	}) as Person;
const group = (id: string, dimension: string | null, more: Partial<Person> = {}) =>
	kind(id, { kind: 'audience', dimension, ...more });

const PEOPLE = [
	kind('tea', {}),
	group('refugee', 'identity'),
	group('neighbour', null),
	group('resident', 'open'),
	group('woman', 'gender'),
	group('man', 'gender'),
	group('nordic', 'community', { within: 'minority-ethnic' }),
	group('polish', 'community'),
	group('single-parent', 'family'),
	group('autistic', 'condition'),
	group('long-term-condition', 'condition'),
	group('student', 'situation'),
	group('carer', 'situation'),
	group('young-carer', 'situation'),
	kind('low-income', {}),
	kind('grief', { narrow: 0.55 }),
	kind('loss', { narrow: 0.6 }),
	kind('alike', { narrow: 0.7 }),
	kind('narrower', { narrow: 0.71 }),
	kind('wider', { narrow: 0.54 }),
	kind('pride', { narrow: 0.8, within: 'lgbt' }),
	kind('volunteering', {}),
	kind('in-work', { against: ['looking-for-work'] }),
	kind('volunteers-wanted', { kind: 'kind' })
];
const numbers = new Map(PEOPLE.map(({ id }, at) => [id, at]));

type Text = {
	/** How much the text is about each, 0 to 1. */
	about?: Record<string, number>;
	/** Whom it says it is for. */
	meantFor?: string[];
};
type Asker = { is?: string[]; says?: string[]; wants?: string[] };

/** What is left of a text for somebody. */
function left({ about = {}, meantFor = [] }: Text, { is = [], says = [], wants = [] }: Asker = {}) {
	const found = Object.entries(about);
	const wanted = about['volunteers-wanted'];
	const directory = {
		people: PEOPLE,
		numbers,
		facts: () => ({ meantFor }),
		bearings: {
			first: [found.length > 0 ? 2 : 0],
			links: [
				...[0, 0],
				...found.flatMap(([id, strength], at) => [
					at + 1 < found.length ? 2 * at + 4 : 0,
					linked(numbers.get(id) ?? 0, strength)
				])
			]
		},
		concepts: new Map([
			['volunteers-wanted', wanted && { rows: [0], strengths: Float32Array.of(wanted) }]
		])
	};
	const need = {
		situation: { circumstances: is },
		concerns: new Set([...is, ...says]),
		meant: Uint8Array.from(PEOPLE, ({ id }) => ([...is, ...says].includes(id) ? 1 : 0)),
		subjects: PEOPLE.filter((one) => one.kind === 'subject' && says.includes(one.id)),
		areas: wants.map((id) => ({ id, weight: 1 }))
	};
	return audienceFit(0, need as unknown as Need, directory as unknown as Directory);
}

const { others, otherDimension, genderNotSaid, statedOthers } = AUDIENCE;

describe('help that is all about people of another kind', () => {
	test.each<[string, number | undefined, string[]]>([
		['neighbour', others.open, []],
		['resident', others.open, []],
		['woman', others.gender, ['man']],
		['man', others.gender, ['woman']],
		['woman', genderNotSaid, []],
		['nordic', others.community, []],
		['single-parent', others.family, []],
		['autistic', otherDimension, []],
		['student', otherDimension, []],
		['refugee', otherDimension, []]
	])('for %s is lowered by %d for %j', (id, lowered = NaN, is) => {
		expect(left({ about: { [id]: 1 } }, { is })).toBeCloseTo(1 - lowered, 5);
		// It is as far from them when it is told after something else.
		expect(left({ about: { tea: 0.5, [id]: 1 } }, { is })).toBeCloseTo(1 - lowered, 5);
		expect(left({ about: { [id]: 1 } }, { is: [...is, id] })).toBe(1);
	});

	test('is lowered less when it is partly about them', () => {
		expect(left({ about: { 'single-parent': 0.74 } })).toBeCloseTo(0.7, 5);
		expect(left({ about: { 'single-parent': 0.2, student: 0.74 } })).toBeCloseTo(0.7, 5);
	});

	test('is not lowered by a mention, but for a community and for the other gender', () => {
		for (const id of ['neighbour', 'woman', 'single-parent', 'refugee'])
			expect(left({ about: { [id]: 0.34 } })).toBe(1);
		expect(left({ about: { nordic: 0.1 } })).toBeCloseTo(1, 5);
		expect(left({ about: { nordic: 0.55 } })).toBeCloseTo(1 - 0.9 * 0.5, 5);
		expect(left({ about: { man: 0.55 } }, { is: ['woman'] })).toBeCloseTo(1 - 0.95 * 0.5, 5);
		expect(left({ about: { woman: 0.55 } }, { is: ['man'] })).toBeCloseTo(1 - 0.95 * 0.5, 5);
	});

	test('is lowered less the more it is about the person as well, told apart the same way', () => {
		const both = (man: number) => left({ about: { man, woman: 1 } }, { is: ['man'] });
		expect([both(1), both(0.91)]).toEqual([1, 1]);
		expect(both(0.45)).toBeCloseTo(1 - 0.95 * 0.5, 5);
		expect(left({ about: { man: 1, refugee: 1 } }, { is: ['man'] })).toBe(0.5);
	});
});

describe('help with a narrow subject', () => {
	test('is lowered by how narrow it is, from a third on, unless they ask for it', () => {
		expect(left({ about: { pride: 0.29 } })).toBe(1);
		expect(left({ about: { pride: 0.5 } })).toBeCloseTo(1 - 0.8 * 0.5, 5);
		expect(left({ about: { pride: 0.5 } }, { says: ['pride'] })).toBe(1);
	});

	test('is lowered less for those whose circumstance it is within', () => {
		expect(left({ about: { pride: 1 } }, { is: ['lgbt'] })).toBeCloseTo(
			1 - 0.8 * AUDIENCE.withinTheirs,
			5
		);
		expect(left({ about: { pride: 1 } }, { is: ['student'] })).toBeCloseTo(0.2, 5);
		expect(left({ about: { loss: 1 } }, { is: ['lgbt'] })).toBeCloseTo(0.4, 5);
	});

	test('is lowered less where it is also about what they ask for', () => {
		const asking = { says: ['tea'] };
		expect(left({ about: { pride: 1, tea: 1 } }, asking)).toBeCloseTo(1 - 0.8 * 0.7, 5);
		expect(left({ about: { tea: 0.5, pride: 1 } }, asking)).toBeCloseTo(1 - 0.8 * 0.85, 5);
		expect(left({ about: { pride: 1, tea: 1 } })).toBeCloseTo(0.2, 5);
		// Being one of the few it is for is as telling, and more so.
		expect(left({ about: { pride: 1, student: 1 } }, { is: ['student'] })).toBeCloseTo(
			1 - 0.8 * (1 - AUDIENCE.askedByFew),
			5
		);
	});

	test('cannot be theirs who are in what speaks against it, and in nothing else', () => {
		const work = { about: { 'in-work': 1 } };
		expect(left(work, { is: ['student', 'looking-for-work'] })).toBeCloseTo(statedOthers, 5);
		expect(left(work, { is: ['student'] })).toBe(1);
		expect(left({ about: { 'in-work': 0.34 } }, { is: ['looking-for-work'] })).toBe(1);
	});
});

describe('what a text names beside that which they ask for', () => {
	const beside = (id: string, says = 'loss', meantFor = [says, id]) =>
		left({ about: { [id]: 1 }, meantFor }, { says: [says] });

	test('puts nobody off when it is about as narrow', () => {
		expect(beside('alike')).toBe(1);
		expect(beside('narrower')).toBeLessThan(0.5);
		expect(beside('student')).toBe(1);
		expect(left({ meantFor: ['loss', 'student'] }, { says: ['loss'] })).toBe(1);
	});

	test('puts them off as ever when their subject is a wide one, or not one that it is for', () => {
		expect(beside('wider', 'grief')).toBe(1);
		expect(beside('grief', 'wider')).toBeLessThan(0.5);
		expect(beside('grief', 'loss', ['grief'])).toBeLessThan(0.5);
		expect(beside('wider', 'tea')).toBeLessThan(0.5);
	});

	test('puts them off as ever when it is for a gender, a community or the neighbourhood', () => {
		expect(beside('woman')).toBeCloseTo(1 - genderNotSaid, 5);
		expect(beside('resident')).toBeCloseTo(0.8, 5);
		expect(beside('nordic')).toBeCloseTo(0.1 * statedOthers, 5);
	});
});

describe('a text that says whom it is for', () => {
	const forThem = (...meantFor: string[]) => ({ meantFor });

	test('is lowered for whoever is none of them, and for nobody else', () => {
		expect(left(forThem('student'))).toBe(statedOthers);
		expect(left(forThem('refugee', 'student'), { is: ['carer'] })).toBe(statedOthers);
		expect(left(forThem('refugee', 'student'), { is: ['student'] })).toBe(1);
		expect(left(forThem('refugee', 'student'), { is: ['refugee'] })).toBe(1);
	});

	test('is for anyone when those are a gender, the neighbourhood or a subject', () => {
		for (const id of ['woman', 'resident', 'neighbour', 'tea', 'low-income', 'of a later lexicon'])
			expect([id, left(forThem(id))]).toEqual([id, 1]);
	});

	test.each([
		['long-term-condition', 'low-mood'],
		['long-term-condition', 'worry'],
		['long-term-condition', 'physical-health'],
		['long-term-condition', 'sleep'],
		['carer', 'caring'],
		['young-carer', 'caring']
	])('%s, is for whoever wishes for %s as well', (id, area) => {
		expect(left(forThem(id), { wants: ['money', area] })).toBe(1);
		expect(left(forThem(id), { wants: ['money'] })).toBe(statedOthers);
		expect(left(forThem('student'), { wants: [area] })).toBe(statedOthers);
	});

	test('is for others too that it speaks of plainly, and not for those it only mentions', () => {
		const speaking = (about: Record<string, number>, ...is: string[]) =>
			left({ about, meantFor: ['student'] }, { is });
		expect(speaking({ refugee: 0.36 }, 'refugee')).toBe(1);
		expect(speaking({ tea: 1, refugee: 1 }, 'autistic', 'refugee')).toBe(1);
		expect(speaking({ refugee: 0.34 }, 'refugee')).toBe(statedOthers);
		expect(speaking({ tea: 1, resident: 0.3, refugee: 0.3 }, 'carer')).toBe(statedOthers);
		// What tells them apart above, and what is no kind of people, makes nobody one of them.
		for (const id of ['woman', 'resident', 'neighbour', 'low-income'])
			expect([id, speaking({ [id]: 1 }, id)]).toEqual([id, statedOthers]);
	});
});

describe('a text that is for one community', () => {
	const nordic = { meantFor: ['tea', 'nordic'] };

	test('is lowered for those of none, of another, and for nobody of it', () => {
		expect(left(nordic)).toBe(statedOthers);
		expect(left(nordic, { is: ['polish'] })).toBe(statedOthers);
		expect(left(nordic, { is: ['nordic'] })).toBe(1);
		expect(left(nordic, { is: ['minority-ethnic'] })).toBe(1);
		expect(left({ meantFor: ['polish'] }, { is: ['minority-ethnic'] })).toBe(statedOthers);
	});

	test('or for several, is for those of any', () => {
		expect(left({ meantFor: ['nordic', 'polish'] }, { is: ['polish'] })).toBe(1);
		expect(left({ meantFor: ['nordic', 'polish'] }, { is: ['nordic'] })).toBe(1);
	});
});

describe('help that looks for helpers', () => {
	const helping = { about: { 'volunteers-wanted': 0.36, nordic: 1, student: 1 } };
	const whole = (text: Text, asker: Asker) => left(text, asker) === 1;

	test.each<[boolean, Asker]>([
		[true, { wants: ['money', 'purpose'] }],
		[true, { says: ['tea', 'volunteering'] }],
		[false, { wants: ['money'] }],
		[false, { says: ['tea'] }],
		[false, {}]
	])('is not held against whoever wants to help: %s for %j', (wants, asker) => {
		expect(whole(helping, asker)).toBe(wants);
	});

	test('is so only from a third on; others count in full', () => {
		const mention = { about: { 'volunteers-wanted': 0.34, nordic: 1 } };
		const wanting = { wants: ['purpose'] };
		expect(whole(mention, wanting)).toBe(false);
		expect(left({ about: { nordic: 1 } }, wanting)).toBeCloseTo(0.1, 5);
	});
});
