import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DeskList, oldestFirst, REQUEST_OUTCOMES, Staff } from './desk-request.ts';

const listed = (id: string, received: string, closed = false) => ({
	id: id.repeat(21) + 'A',
	to: ['AAAAAAAAAAA', 'BBBBBBBBBBA'],
	received,
	keptUntil: '2026-12-20',
	seen: false,
	claimedBy: null,
	outcome: null,
	closed,
	version: 0
});

const rest = { colleagues: [], notices: 'none' };

test('what was done is told in the codes that the receiver takes', () => {
	const api = readFileSync(new URL('../../../receiver/openapi.json', import.meta.url), 'utf8');
	const { Outcome } = JSON.parse(api).components.schemas;
	expect(REQUEST_OUTCOMES).toEqual(Outcome.enum);
});

test('the oldest stands first, and closed ones by themselves', () => {
	const { requests } = DeskList.parse({
		...rest,
		requests: [
			listed('b', '2026-11-20'),
			listed('a', '2026-11-20'),
			listed('e', '2026-11-21'),
			listed('c', '2026-11-18'),
			listed('d', '2026-11-01', true)
		]
	});
	const first = (closed: boolean) => oldestFirst(requests, closed).map(({ id }) => id[0]);
	expect(first(false)).toEqual(['c', 'a', 'b', 'e']);
	expect(first(true)).toEqual(['d']);
});

test.each([
	['an id that is none', { id: '../../etc' }],
	['a day that is none', { received: '2026-13-45' }],
	['an outcome in words', { outcome: '<b>sad</b>' }],
	['a claim by nobody', { claimedBy: {} }],
	['a name without end', { claimedBy: { id: 'ana', name: 'x'.repeat(201) } }]
])('a list with %s is refused', (_, wrong) => {
	const requests = [{ ...listed('a', '2026-11-20'), ...wrong }];
	expect(DeskList.safeParse({ ...rest, requests }).success).toBe(false);
});

test('whoever has signed in is known by an id, a team and a name', () => {
	const ana = { id: 'ana', team: 'harbour', name: 'Ana' };
	expect(Staff.parse(ana)).toEqual(ana);
	expect(Staff.safeParse({ ...ana, team: 'The Harbour' }).success).toBe(false);
});
