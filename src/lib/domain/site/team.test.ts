import { expect, test } from 'vitest';
import { byLanguage } from './language.ts';
import { KeyId, Team, TeamId, TeamKeys } from './team.ts';

const keys = {
	desk: `B${'x'.repeat(86)}`,
	recovery: `B${'y'.repeat(86)}`,
	since: '2026-01-01',
	previous: [{ desk: 'AAAAAAAAAAA', recovery: 'BBBBBBBBBBA', until: '2026-02-01' }]
};
const team = {
	id: 'harbour-2',
	names: byLanguage(() => 'Harbour team'),
	areas: ['swansea'],
	phone: '01632 960123',
	answersWithin: 3,
	demonstration: false,
	keys
};
const can = (over: object) => Team.safeParse({ ...team, ...over }).success;

test('a team is read as it stands, with keys and without any', () => {
	expect(Team.parse(team)).toEqual(team);
	expect([can({ keys: null }), can({ phone: null, demonstration: true })]).toEqual([true, true]);
});

test.each([
	['an id that begins with a digit', { id: '2-harbour' }],
	['an id of 41 letters', { id: 'a'.repeat(41) }],
	['no name', { names: byLanguage(() => '') }],
	['a name of 81 letters', { names: byLanguage(() => 'a'.repeat(81)) }],
	['no number', { phone: null }],
	['no number before it has keys', { phone: null, keys: null }],
	['a number that is a space', { phone: ' ' }],
	['a number with letters', { phone: '0800 HELP' }],
	['a number that begins with a plus', { phone: '+44 1632' }],
	['an answer on the same day', { answersWithin: 0 }],
	['an answer after six weeks', { answersWithin: 31 }],
	['a key of another length', { keys: { ...keys, desk: 'B' } }],
	['a key with a space', { keys: { ...keys, recovery: ` ${'y'.repeat(86)}` } }],
	['a key with something behind it', { keys: { ...keys, desk: `${keys.desk}=` } }],
	['keys that were made on no day', { keys: { ...keys, since: 'today' } }],
	['keys of before without an end', { keys: { ...keys, previous: [{}] } }],
	['a secret', { secret: 'x' }],
	['a secret among the keys', { keys: { ...keys, privateKey: 'x' } }]
])('a team with %s is refused', (_, over) => {
	expect(can(over)).toBe(false);
});

test('a team answers within one working day at the soonest and thirty at the latest', () => {
	expect([can({ answersWithin: 1 }), can({ answersWithin: 30 })]).toEqual([true, true]);
	expect([can({ id: 'a'.repeat(40) }), can({ names: byLanguage(() => 'a'.repeat(80)) })]).toEqual([
		true,
		true
	]);
	expect(TeamId.safeParse('harbour ').success).toBe(false);
});

test('keys of before are known by their ids and a day, and by nothing else', () => {
	expect(TeamKeys.parse(keys)).toEqual(keys);
	const previous = [{ ...keys.previous[0], why: 'lost' }];
	expect(TeamKeys.safeParse({ ...keys, previous }).success).toBe(false);
});

test.each([
	['AAAAAAAAAAA', true],
	['AAAAAAAAAAB', false],
	['AAAAAAAAAA', false],
	['AAAAAAAAAAAA', false],
	['AAAAA AAAAA', false],
	['AAAAAAAAA+A', false]
])('whether %j is eight bytes in their one spelling: %s', (id, is) => {
	expect(KeyId.safeParse(id).success).toBe(is);
});
