import { expect, test } from 'vitest';
import { anyone, lexicon, tables } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import { directoryOf } from '../../../directory/directory-of.ts';
import type { Situation } from '../situation/situation.ts';
import { PLACE } from './fit-weights.ts';
import { readNeed } from './need.ts';
import { placeFit } from './place-fit.ts';

// A small town in the circle of the wide county around it, which is another council.
const county = {
	slug: 'wideshire',
	nation: 'england',
	names: ['Wideshire'],
	lat: 51.7,
	lon: -2.59,
	radius: 20
};
const wide = { ...tables, areas: [...tables.areas, county] };
const placeOf = (name: string, said: Partial<Situation>) => {
	const directory = directoryOf([service('a', { name })], wide, lexicon);
	return placeFit(directory.facts(0), readNeed({ ...anyone, ...said }, directory));
};

test('what is named for the next council is lowered where an outcode lies in its circle', () => {
	const beside = placeOf('Wideshire befriending', { outcode: 'BS5' });
	expect(beside.factor).toBeCloseTo(PLACE.inside * PLACE.namedBeside);
	expect(beside.covers).toBe(false);
	expect(placeOf('Bristol befriending', { outcode: 'BS5' }).factor).toBeCloseTo(PLACE.inside);
});

test('who said only a council may live beside the next one', () => {
	const { factor } = placeOf('Wideshire befriending', { area: 'bristol' });
	expect(factor).toBeCloseTo(PLACE.inside);
});
