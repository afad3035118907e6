import { DAY_MS } from './day.ts';

/** `soon`: the last four weeks before the day, and the day itself. */
export type ReviewState = 'current' | 'soon' | 'passed';

const FOUR_WEEKS = 28 * DAY_MS;

/** Whether something that must be reviewed by `reviewBy` can still be relied on; both are ISO days. */
export function reviewState(reviewBy: string, day: string): ReviewState {
	if (day > reviewBy) return 'passed';
	return Date.parse(reviewBy) - Date.parse(day) <= FOUR_WEEKS ? 'soon' : 'current';
}
