import type { Service } from '#lib/domain/directory/service.ts';
import { sessionsFrom, type Session } from '#lib/domain/directory/sessions.ts';
import type { Listed } from './narrowing.ts';

/** A listed time and whose it is. */
export interface Listing {
	session: Session;
	service: Service;
}

/** Listed times of the coming seven days by ISO day, soonest first; days without any are left out. */
export function sessionsByDay(
	list: readonly Listed[],
	today: string
): { day: string; listings: Listing[] }[] {
	const all = list.flatMap(({ service }): Listing[] =>
		service && service.status === 'active'
			? sessionsFrom(service.schedules ?? [], today).map((session) => ({ session, service }))
			: []
	);
	const days = [...new Set(all.map(({ session }) => session.day))].sort();
	const opening = ({ session }: Listing) => session.opensAt ?? '';
	return days.map((day) => ({
		day,
		listings: all
			.filter(({ session }) => session.day === day)
			.sort((a, b) => (opening(a) < opening(b) ? -1 : opening(a) > opening(b) ? 1 : 0))
	}));
}

/** `10:00–11:30`, or its beginning where no end is listed; null without a time. */
export function timesOf({ opensAt, closesAt }: Session): string | null {
	return opensAt === null ? null : [opensAt, closesAt].filter(Boolean).join('–');
}
