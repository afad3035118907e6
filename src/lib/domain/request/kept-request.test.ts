import { expect, test } from 'vitest';
import { RequestDraftRow, RequestRow } from './kept-request.ts';

const when = { day: '2026-11-20', at: '2026-11-20T10:00:00.000Z' };
const team = { id: 'harbour', phone: null, answersWithin: 2 };
const row = {
	...{ id: 'one', sealed: 'Ab_9-', token: 't', seq: 1 },
	team: { ...team, names: { en: 'Harbour team', cy: 'Tîm yr harbwr' } },
	events: [{ kind: 'said-yes', ...when }]
};
const withEvent = (event: object) => ({ ...row, events: [{ ...event, ...when }] });
const plain = ['said-yes', 'began', 'unable', 'unanswered', 'restored', 'lost', 'sent', 'seen'];

test.each<[string, object]>([
	['as it is made', row],
	['with a number of its team', { ...row, team: { ...row.team, phone: '01632 960123' } }],
	[
		'of before, with a field for each language',
		{ ...row, team: { ...team, nameEn: 'H', nameCy: 'H' } }
	],
	['that nothing happened to', { ...row, events: [] }],
	...[...plain, 'withdrawn', 'closed', 'expired', 'unreached'].map((kind): [string, object] => [
		`that is ${kind}`,
		withEvent({ kind })
	]),
	['without a receiver at the other end', withEvent({ kind: 'unreached', online: true })],
	['that waits', withEvent({ kind: 'later', until: when.at, full: true })],
	['that was refused', withEvent({ kind: 'refused', code: 'key-retired' })]
])('a request %s comes back whole', (_, value) => {
	expect(RequestRow.parse(value)).toEqual(value);
});

test.each([
	['sealed with something else around it', { ...row, sealed: 'Ab 9' }],
	['sealed with a sign before it', { ...row, sealed: '<Ab' }],
	['sealed with a sign behind it', { ...row, sealed: 'Ab>' }],
	['sealed as nothing', { ...row, sealed: '' }],
	['with a field of its own', { ...row, more: 1 }],
	['in half a place', { ...row, seq: 1.5 }],
	['of no team', { ...row, team: null }],
	['of a team without a name', { ...row, team }],
	['of a team with a field of its own', { ...row, team: { ...row.team, more: 1 } }],
	[
		'of a team of before with a field of its own',
		{ ...row, team: { ...team, nameEn: 'H', nameCy: 'H', more: 1 } }
	],
	['that something unknown happened to', withEvent({ kind: 'eaten' })],
	['that waits without a time', withEvent({ kind: 'later', full: true })],
	['that waits until no time', withEvent({ kind: 'later', until: 'soon', full: true })],
	['that was refused without a reason', withEvent({ kind: 'refused' })],
	['with more said of an event', withEvent({ kind: 'sent', more: 1 })],
	['on a day that is none', { ...row, events: [{ kind: 'sent', ...when, day: 'Friday' }] }],
	['at no instant', { ...row, events: [{ kind: 'sent', ...when, at: 'ten' }] }]
])('a request %s is refused', (_, value) => {
	expect(RequestRow.safeParse(value).success).toBe(false);
});

const times = { days: ['mon', 'sun'], parts: ['morning', 'evening'], note: 'Not early' };
const draft = {
	...{ whom: 'agreed', asker: 'Sam', age: 'adult', team: 'harbour', name: 'Alex' },
	...{ ways: ['phone', 'letter'], at: { phone: '01632 960123' }, when: times, notWhen: times },
	...{ voicemail: true, text: null, who: 'named', names: 'Sam', language: 'cy', interpreter: '' },
	...{ access: 'Slowly', words: 'Please call', areas: ['sleep'], picked: ['a'], place: null }
};

test('a request under way comes back as far as it is filled in', () => {
	expect(RequestDraftRow.parse(draft)).toEqual(draft);
	expect(RequestDraftRow.parse({})).toEqual({});
	for (const [name, value] of Object.entries(draft))
		expect(RequestDraftRow.parse({ [name]: value })).toEqual({ [name]: value });
	for (const whom of ['me', 'worried', null])
		expect(RequestDraftRow.parse({ whom })).toEqual({ whom });
});

test.each([
	...Object.keys(draft).map((name) => [name, 7] as const),
	...['whom', 'age', 'who', 'language'].map((name) => [name, 'other'] as const),
	['ways', ['pigeon']],
	['at', { pigeon: 'x' }],
	['when', { ...times, days: ['someday'] }],
	['when', { ...times, parts: ['night'] }],
	['notWhen', { ...times, more: 1 }],
	['more', 1]
] as const)('a request under way is refused with %s as %j', (name, value) => {
	expect(RequestDraftRow.safeParse({ ...draft, [name]: value }).success).toBe(false);
});
