import { expect, test } from 'vitest';
import { anyone, directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Situation } from '../situation/situation.ts';
import { search } from './search.ts';
import { slipsBetween } from './typing.ts';

const found = directory(
	service('cafe', { name: 'Caffi Cymorth', summary: 'A café for everyone' }),
	service('debt', { name: 'Debt advice group', summary: 'Money' }),
	service('work', { name: 'Jobs', summary: 'Find work after redundancy.' }),
	service('line', { name: 'Change', summary: 'For perpetrators.', roles: ['hurts-others'] }),
	service('night', { name: 'Stars', summary: 'We look at the night sky.' }),
	service('deaf', { name: { en: 'Line', cy: 'Llinell i bobl fyddar' } }),
	service('ae', { name: 'Ward', summary: 'Leave A&E with a plan.' })
);
const searched = (typed: string, more: Partial<Situation> = {}) =>
	search(typed, { ...anyone, ...more }, found).options.map(({ id }) => id.slice(2));

test.each([
	['cafes', ['cafe']],
	['gymorth', ['cafe']],
	['deb adv', ['debt']],
	['redundancy', ['work']],
	['redundnacy', ['work']],
	['llinell byddar', ['deaf']],
	['A&E', ['ae']]
])('%j finds %j', (typed, ids) => {
	expect(searched(typed)).toEqual(ids);
});

test('nothing is added to what was found, and where nothing was stands help with anything', () => {
	expect(searched('zzzqqq')).toEqual([]);
	expect(search('zzzqqq', anyone, found).general).not.toEqual([]);
	expect(search('redundancy', anyone, found).general).toEqual([]);
});

test('a common word finds nothing by itself but a name', () => {
	expect(searched('night')).toEqual([]);
	expect(searched('stars')).toEqual(['night']);
});

test('what is for the other side is found by its name alone', () => {
	expect(searched('perpetrators')).toEqual([]);
	expect(searched('change')).toEqual(['line']);
});

test.each([
	['debt', 'debt', 0],
	['debt', 'dbet', 1],
	['debt', 'det', 1],
	['debt', 'debts', 1],
	['debt', 'dear', 2],
	['debt', 'housing', 2]
])('from %s to %s are %d slips, or more than may be', (a, b, slips) => {
	expect(slipsBetween(a, b, 1)).toBe(slips);
});
