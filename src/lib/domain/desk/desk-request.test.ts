import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DeskRequests, oldestFirst, REQUEST_OUTCOMES } from './desk-request.ts';

const listed = (id: string, received: string, closed = false) => ({
	id: id.repeat(21) + 'A',
	to: ['AAAAAAAAAAA', 'BBBBBBBBBBA'],
	received,
	keptUntil: '2026-12-20',
	seen: false,
	claimedBy: null,
	outcome: null,
	closed
});

test('what was done is told in the codes that the receiver takes', () => {
	const api = readFileSync(new URL('../../../receiver/openapi.json', import.meta.url), 'utf8');
	const { Outcome } = JSON.parse(api).components.schemas;
	expect(REQUEST_OUTCOMES).toEqual(Outcome.enum);
});

test('the oldest stands first, and closed ones by themselves', () => {
	const { requests } = DeskRequests.parse({
		requests: [
			listed('b', '2026-11-20'),
			listed('a', '2026-11-20'),
			listed('c', '2026-11-18'),
			listed('d', '2026-11-01', true)
		]
	});
	const first = (closed: boolean) => oldestFirst(requests, closed).map(({ id }) => id[0]);
	expect(first(false)).toEqual(['c', 'a', 'b']);
	expect(first(true)).toEqual(['d']);
});

test.each([
	['an id that is none', { id: '../../etc' }],
	['a day that is none', { received: '2026-13-45' }],
	['an outcome in words', { outcome: '<b>sad</b>' }]
])('a list with %s is refused', (_, wrong) => {
	const requests = [{ ...listed('a', '2026-11-20'), ...wrong }];
	expect(DeskRequests.safeParse({ requests }).success).toBe(false);
});
