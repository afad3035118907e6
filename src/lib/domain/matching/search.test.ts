import { expect, test } from 'vitest';
import {
	anyone,
	directory,
	directoryBy,
	lexicon
} from '../../../../tests/fixtures/directory/matching.ts';
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

const place = directory(
	service('ox', { name: 'Ox' }),
	service('the', { name: 'The Am Club' }),
	service('green', { name: 'Green Tea House' }),
	service('house', { name: 'Tea at the Green' }),
	service('steam', { name: 'Steam Greenery', summary: 'Tea' }),
	service('quiet', { name: 'Quiet', summary: 'Lonely? We listen.', listens: true })
);
const called = (typed: string, more: Partial<Situation> = {}) =>
	search(typed, { ...anyone, ...more }, place).options.map(({ id }) => id.slice(2));

test('a name is found by all of its words, whole or half, in any order', () => {
	expect(called('green tea').slice(0, 2).toSorted()).toEqual(['green', 'house']);
	expect(called('tea green house')[0]).toBe('green');
	expect(called('tea gre hou')[0]).toBe('green');
	expect(called('ox')).toEqual(['ox']);
	expect(called('o')).toEqual([]);
	expect(called('')).toEqual([]);
});

test('words that say nothing find a name only where it has all of them as typed', () => {
	expect(called('the am club')).toEqual(['the']);
	expect(called('the am')).toEqual([]);
	expect(called('the tea')[0]).toBeDefined();
});

test('what is called so says the words that were typed, and stands before what only says so', () => {
	const [first] = search('  steam   greenery ', anyone, place).options;
	expect(first?.reasons[0]).toEqual({ code: 'your-words', words: ['steam', 'greenery'] });
	const order = called('tea');
	expect(order).toContain('steam');
	expect(order.slice(0, 2).toSorted()).toEqual(['green', 'house']);
	expect(new Set(order).size).toBe(order.length);
});

test('life areas that were chosen elsewhere say nothing in a search', () => {
	expect(called('tea', { lifeAreas: ['loneliness'] })).not.toContain('quiet');
});

test('a list of what was found ends at forty', () => {
	const many = Array.from({ length: 60 }, (_, at) => service(`s${at}`, { name: `Tea ${at}` }));
	expect(search('tea', anyone, directory(...many)).options).toHaveLength(40);
});

test('what is found by its name alone has each typed word at the beginning of one of its own', () => {
	const hidden = { roles: ['hurts-others' as const], summary: null };
	const names = directory(
		service('walk', { name: 'Orchid Walk Group', ...hidden }),
		service('garden', { name: 'Orchid Garden', ...hidden }),
		service('gone', { name: 'Orchid Walkers', status: 'closed' }),
		service('at', { name: 'AT', ...hidden })
	);
	const found = (typed: string) =>
		search(typed, anyone, names).options.map(({ id }) => id.slice(2));
	expect(found('orchid')).toEqual(['garden', 'walk']);
	expect(found('orchid walk')).toEqual(['walk']);
	expect(found('walk orch')).toEqual(['walk']);
	expect(found('orchid alk')).toEqual([]);
	expect(found('rchid')).toEqual([]);
	expect(found('the orchid garden')).toEqual(['garden']);
	expect(found('at')).toEqual(['at']);
	expect(found('a')).toEqual([]);
});

test('words of distress bring lines that listen before what is called so, each once', () => {
	const words = { ...lexicon, crisis: { ...lexicon.crisis, en: ['dark'] } };
	const some = directoryBy(
		words,
		service('club', { name: 'Dark skies' }),
		service('line', { name: 'Dark line', listens: true }),
		service('other', { name: 'Club', summary: 'Out in the dark.' })
	);
	const order = search('dark', anyone, some).options.map(({ id }) => id.slice(2));
	expect(order).toEqual(['line', 'club', 'other']);
});
