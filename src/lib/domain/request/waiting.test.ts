import { expect, test } from 'vitest';
import { waitingSince } from './waiting.ts';

test.each([
	['2026-11-20', { days: 0, timing: 'in-time' }],
	['2026-11-22', { days: 0, timing: 'in-time' }],
	['2026-11-23', { days: 1, timing: 'in-time' }],
	['2026-11-25', { days: 3, timing: 'due-today' }],
	['2026-11-26', { days: 4, timing: 'late' }]
])(
	'what came on Friday 2026-11-20 has on %s waited for working days alone: %j',
	(today, waited) => {
		expect(waitingSince('2026-11-20', today, 3)).toMatchObject(waited);
	}
);

test('what is due on a Friday is late on the Saturday', () => {
	expect(waitingSince('2026-11-17', '2026-11-21', 3)).toMatchObject({ days: 3, timing: 'late' });
});

test('a clock that is behind the receiver’s waits for nothing', () => {
	expect(waitingSince('2026-11-20', '2026-11-18', 3)).toMatchObject({ days: 0, due: '2026-11-25' });
});

test('a clock that is years ahead does not count for ever', () => {
	expect(waitingSince('2026-11-20', '2099-01-01', 3)).toMatchObject({ days: 60, timing: 'late' });
});
