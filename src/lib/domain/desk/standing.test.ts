import { expect, test } from 'vitest';
import type { DeskRequest } from './desk-request.ts';
import { standing } from './standing.ts';

const one = (received: string, over: Partial<DeskRequest> = {}): DeskRequest => ({
	id: 'a',
	to: ['AAAAAAAAAAA', 'BBBBBBBBBBA'],
	received,
	keptUntil: '2026-12-20',
	seen: false,
	claimedBy: null,
	outcome: null,
	closed: false,
	version: 0,
	...over
});

test('what waits is told by what was not opened, what is late, and the oldest without an answer', () => {
	const requests = [
		one('2026-11-20'),
		one('2026-11-24', { seen: true }),
		one('2026-11-16', { seen: true, outcome: 'called' }),
		one('2026-11-02', { closed: true })
	];
	expect(standing(requests, '2026-11-25', 3)).toEqual({ unopened: 1, late: 1, oldest: 3 });
});

test('where nobody waits there is no oldest, and one that came today has waited no day', () => {
	expect(standing([], '2026-11-25', 3)).toEqual({ unopened: 0, late: 0, oldest: null });
	expect(standing([one('2026-11-25')], '2026-11-25', 3).oldest).toBe(0);
});
