import { expect, test } from 'vitest';
import { waitingSince } from './waiting.ts';

// 2026-11-20 is a Friday.
test.each([
	['2026-11-20', '2026-11-20', 0, 'in-time'],
	['2026-11-20', '2026-11-22', 0, 'in-time'],
	['2026-11-20', '2026-11-23', 1, 'in-time'],
	['2026-11-20', '2026-11-25', 3, 'due-today'],
	['2026-11-20', '2026-11-26', 4, 'late'],
	['2026-11-17', '2026-11-21', 3, 'late']
])('what came on %s has on %s waited for %i working days: %s', (received, today, days, timing) => {
	expect(waitingSince(received, today, 3)).toMatchObject({ days, timing });
});

test('a clock that is behind the receiver’s waits for nothing', () => {
	expect(waitingSince('2026-11-20', '2026-11-18', 3)).toMatchObject({ days: 0, due: '2026-11-25' });
});

test('a clock that is years ahead does not count for ever', () => {
	expect(waitingSince('2026-11-20', '2099-01-01', 3)).toMatchObject({ days: 60, timing: 'late' });
});
