import { DAY_MS } from './day.ts';

/** Days in which what was deleted can be taken back. */
export const DAYS_TO_TAKE_BACK = 30;

/** Whether what was deleted can no longer be taken back, so long after `deletedAt`; `now` is an ISO instant. */
export function isPastTakingBack(
	{ deletedAt }: { deletedAt?: string | undefined },
	now: string
): boolean {
	return (
		deletedAt !== undefined && Date.parse(now) - Date.parse(deletedAt) >= DAYS_TO_TAKE_BACK * DAY_MS
	);
}

/** The last ISO day on which what was deleted at this instant can be taken back. */
export const takenBackUntil = (deletedAt: string): string =>
	new Date(Date.parse(deletedAt) + DAYS_TO_TAKE_BACK * DAY_MS).toISOString().slice(0, 10);
