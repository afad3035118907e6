import { waitingSince } from '../request/waiting.ts';
import type { DeskRequest } from './desk-request.ts';

/** What a team sees at a glance: requests not opened yet, those that are late, and working days that the oldest without an answer has waited; null where nobody waits. */
export type DeskStanding = { unopened: number; late: number; oldest: number | null };

/** How a team's requests stand on an ISO day, when it answers within so many working days. */
export function standing(
	requests: readonly DeskRequest[],
	today: string,
	within: number
): DeskStanding {
	const told: DeskStanding = { unopened: 0, late: 0, oldest: null };
	for (const { received, closed, seen, outcome } of requests) {
		if (closed) continue;
		if (!seen) told.unopened += 1;
		const { days, timing } = waitingSince(received, today, within);
		if (timing === 'late') told.late += 1;
		if (outcome === null) told.oldest = Math.max(told.oldest ?? 0, days);
	}
	return told;
}
