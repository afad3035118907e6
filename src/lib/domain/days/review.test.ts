import { expect, test } from 'vitest';
import { reviewState } from './review.ts';

test.each([
	['2026-11-22', 'current'],
	['2027-01-24', 'current'],
	['2027-01-25', 'soon'],
	['2027-02-22', 'soon'],
	['2027-02-23', 'passed'],
	['2028-01-01', 'passed']
])('on %s a review due by 22 February 2027 is %s', (day, state) => {
	expect(reviewState('2027-02-22', day)).toBe(state);
});
