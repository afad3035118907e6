import { workingDaysAfter } from '../days/working-days.ts';

/** How long a request has waited, in whole working days, and whether that is within the promise. */
export type Waiting = { days: number; due: string; timing: 'in-time' | 'due-today' | 'late' };

// Requests are deleted after 30 days, so none waits longer than this.
const MAX_DAYS = 60;

/** The wait from an ISO day until today, for a team that answers within so many working days. */
export function waitingSince(received: string, today: string, within: number): Waiting {
	let days = 0;
	while (days < MAX_DAYS && workingDaysAfter(received, days + 1) <= today) days += 1;
	const due = workingDaysAfter(received, within);
	return { days, due, timing: today < due ? 'in-time' : today === due ? 'due-today' : 'late' };
}
