import { describe, expect, test } from 'vitest';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import { isOrdinary, learnLocalities, placeFinder } from './place-finder.ts';

const OUTCODES = {
	BS5: [51.465, -2.555],
	BS16: [51.493, -2.504],
	BA1: [51.4, -2.36],
	W1A: [51.52, -0.14]
};
const council = (slug: string, lat: number, lon: number, radius: number, ...names: string[]) => ({
	...{ slug, nation: 'england', names, lat, lon },
	radius
});
const BRISTOL = council('bristol', 51.46, -2.59, 6, 'Bristol', 'City of Bristol');
const AREAS = [
	BRISTOL,
	council('gloucestershire', 51.8, -2.2, 12, 'Gloucestershire'),
	council('south-gloucestershire', 51.55, -2.4, 9, 'South Gloucestershire'),
	council('bath', 51.38, -2.36, 5, 'Bath (Spa)')
];

test('a name is ordinary when each of its words is', () => {
	const ordinary = new Set(['reading', 'short', 'street']);
	expect(isOrdinary('Reading', ordinary)).toBe(true);
	expect(isOrdinary('Short Street', ordinary)).toBe(true);
	expect(isOrdinary('Short Avon', ordinary)).toBe(false);
});

describe('neighbourhoods learnt from addresses', () => {
	const learnt = (...summaries: string[]) => [
		...learnLocalities(
			summaries.map((summary, at) => service(`s${at}`, { summary })),
			OUTCODES,
			AREAS,
			new Set(['reading'])
		).keys()
	];

	test.each<[string, string[]]>([
		['12 High Street, Easton, BS5 0AA', ['Easton']],
		['12 High Street, Easton, BS50AA', ['Easton']],
		['12 The Mall, Soho, W1A 1AA', ['Soho']],
		['Old Market, Easton, BS5 0AA', ['Old Market', 'Easton']],
		['Easton, Fishponds, Eastville, BS16 1AA', ['Fishponds', 'Eastville']],
		['Stoke-on-Sea BS5 0AA', ['Stoke-on-Sea']],
		['Weston super Mare BS5 0AA', ['Weston super Mare']],
		['St’Anne’s, BS5 0AA', ['St’Anne’s']],
		['Easton. Fishponds BS16 1AA', ['Fishponds']],
		['Where: Fishponds\nBS16 1AA', []],
		['(Fishponds) BS16 1AA', []],
		['at the Hub; Fishponds, BS16 1AA', ['Fishponds']]
	])('%s', (summary, names) => expect(learnt(summary)).toEqual(names));

	test.each([
		['an ordinary word', 'Reading, BS5 0AA'],
		['a council', 'Bristol, BS5 0AA'],
		['a street', 'Stapleton Road, BS5 0AA'],
		['a street in capitals', 'Stapleton ROAD, BS5 0AA'],
		['a hall', 'Easton Hall. BS5 0AA'],
		['small letters', 'easton, BS5 0AA'],
		['too short', 'Ea, BS5 0AA'],
		['too long', 'One Two Three Four, BS5 0AA'],
		['with digits', 'Unit9, BS5 0AA'],
		['an outcode alone', 'Easton, BS5'],
		['an outcode that is not known', 'Easton, ZZ5 0AA'],
		['no outcode', 'Easton, B12S5 0AA'],
		['small', 'Easton, bs5 0aa'],
		['a code that goes on', 'Easton, BS5 0AAA']
	])('%s is none', (_, summary) => expect(learnt(summary)).toEqual([]));

	test('what stands far before a postcode does not belong to it', () => {
		expect(learnt(`Easton, ${'and on '.repeat(13)}BS5 0AA`)).toEqual([]);
	});

	test('a name stands for one place when it always means about the same', () => {
		expect(learnt('Easton, BS5 0AA', 'Easton, BS5 1AA')).toEqual(['Easton']);
		expect(learnt('Easton, BS5 0AA', 'Easton, BS5 0AB', 'Easton, BA1 1AA')).toEqual([]);
	});

	test('it is where its postcode is, learnt from an address as from words', () => {
		const one = service('a', { ways: [{ kind: 'place', to: 'Easton, BS5 0AA' }] });
		expect([...learnLocalities([one], OUTCODES, [], new Set())]).toEqual([
			['Easton', { lat: 51.465, lon: -2.555 }]
		]);
	});
});

describe('places that a text names', () => {
	const easton = { lat: 51.465, lon: -2.555 };
	const localities = new Map([
		['Easton', easton],
		['Easton Village', { lat: 55, lon: -2 }]
	]);
	const find = placeFinder(AREAS, localities, OUTCODES);
	const names = (text: string) => find(text).map(({ name }) => name);

	test.each<[string, (string | undefined)[]]>([
		['in Bristol', ['Bristol']],
		['Bristol', ['Bristol']],
		['(Bristol)', ['Bristol']],
		['Bristolian', []],
		['NewBristol', []],
		['bristol', []],
		['the City of Bristol', ['City of Bristol']],
		['South Gloucestershire', ['South Gloucestershire']],
		['Bath (Spa) and Bristol', ['Bath (Spa)', 'Bristol']],
		['Bath Spa', []],
		['in Easton', ['Easton']],
		['in Easton Village', ['Easton Village']],
		['Easton, Bristol', ['Easton']],
		['Easton, Gloucestershire', ['Easton', 'Gloucestershire']],
		['Bristol, and again Bristol', ['Bristol']],
		['BS16 and BS5', [undefined, undefined]],
		['XX1', []],
		['aBS5', []],
		['BS5a', []],
		['nowhere', []],
		['', []]
	])('%s', (text, found) => expect(names(text)).toEqual(found));

	test('an outcode and a neighbourhood are a mile around, a council is as wide as it is', () => {
		expect(find('BS5')).toEqual([{ ...easton, radius: 1 }]);
		expect(find('Easton')).toEqual([{ ...easton, radius: 1, name: 'Easton' }]);
		expect(find('Bristol')).toEqual([{ lat: 51.46, lon: -2.59, radius: 6, name: 'Bristol' }]);
		expect(find('BS5, Bristol')).toEqual([{ ...easton, radius: 1 }]);
	});

	test.each<[string, number, number]>([
		['North Bristol', 1, 0],
		['South Bristol', -1, 0],
		['East Bristol', 0, 1],
		['West Bristol', 0, -1],
		['Bristol North', 1, 0],
		['North West Bristol', 0.7, -0.7],
		['North-East Bristol', 0.7, 0.7],
		['South West Bristol', -0.7, -0.7],
		['South East Bristol', -0.7, 0.7],
		['Bristol South-East', -0.7, 0.7],
		['Central Bristol', 0, 0],
		['Inner Bristol', 0, 0]
	])('%s is a third of it, half way to that side', (text, north, east) => {
		const [side] = find(text);
		expect(side?.radius).toBe(2);
		expect(((side?.lat ?? 0) - BRISTOL.lat) * 69).toBeCloseTo(3 * north, 5);
		const milesEast = ((side?.lon ?? 0) - BRISTOL.lon) * 69 * Math.cos((51.46 * Math.PI) / 180);
		expect(milesEast).toBeCloseTo(3 * east, 5);
	});

	test('a side belongs to the name after it where there is one', () => {
		expect(find('Bristol South Gloucestershire').map(({ radius }) => radius)).toEqual([6, 9]);
		expect(find('Bristol Northern')[0]?.radius).toBe(6);
	});

	test('nothing is found where no place is known', () => {
		expect(placeFinder([], new Map(), {})('Bristol BS5, null')).toEqual([]);
	});
});
