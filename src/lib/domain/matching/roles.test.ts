import { expect, test } from 'vitest';
import { ids } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Role } from '../directory/role.ts';

const line = (id: string, roles: Role[] = [], summary: string | null = null) =>
	service(id, { name: 'Befriending', roles, summary });
const forTheHurt = line('hurt', ['hurt']);
const forThoseWhoHurt = line('hurts', ['hurts-others']);
const lonely = { lifeAreas: ['loneliness' as const] };

test('whoever is hurt is never offered help for those who hurt others', () => {
	const scared = { lifeAreas: ['safety' as const, 'loneliness' as const] };
	expect(ids(scared, forTheHurt, forThoseWhoHurt)).toEqual(['hurt']);
	expect(ids({ ...lonely, words: 'he hits me' }, forTheHurt, forThoseWhoHurt)).toEqual(['hurt']);
});

test('whoever says that they hurt somebody is offered help with that, and not help for the hurt', () => {
	const said = { lifeAreas: ['safety' as const, 'loneliness' as const], words: 'I hit my wife' };
	expect(ids(said, forTheHurt, forThoseWhoHurt)).toEqual(['hurts']);
});

test('words of a record say whom it is for as a stated role does, for the two that help nobody else', () => {
	const perpetrators = line('p', [], 'A course for perpetrators.');
	const workers = line('w', [], 'Training for professionals.');
	expect(ids(lonely, line('a'), perpetrators, workers)).toEqual(['a']);
	expect(ids({ ...lonely, words: 'my client is lonely' }, workers)).toEqual(['w']);
});

test('a carer’s help is for carers, by circumstance or by their words', () => {
	const carers = line('c', ['carer']);
	expect(ids(lonely, carers)).toEqual([]);
	expect(ids({ ...lonely, circumstances: ['carer'] }, carers)).toEqual(['c']);
	expect(ids({ ...lonely, words: 'I look after mum' }, carers)).toEqual(['c']);
});

test.each([
	[25, ['y']],
	[26, []],
	[null, ['y']]
])('at %s, help for young people gives %j', (age, shown) => {
	expect(ids({ ...lonely, age }, line('y', ['young-person']))).toEqual(shown);
});

test('what is only about one thing is for whoever speaks of it, and what needs a circumstance for whoever has it', () => {
	const trains = service('t', { name: 'Befriending', onlyAbout: ['trains'] });
	const veterans = service('v', { name: 'Befriending', onlyFor: ['armed-forces'] });
	expect(ids(lonely, trains, veterans)).toEqual([]);
	expect(ids({ ...lonely, words: 'model trains' }, trains)).toEqual(['t']);
	expect(ids({ ...lonely, circumstances: ['armed-forces'] }, veterans)).toEqual(['v']);
});

test('of several roles one of theirs is enough, and nothing else that is true of them makes a role theirs', () => {
	expect(ids(lonely, line('b', ['carer', 'young-person']))).toEqual(['b']);
	const wishes = { lifeAreas: ['loneliness' as const, 'sleep' as const], age: 40 };
	const notTheirs = [line('c', ['carer']), line('h', ['hurt']), line('p', ['parent'])];
	expect(ids({ ...wishes, circumstances: ['student'] }, ...notTheirs)).toEqual([]);
	expect(ids({ ...wishes, circumstances: ['student', 'carer'] }, ...notTheirs)).toEqual(['c']);
});
