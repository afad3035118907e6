import { workingDaysAfter } from '../days/working-days.ts';

/** How long a request has waited, in whole working days, and how that stands to the promised day. */
export type Waiting = { days: number; due: string; timing: 'in-time' | 'due-today' | 'late' };

// Nothing is kept longer than 30 days, so nothing waits longer than this.
const MAX_DAYS = 60;

/** Waiting from an ISO day to today, where a team answers within so many working days. */
export function waitingSince(received: string, today: string, within: number): Waiting {
	let days = 0;
	while (days < MAX_DAYS && workingDaysAfter(received, days + 1) <= today) days += 1;
	const due = workingDaysAfter(received, within);
	return { days, due, timing: today < due ? 'in-time' : today === due ? 'due-today' : 'late' };
}
