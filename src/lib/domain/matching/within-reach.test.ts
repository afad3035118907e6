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

test('what is asked about and no longer there is left out, and the others are not', () => {
	const one = buildService('one', EASTON);
	const said = { ...anyone, outcode: 'BS5', area: 'bristol' };
	expect([...withinReach(['t:gone', one.id], said, directory(one)).keys()]).toEqual(['t:one']);
});

test('help for a gender is for whoever said none, or that one, and not for another', () => {
	const women = { name: 'Chess', summary: 'A club for women.' };
	const size = (...circumstances: Situation['circumstances']) =>
		found(women, { circumstances }).size;
	expect([size('woman'), size('man'), size()]).toEqual([1, 0, 1]);
	expect(found({ name: 'Chess', summary: 'For refugees.' }, { circumstances: ['man'] }).size).toBe(
		0
	);
	expect(found({ name: 'Chess' }, { circumstances: ['man'] }).size).toBe(1);
	const debts = { name: 'Chess', summary: 'For people with debts.' };
	expect(found(debts, { circumstances: ['man'] }).size).toBe(1);
	expect(found({ name: 'Chess' }, { circumstances: ['woman'] }).size).toBe(1);
});

test('fifteen miles are within reach, and more where only a council was said', () => {
	const north = (miles: number) => ({
		points: [{ lat: 51.493 + miles / 69.0942, lon: -2.504 }],
		outcodes: []
	});
	const size = (miles: number, said: Partial<Situation> = {}) => found(north(miles), said).size;
	expect([size(14.9), size(15.2)]).toEqual([1, 0]);
	// The middle of the council lies about 2.3 miles south of that, and may be off by nearly three.
	expect(size(14.9, { outcode: null })).toBe(1);
	expect(size(16, { outcode: null })).toBe(0);
});

test('what has no place is within reach unless it is said not to cover them, and has no miles', () => {
	expect([...found({ points: [], outcodes: [] })]).toEqual([['t:one', null]]);
	expect(found({ points: [], outcodes: [], national: true }).size).toBe(1);
	expect(found({ name: 'Cardiff chess', points: [], outcodes: [] }).size).toBe(0);
	expect(found({ name: 'Bath chess', points: [], outcodes: [] }).size).toBe(0);
});
