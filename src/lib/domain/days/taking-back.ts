const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/** Whether deleting can no longer be undone: thirty days after `deletedAt`; `now` is an ISO instant. */
export function isPastTakingBack(
	{ deletedAt }: { deletedAt?: string | undefined },
	now: string
): boolean {
	return deletedAt !== undefined && Date.parse(now) - Date.parse(deletedAt) >= THIRTY_DAYS;
}
