import { expect, test } from 'vitest';
import { likelyAreas, milesBetween, outcodePoint, parseOutcode, roundedMiles } from './place.ts';

const outcodes = {
	BS5: [51.465, -2.555],
	BS50: [1, 1],
	SW1A: [51.501, -0.142],
	OX1: [51.75, -1.26]
};

test.each([
	['bs5 0aa', 'BS5'],
	['BS5', 'BS5'],
	['BS50AA', 'BS5'],
	['BS5 OAA', 'BS5'],
	['  b.s.5 ', 'BS5'],
	['sw1a1aa', 'SW1A'],
	['SWIA 1AA', 'SW1A'],
	['0XI', 'OX1'],
	['BS5O', 'BS50'],
	['bs5 0', 'BS5'],
	[' bs5 0', 'BS5'],
	['bs5  0a', 'BS5'],
	['B S 5', 'BS5'],
	['BS50', 'BS50'],
	['xxsw1a1aa', null],
	['sw1a1aaxx', null],
	['B', null],
	['toString', null],
	['ZZ9 9ZZ', null],
	['', null]
])('%j is read as outcode %j', (typed, outcode) => {
	expect(parseOutcode(typed, outcodes)).toBe(outcode);
});

test('Bristol to Bath is about 11 miles as the crow flies', () => {
	expect(milesBetween({ lat: 51.4545, lon: -2.5879 }, { lat: 51.3811, lon: -2.359 })).toBeCloseTo(
		11.1,
		0
	);
});

test('distances are only said in bands', () => {
	expect([0.1, 0.8, 1.7, 3.8, 4.2, 12, 900].map(roundedMiles)).toEqual([0.5, 1, 2, 3, 5, 10, 500]);
});

test('of two bands as near as one another the smaller is said', () => {
	expect([0, 0.75, 1.5, 2.5].map(roundedMiles)).toEqual([0.5, 0.5, 1, 2]);
});

test('an outcode has its centre, and what is no outcode has none', () => {
	expect(outcodePoint('BS5', outcodes)).toEqual({ lat: 51.465, lon: -2.555 });
	expect(outcodePoint('ZZ9', outcodes)).toBeNull();
	expect(outcodePoint(null, outcodes)).toBeNull();
	expect(outcodePoint('BS5', { BS5: [51.465] })).toBeNull();
});

test('areas that a point may lie in stand likeliest first, and those far away not at all', () => {
	const area = (slug: string, lon: number, radius: number) => {
		return { slug, nation: 'wales', names: [], lat: 51.5, lon, radius };
	};
	// A degree of longitude is 43 miles at this latitude.
	const [near, wide, far] = [area('near', 0.02, 8), area('wide', 0.1, 20), area('far', 0.5, 8)];
	const point = { lat: 51.5, lon: 0 };
	expect(likelyAreas(point, [far, wide, near])).toEqual(['near', 'wide']);
	expect(likelyAreas(point, [near, wide, far])).toEqual(['near', 'wide']);
	expect(likelyAreas(point, [far])).toEqual([]);
	expect(likelyAreas(point, [])).toEqual([]);
});

test('a point near a border may lie in two areas, one well inside in one', () => {
	const areas = [
		{ slug: 'west', nation: 'england', names: [], lat: 51.45, lon: -2.6, radius: 5 },
		{ slug: 'east', nation: 'england', names: [], lat: 51.45, lon: -2.4, radius: 5 }
	];
	expect(likelyAreas({ lat: 51.45, lon: -2.5 }, areas).sort()).toEqual(['east', 'west']);
	expect(likelyAreas({ lat: 51.45, lon: -2.6 }, areas)).toEqual(['west']);
});
