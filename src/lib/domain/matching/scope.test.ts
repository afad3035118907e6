import { describe, expect, test } from 'vitest';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import { scopeOf } from './scope.ts';

const PLACES = [
	{ name: 'Bristol', lat: 51.46, lon: -2.59, radius: 4.5 },
	{ name: 'Avonmouth', lat: 51.5, lon: -2.69, radius: 1 },
	{ name: 'Bath', lat: 51.38, lon: -2.36, radius: 5 }
];
const find = (text: string) => PLACES.filter(({ name }) => text.includes(name));
const where = (name: string) =>
	scopeOf(service('s', { name }), find, [], { local: false, ordinary: new Set() }).circles.map(
		(circle) => circle.name
	);

test('of a city and a place within it that a name names, the place is where it is', () => {
	expect(where('Bristol food: Avonmouth')).toEqual(['Avonmouth']);
	expect(where('Bristol food')).toEqual(['Bristol']);
});

test('two places apart from each other are both where it is', () => {
	expect(where('Advice in Bristol and Bath')).toEqual(['Bristol', 'Bath']);
});

const COUNCILS = PLACES.map((place) => ({
	...place,
	slug: place.name.toLowerCase(),
	nation: 'england' as const,
	names: [place.name]
}));
const named = (summary: string, name = 'A group') =>
	scopeOf(service('s', { name, summary }), find, COUNCILS, {
		local: false,
		ordinary: new Set()
	}).titledAreas;

test.each([
	['We welcome families living in Bath.', ['bath']],
	[
		'Open to parent carers who live in Bath or whose child goes to school in Bristol.',
		['bath', 'bristol']
	],
	['For Bath residents.', ['bath']],
	['Parent Carers of Bath can join.', ['bath']],
	['Our office is close to Bath.', []],
	['We meet in Bristol.', []]
])('where people must live is where it is for: %s', (summary, councils) => {
	expect(named(summary).sort()).toEqual(councils);
});

test('a place in its own name says more than where people live', () => {
	expect(named('For people living in Bath.', 'Bristol advice')).toEqual(['bristol']);
});

describe('a place in a person’s name is none', () => {
	const KENT = { name: 'Kent', lat: 51.2, lon: 0.7, radius: 20 };
	const kent = (name: string) =>
		scopeOf(service('s', { name }), (text) => (/\bKent\b/.test(text) ? [KENT] : []), [], {
			local: false,
			ordinary: new Set()
		}).circles.length;

	test.each([
		'Mr Kent’s club',
		'Mr. Kent club',
		'Mr Kent club',
		'Lady Kent club',
		'Royal Kent club'
	])('%s', (name) => expect(kent(name)).toBe(0));
	test.each(['Duke of Kent club', 'Kent’s club', "Kent's club"])('%s', (name) =>
		expect(kent(name)).toBe(0)
	);
	test.each(['Kent club', 'Mr kind of Kent', 'Kentish Kent', 'Clubs Kent'])(
		'but it is one in %s',
		(name) => expect(kent(name)).toBe(1)
	);
});

describe('an ordinary word in a name is a place only where the rest bears it out', () => {
	const reading = { name: 'Reading', lat: 51.45, lon: -0.97, radius: 3 };
	const caversham = { name: 'Caversham', lat: 51.47, lon: -0.97, radius: 1 };
	const places = (more: object) =>
		scopeOf(
			service('s', { name: 'Reading group', ...more }),
			(text) => [reading, caversham, ...PLACES].filter(({ name }) => text.includes(name)),
			[],
			{ local: false, ordinary: new Set(['reading']) }
		).circles.map(({ name }) => name);
	const there = { lat: 51.47, lon: -0.97 };
	const away = { lat: 52.47, lon: -0.97 };

	test('by its words, its organisation, its address or its place', () => {
		expect(places({})).toEqual([]);
		expect(places({ summary: 'In Caversham.' })).toEqual(['Reading']);
		expect(places({ organisation: 'Caversham library' })).toEqual(['Reading']);
		expect(places({ ways: [{ kind: 'place', to: 'Caversham Court' }] })).toEqual(['Reading']);
		expect(places({ points: [there] })).toEqual(['Reading']);
		expect(places({ points: [away, there] })).toEqual(['Reading']);
	});

	test('and not by a place far off, or far on in its words', () => {
		expect(places({ points: [away] })).toEqual([undefined]);
		expect(places({ summary: `${'Tea and cake. '.repeat(40)}Caversham.` })).toEqual([]);
		// 69 miles to a degree: three miles of its own and one of the other's reach four.
		const north = (miles: number) => ({ lat: 51.45 + miles / 69.0942, lon: -0.97 });
		expect(places({ points: [north(3.9)] })).toEqual(['Reading']);
		expect(places({ points: [north(4.1)] })).toEqual([undefined]);
	});
});

describe('whom a text says it is for lives there', () => {
	test.each([
		'lives in',
		'live within',
		'living across',
		'resides in',
		'residing in',
		'reside in',
		'registered with a gp in',
		'goes to school in',
		'going to a school in',
		'attends school in',
		'attending school in',
		'attend school in',
		'go to a school in',
		'residents of',
		'a resident of',
		'Parent Carers of',
		'parent carers from',
		'Parents in',
		'parents in',
		'Carers in',
		'carers in the',
		'Families in',
		'families in',
		'People in',
		'people from',
		'Adults in',
		'adults in',
		'Women in',
		'women in',
		'Men in',
		'men in'
	])('%s Bath', (words) => {
		expect(named(`It is for those, ${words} Bath.`)).toEqual(['bath']);
	});

	test.each(['north', 'south', 'east', 'west', 'central'])('people in %s Bath', (side) => {
		expect(named(`For people in ${side} Bath.`)).toEqual(['bath']);
		expect(named(`For people in ${side}.Bath.`)).toEqual([]);
	});

	test.each(['Bath residents', 'Bath Spa residents', 'Great Bath Spa parents', 'Bath families'])(
		'%s',
		(words) => expect(named(`for ${words} alone`)).toEqual(['bath'])
	);

	test('of a place within some words of it, in the same sentence, not too far on', () => {
		expect(named('For people in Clifton, Avon and Bath.')).toEqual(['bath']);
		expect(named('For people in Clifton. We meet in Bath.')).toEqual([]);
		expect(named(`For people in Clifton ${'and on '.repeat(11)}Bath.`)).toEqual([]);
		expect(named('for bath residents')).toEqual([]);
		expect(named(`${'Tea. '.repeat(790)}For people in Bath.`)).toEqual(['bath']);
		expect(named(`${'Tea. '.repeat(800)}For people in Bath.`)).toEqual([]);
	});
});

describe('where a service is and covers', () => {
	const scope = (more: object, local = false) =>
		scopeOf(service('s', { name: 'Club', ...more }), find, COUNCILS, {
			local,
			ordinary: new Set()
		});
	const point = { lat: 51, lon: -2 };
	const bath = { lat: 51.38, lon: -2.36, radius: 5 };

	test('is what it states, what its name says, and its points', () => {
		expect(scope({ areas: ['bath', 'atlantis'] }).circles).toEqual([bath]);
		expect(scope({ points: [point] }).circles).toEqual([{ ...point, radius: 4 }]);
		expect(scope({ points: [point] }, true).circles).toEqual([{ ...point, radius: 0.5 }]);
		expect(scope({ name: 'Bath club', points: [point] }).circles).toHaveLength(1);
		expect(scope({ name: 'Bath club', points: [point] }, true).circles).toHaveLength(2);
		expect(scope({ points: Array.from({ length: 9 }, () => point) }).circles).toHaveLength(8);
	});

	test('is what the beginning of its words says where it states nothing', () => {
		expect(scope({ summary: 'We are in Bath.' }).circles).toMatchObject([bath]);
		expect(scope({ summary: `${'Tea. '.repeat(100)}We are in Bath.` }).circles).toEqual([]);
		expect(scope({ summary: 'We are in Bath.', points: [point] }).circles).toHaveLength(1);
		expect(scope({ summary: 'We are in Bath.', national: true })).toMatchObject({
			national: true,
			circles: []
		});
	});

	test.each([
		'A national charity.',
		'A national helpline',
		'a National organisation',
		'a national service',
		'a national association',
		'National support',
		'Help across the UK',
		'UK-wide help',
		'UK wide help',
		'throughout the UK',
		'Nationwide help',
		'across England',
		'across Wales',
		'across Scotland',
		'across Britain',
		'anywhere in the UK',
		'A UK charity'
	])('is the nation where it says so and no place: %s', (summary) => {
		expect(scope({ summary }).national).toBe(true);
		expect(scope({ summary, points: [point] }).national).toBe(false);
		expect(scope({ summary: `${'Tea. '.repeat(120)}${summary}` }).national).toBe(false);
	});

	test.each(['International charity', 'across Swales', 'a UKXwide club', 'national park'])(
		'and is not for %s',
		(summary) => expect(scope({ summary }).national).toBe(false)
	);
});
