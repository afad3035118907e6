import { expect, test } from 'vitest';
import { workingDaysAfter } from './working-days.ts';

test.each([
	['a Monday', '2026-11-23', 3, '2026-11-26'],
	['a Friday', '2026-11-20', 1, '2026-11-23'],
	['a Friday', '2026-11-20', 3, '2026-11-25'],
	['a Saturday', '2026-11-21', 1, '2026-11-23'],
	['a Sunday', '2026-11-22', 5, '2026-11-27'],
	['the end of a year', '2026-12-31', 2, '2027-01-05'],
	['Christmas Eve', '2026-12-24', 1, '2026-12-29'],
	['Maundy Thursday', '2027-03-25', 2, '2027-03-31'],
	['the end of February', '2028-02-28', 1, '2028-02-29']
])('from %s (%s), %i working days end on %s', (_, day, count, end) => {
	expect(workingDaysAfter(day, count)).toBe(end);
});

test('the clocks going forward or back make no day longer', () => {
	expect(workingDaysAfter('2026-03-27', 1)).toBe('2026-03-30');
	expect(workingDaysAfter('2026-10-23', 1)).toBe('2026-10-26');
});
