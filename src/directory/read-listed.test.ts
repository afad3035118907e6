import { expect, test } from 'vitest';
import { byLanguage } from '#lib/domain/site/language.ts';
import { ListedService, ListedWords } from '#lib/domain/directory/listed-service.ts';
import { Service } from '#lib/domain/directory/service.ts';
import type { SiteArea } from '#lib/domain/site/site.ts';
import { serviceOfListed } from './read-listed.ts';

const facts = {
	id: 'aid',
	organisation: 'Aid',
	nations: ['england', 'wales', 'scotland', 'northern-ireland'],
	level: 'universal',
	lifeAreas: ['money'],
	routes: ['self', 'drop-in'],
	person: true,
	ways: [
		{ kind: 'website', to: 'https://aid.test.org/' },
		{ kind: 'place', to: '1 Example Street, Bath BA1 1AA' },
		{ kind: 'text', to: '85258', body: 'AID' }
	],
	source: { publisher: 'Aid', page: 'https://aid.test.org/', year: null, readOn: '2026-11-28' }
};
const words = (name: string) =>
	ListedWords.parse({
		checkedBy: null,
		services: { aid: { name, description: 'Help with money for anyone.', hours: '9 to 5' } }
	});
const both = { ...byLanguage(() => words('Aid')), cy: words('Cymorth') };
const west = { id: 'west', councils: [{ slug: 'swansea' }, { slug: 'neath' }] };
const tables = { areas: [west as SiteArea], outcodes: { BA1: [51.4, -2.4] } };
const read = (more: object = {}) =>
	serviceOfListed(ListedService.parse({ ...facts, ...more }), both, 'national', tables);

test('a listed service keeps its ways in, its page and its words of both languages', () => {
	const service = read();
	expect(Service.safeParse(service).error).toBeUndefined();
	expect(service).toMatchObject({
		id: 'national:aid',
		name: { en: 'Aid', cy: 'Cymorth' },
		hours: { en: '9 to 5', cy: '9 to 5' },
		national: true,
		nations: [],
		points: [{ lat: 51.4, lon: -2.4 }],
		route: { id: 'self', source: 'tag' },
		cost: { id: 'not-stated' },
		lastChecked: null,
		source: facts.source
	});
	expect(service.ways.map(({ kind }) => kind)).toEqual(['text', 'place', 'website']);
	expect(service.channels.map(({ id }) => id)).toEqual(['in-person', 'text']);
});

test('ages that other words come to are for ranking alone, and no age that is shown', () => {
	expect(read({ likelyAges: { max: 60 } })).toMatchObject({
		ages: null,
		likelyAges: { min: null, max: 60, source: 'mention' }
	});
	expect(read({ ages: { min: 18 } })).toMatchObject({
		ages: { min: 18, max: null, source: 'stated' }
	});
	expect(read({ ages: { min: 18 } })).not.toHaveProperty('likelyAges');
});

test('an area of several councils covers each of them, and no nation', () => {
	expect(read({ areas: ['west'] })).toMatchObject({
		areas: ['swansea', 'neath'],
		national: false,
		nations: []
	});
	expect(read({ nations: ['wales'] })).toMatchObject({ national: true, nations: ['wales'] });
});

test('whom it is for and what it is only about come along', () => {
	const more = {
		roles: ['carer'],
		onlyAbout: ['gambling'],
		onlyFor: ['man'],
		oftenHelps: ['work']
	};
	expect(read(more)).toMatchObject({ ...more, audience: [{ id: 'man', source: 'tag' }] });
});

test('a service without words in a language is named', () => {
	const none = ListedWords.parse({ checkedBy: null, services: {} });
	expect(() =>
		serviceOfListed(ListedService.parse(facts), { ...both, cy: none }, 'national', tables)
	).toThrow('national: aid');
});
