import { gatheringsOf } from '#lib/domain/directory/gathering.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { sessionsFrom, type Session } from '#lib/domain/directory/sessions.ts';
import type { I18n } from '#lib/i18n/context.ts';

/** A listed time, whose it is, and how far away in miles where that is known. */
export interface Listing {
	session: Session;
	service: Service;
	miles: number | null;
}

/** One listing among the others of a page. */
export const keyOf = ({ session: { day, opensAt, closesAt }, service: { id } }: Listing): string =>
	`week ${day} ${opensAt} ${closesAt} ${id}`;

/** Whether a time of today is over by the clock (`HH:MM`); what closes after midnight is not. */
function isOver({ opensAt, closesAt }: Session, time: string): boolean {
	if (opensAt === null) return false;
	if (closesAt === null) return opensAt < time;
	return closesAt > opensAt && closesAt <= time;
}

/**
 * When people meet in the coming seven days, soonest first and then nearest. `near` says which services
 * and how far each is; `now` is the day and time that clocks in the UK show.
 */
export function gatheringsSoon(
	services: { get: (id: string) => Service | undefined },
	near: ReadonlyMap<string, number | null>,
	now: { day: string; time: string }
): Listing[] {
	const all = [...near].flatMap(([id, miles]): Listing[] => {
		const service = services.get(id);
		if (!service) return [];
		return sessionsFrom(gatheringsOf(service), now.day)
			.filter((session) => session.day > now.day || !isOver(session, now.time))
			.map((session) => ({ session, service, miles }));
	});
	const when = ({ session: { day, opensAt } }: Listing) => `${day} ${opensAt ?? '24:00'}`;
	const far = ({ miles }: Listing) => miles ?? Number.MAX_VALUE;
	return all.sort((a, b) => (when(a) === when(b) ? far(a) - far(b) : when(a) < when(b) ? -1 : 1));
}

/** Listings by ISO day, in the order they come in. */
export function byDay(listings: readonly Listing[]): { day: string; listings: Listing[] }[] {
	const days = [...new Set(listings.map(({ session }) => session.day))];
	return days.map((day) => ({
		day,
		listings: listings.filter(({ session }) => session.day === day)
	}));
}

function clockPhrase({ t }: I18n, time: string): string {
	if (time === '12:00') return t('options:week-noon');
	if (time === '00:00') return t('options:week-midnight');
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	const figures = `${hour % 12 || 12}${minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`}`;
	return `${figures}${hour < 12 ? 'am' : 'pm'}`;
}

/** `10am to 11.30am`, or `from 10am` where no end is listed; null without a time. */
export function timesPhrase(i18n: I18n, { opensAt, closesAt }: Session): string | null {
	if (opensAt === null) return null;
	const from = clockPhrase(i18n, opensAt);
	return closesAt === null
		? i18n.t('options:week-from', { from })
		: i18n.t('options:week-times', { from, to: clockPhrase(i18n, closesAt) });
}
