import { expect, test } from 'vitest';
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
