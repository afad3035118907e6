import { expect, test } from 'vitest';
import { anyone, directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import type { Situation } from '../situation/situation.ts';
import { withinReach } from './within-reach.ts';

const EASTON = { points: [{ lat: 51.465, lon: -2.555 }], outcodes: ['BS5'] };
const found = (service: Partial<Service>, situation: Partial<Situation> = {}) => {
	const one = buildService('one', { name: 'Model trains', ...EASTON, ...service });
	const said = { ...anyone, outcode: 'BS16', area: 'bristol', ...situation };
	return withinReach([one.id], said, directory(one));
};

test('what is near is within reach whatever it is about, with its miles', () => {
	expect(found({ name: 'Chess club' }).get('t:one')).toBeCloseTo(2.9, 0);
});

test('what nobody asked about is left out', () => {
	const one = buildService('one', EASTON);
	expect(withinReach([], anyone, directory(one)).size).toBe(0);
});

test.each<[string, Partial<Service>, Partial<Situation>]>([
	['far away', { points: [{ lat: 53.5, lon: -2.2 }], outcodes: [] }, {}],
	['of another council', { points: [], outcodes: [], areas: ['cardiff'] }, {}],
	['of another nation', { national: true, nations: ['wales'] }, {}],
	['for another age', { ages: { min: 8, max: 16, source: 'stated' } }, { age: 40 }],
	['for those who hurt others', { roles: ['hurts-others'] }, {}],
	['for people with a circumstance that is not theirs', { onlyFor: ['dementia'] }, {}],
	['for another gender', { name: 'A group for women' }, { circumstances: ['man'] }],
	['closed', { status: 'closed' }, {}],
	[
		'paid where only what is free was asked for',
		{ cost: { id: 'paid', source: 'tag' } },
		{ freeOnly: true }
	]
])('what is %s is not within reach', (_, service, situation) => {
	expect(found({ name: 'Chess club', ...service }, situation).size).toBe(0);
});

test('without a place all that may be theirs is within reach, with no miles', () => {
	expect([...found({ name: 'Chess club' }, { outcode: null, area: null })]).toEqual([
		['t:one', null]
	]);
});
