import { describe, expect, test } from 'vitest';
import { PLACE } from './fit-weights.ts';
import type { ServiceFacts } from './index-data.ts';
import type { Need } from './need.ts';
import { placeFit } from './place-fit.ts';

const HERE = { lat: 51, lon: -2 };
/** A circle so many miles north of where they are. */
const circle = (miles: number, radius: number) => [HERE.lat + miles / 69.0942, HERE.lon, radius];

const fit = (facts: object, said: object = {}) =>
	placeFit(
		{
			circles: [],
			nations: [],
			areas: [],
			titledAreas: [],
			national: false,
			local: false,
			...facts
		} as unknown as ServiceFacts,
		{ point: HERE, vague: 0, councils: new Set(), nation: null, ...said } as unknown as Need
	);
const bath = { councils: new Set(['bath', 'bristol']) };
const ELSEWHERE = { factor: 0, elsewhere: true, miles: null, covers: false };

describe('coverage that a record states is a limit', () => {
	test('of nations, for whoever said where they live', () => {
		const wales = { nations: ['wales', 'scotland'], national: true };
		expect(fit(wales, { nation: 'england' })).toEqual(ELSEWHERE);
		expect(fit(wales, { nation: 'scotland' }).elsewhere).toBe(false);
		expect(fit(wales).elsewhere).toBe(false);
		expect(fit({ national: true }, { nation: 'england' }).elsewhere).toBe(false);
	});

	test('of councils, for whoever said where they live', () => {
		const stated = (areas: string[], said = {}) => fit({ areas, circles: [circle(20, 5)] }, said);
		expect(stated(['cardiff'], bath)).toEqual(ELSEWHERE);
		expect(stated(['cardiff', 'bristol'], bath)).toMatchObject({ elsewhere: false, covers: true });
		expect(stated(['cardiff'])).toMatchObject({ elsewhere: false, covers: false });
		expect(fit({ areas: ['bath'] }, bath).covers).toBe(true);
		expect(fit({ areas: ['bath'] }).covers).toBe(null);
		expect(fit({}, bath).covers).toBe(null);
	});

	test('and what is national covers everyone, without a distance', () => {
		const all = { factor: PLACE.national, elsewhere: false, miles: null, covers: true };
		expect(fit({ national: true, areas: ['cardiff'], circles: [circle(0, 1)] }, bath)).toEqual(all);
	});
});

describe('a name of another council', () => {
	const named = (titledAreas: string[], more: object, said: object = bath) =>
		fit({ titledAreas, ...more }, said);

	test('leaves a fifth, and is said not to cover them', () => {
		expect(named(['cardiff'], {})).toEqual({
			factor: PLACE.notStated * PLACE.namedElsewhere,
			elsewhere: false,
			miles: null,
			covers: false
		});
		const far = { circles: [circle(200, 1)] };
		expect(named(['cardiff'], far)).toMatchObject({ covers: false });
		expect(named(['cardiff'], far).factor).toBeCloseTo(PLACE.farthest * PLACE.namedElsewhere, 5);
		expect(named(['cardiff'], { areas: ['bath'] }).covers).toBe(true);
	});

	test('takes little from whoever lives within its circle, and nothing from who said a council alone, though it may not cover them', () => {
		const within = { circles: [circle(1, 5)] };
		const beside = PLACE.inside * PLACE.namedBeside;
		expect(named(['cardiff'], within)).toMatchObject({ factor: beside, covers: false });
		expect(named(['cardiff'], within, { ...bath, vague: 1 })).toMatchObject({
			factor: PLACE.inside,
			covers: false
		});
	});

	test('is another only to whoever said where they live, and not when theirs is named too', () => {
		const whole = { factor: PLACE.notStated, covers: null };
		expect(named(['cardiff'], {}, {})).toMatchObject(whole);
		expect(named(['cardiff', 'bath'], {})).toMatchObject(whole);
		const near = { circles: [circle(1, 5)] };
		expect(named(['cardiff', 'bath'], near)).toMatchObject({ factor: PLACE.inside, covers: true });
	});
});

test('without their place, what has one away from its neighbourhood is lowered least', () => {
	const nowhere = { point: null };
	const placed = { circles: [circle(0, 5)] };
	expect(fit(placed, nowhere)).toMatchObject({ factor: PLACE.placeNotSaid, covers: null });
	expect(fit({ ...placed, local: true }, nowhere).factor).toBe(PLACE.notStated);
	expect(fit({}, nowhere).factor).toBe(PLACE.notStated);
});

describe('how far it is', () => {
	const at = (miles: number, radius: number, local = false, vague = 0) =>
		fit({ circles: [circle(miles, radius)], local }, { vague });
	const near = (found: { factor: number }, factor: number) =>
		expect(found.factor).toBeCloseTo(factor, 3);

	test('falls to a third within six miles beyond its circle, and within two and a half for a group', () => {
		near(at(5, 5), PLACE.inside);
		near(at(11, 5), PLACE.inside / Math.E);
		near(at(1, 1, true), PLACE.insideNear);
		near(at(3.5, 1, true), PLACE.insideNear / Math.E);
		// A group with a wide circle is not a place to go to, and one at two miles is.
		near(at(9, 3, true), PLACE.inside / Math.E);
		near(at(4.5, 2, true), PLACE.insideNear / Math.E);
		near(at(7, 1), PLACE.inside / Math.E);
	});

	test('is never less than what is left of the farthest', () => {
		expect(at(300, 1).factor).toBe(PLACE.farthest);
	});

	test('is less far by as much as their own place may be off', () => {
		near(at(9, 5, false, 4), PLACE.inside);
		expect(at(9, 5, false, 4).covers).toBe(true);
		expect(at(9, 5, false, 3).covers).toBe(false);
	});

	test('is said in miles to the nearest of its places, and not of a wide circle', () => {
		expect(at(3, 4).miles).toBeCloseTo(3, 2);
		expect(at(3, 4.1).miles).toBe(null);
		const several = fit({ circles: [circle(8, 1), circle(2, 3), circle(0, 30), circle(9, 1)] });
		expect(several.miles).toBeCloseTo(2, 2);
		expect(several).toMatchObject({ covers: true, elsewhere: false });
		near(several, PLACE.inside);
		expect(fit({ circles: [circle(2, 3), circle(50, 1)] }).covers).toBe(true);
	});
});
