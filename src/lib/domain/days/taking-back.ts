import { DAY_MS } from './day.ts';

/** Days in which what was deleted can be taken back. */
export const DAYS_TO_TAKE_BACK = 30;

/** Days between the two visits that both have to find it past its time, before anything goes for good. */
const DAYS_TO_CONFIRM = 3;

/** Something that can be deleted: when it was made, deleted, and first found past its time, as ISO instants. */
interface Deletable {
	at: string;
	deletedAt?: string | undefined;
	overdueAt?: string | undefined;
}

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

/**
 * What a visit at an ISO instant makes of a thing: null when it goes for good, else as it is to be kept.
 *
 * A clock can be wrong by years for a minute, so one visit is never enough: the first that finds a
 * thing past its thirty days only notes it, and it goes on a visit three days later or more. A visit
 * whose clock says otherwise takes the note away, and so does one from before the note. Where the
 * clock said that a thing was deleted before it was made, thirty days count from the note.
 */
export function afterVisit<T extends Deletable>(thing: T, now: string): T | null {
	const { overdueAt, ...rest } = thing;
	if (!isPastTakingBack(thing, now)) return overdueAt === undefined ? thing : (rest as T);
	const isNoted = overdueAt !== undefined && overdueAt <= now && isPastTakingBack(thing, overdueAt);
	if (!isNoted) return { ...thing, overdueAt: now };
	const days = (thing.deletedAt ?? '') < thing.at ? DAYS_TO_TAKE_BACK : DAYS_TO_CONFIRM;
	return Date.parse(now) - Date.parse(overdueAt) >= days * DAY_MS ? null : thing;
}
