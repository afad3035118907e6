import { expect, test } from 'vitest';
import { ListedService, ListedServices, ListedWords } from './listed-service.ts';

const listed = {
	id: 'aid-2',
	organisation: 'Aid',
	nations: ['wales'],
	level: 'universal',
	lifeAreas: ['money'],
	routes: ['self'],
	person: true,
	ways: [{ kind: 'phone', to: '01632 960123' }],
	source: { publisher: 'Aid', page: 'https://aid.example.org/', year: 2015, readOn: '2026-11-20' }
};
const { source } = listed;

test('what is left out of a service is not stated, and nothing is made of it', () => {
	expect(ListedServices.parse({ services: [listed] }).services).toEqual([
		{
			...listed,
			areas: [],
			oftenHelps: [],
			onlyAbout: [],
			onlyFor: [],
			roles: [],
			languages: []
		}
	]);
});

test('all that can be stated of a service is kept', () => {
	const full = {
		...listed,
		areas: ['west-glamorgan'],
		oftenHelps: ['worry'],
		onlyAbout: ['debt'],
		onlyFor: ['carer'],
		roles: ['carer'],
		ages: { min: 16, max: 25 },
		cost: 'free',
		company: 'group',
		languages: ['bfi']
	};
	expect(ListedService.parse(full)).toEqual(full);
	for (const over of [{ cost: 'paid' }, { company: 'one-to-one' }])
		expect(ListedService.parse({ ...full, ...over })).toMatchObject(over);
});

test.each([
	['an id with a capital', { id: 'Aid' }],
	['an id with two words and no hyphen', { id: 'aid 2' }],
	['an id that ends in a hyphen', { id: 'aid-' }],
	['a name of one letter', { organisation: 'A' }],
	['no nation', { nations: [] }],
	['no way to come', { routes: [] }],
	['no way in', { ways: [] }],
	['an unknown cost', { cost: 'cheap' }],
	['an unknown company', { company: 'either' }],
	['ages in words', { ages: { from: 16 } }],
	['a misspelt field', { area: 'west-glamorgan' }],
	['a source without a page', { source: { ...source, page: 'a leaflet' } }],
	['a source from before 2015', { source: { ...source, year: 2014 } }],
	['a source read on no day', { source: { ...source, readOn: '2026' } }],
	['a publisher of one letter', { source: { ...source, publisher: 'A' } }],
	['a source with a field nobody knows', { source: { ...source, author: 'Ana' } }]
])('a listed service with %s is refused', (_, over) => {
	expect(ListedService.safeParse({ ...listed, ...over }).success).toBe(false);
});

test('a pack holds services and nothing beside them', () => {
	expect(ListedServices.safeParse({ services: [], notes: '' }).success).toBe(false);
});

const words = (over: object = {}) =>
	ListedWords.safeParse({
		checkedBy: null,
		services: { aid: { name: 'Aid', description: 'x'.repeat(20), ...over } }
	});

test.each([
	['hours', { hours: '9 to 5' }, true],
	['no hours', {}, true],
	['a name of one letter', { name: 'A' }, false],
	['a description that says nothing', { description: 'x'.repeat(19) }, false],
	['a field nobody knows', { phone: '999' }, false]
])('whether the words of a service can be read with %s', (_, over, can) => {
	expect(words(over).success).toBe(can);
});
