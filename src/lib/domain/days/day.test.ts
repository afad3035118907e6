import { expect, test } from 'vitest';
import { daysAfter } from './day.ts';

test('days are counted over ends of months, leap days and both ways', () => {
	expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
	expect(daysAfter('2026-12-25', 14)).toBe('2027-01-08');
	expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
	expect(daysAfter('2026-03-28', 0)).toBe('2026-03-28');
});
