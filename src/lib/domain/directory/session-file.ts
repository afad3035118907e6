import { calendarOf, compact, escaped } from '../days/calendar.ts';
import { daysAfter } from '../days/day.ts';
import type { Schedule } from './schedule.ts';
import { countedBefore, type Session } from './sessions.ts';

/** What goes into the calendar with a listed time. */
export interface SessionEvent {
	session: Session;
	/** The service's name, and where it is; nothing of the person. */
	title: string;
	place: string | null;
	/** Random, so that it reveals nothing. */
	uid: string;
	/** ISO instant at which the file was made. */
	at: string;
}

/** The rule by which it comes again from a day on, in the terms of RFC 5545; null for what happens once. */
function ruleOf(schedule: Schedule, day: string): string | null {
	const { freq, interval, byday, bymonthday, until, count } = schedule;
	const left = count === undefined ? undefined : count - countedBefore(schedule, day);
	if (freq === undefined || left === 1) return null;
	return [
		`FREQ=${freq}`,
		interval !== undefined && interval > 1 && `INTERVAL=${interval}`,
		byday !== undefined && byday.length > 0 && `BYDAY=${byday.join(',')}`,
		bymonthday !== undefined && bymonthday.length > 0 && `BYMONTHDAY=${bymonthday.join(',')}`,
		left !== undefined && `COUNT=${left}`,
		// RFC 5545 takes one of the two.
		left === undefined && until !== undefined && `UNTIL=${compact(until)}T235959`
	]
		.filter(Boolean)
		.join(';');
}

const moment = (day: string, time: string) => `${compact(day)}T${time.replace(':', '')}00`;

/**
 * A calendar file for a listed time. The time floats (RFC 5545, 3.3.5): it is what a clock in the UK
 * shows, whatever the season. Without a time it is a whole day.
 */
export function sessionFile({ session, title, place, uid, at }: SessionEvent): {
	name: string;
	text: string;
} {
	const { day, opensAt, closesAt, schedule } = session;
	const rule = ruleOf(schedule, day);
	// What closes before it opens does so after midnight.
	const lastDay =
		opensAt !== null && closesAt !== null && closesAt <= opensAt ? daysAfter(day, 1) : day;
	const event = [
		`UID:${escaped(uid)}`,
		`DTSTAMP:${compact(new Date(at).toISOString())}`,
		opensAt === null ? `DTSTART;VALUE=DATE:${compact(day)}` : `DTSTART:${moment(day, opensAt)}`,
		opensAt !== null && closesAt !== null && `DTEND:${moment(lastDay, closesAt)}`,
		rule !== null && `RRULE:${rule}`,
		`SUMMARY:${escaped(title)}`,
		place !== null && `LOCATION:${escaped(place)}`,
		'CLASS:PRIVATE',
		'TRANSP:TRANSPARENT'
	].filter((line) => line !== false);
	return { name: `session-${day}.ics`, text: calendarOf(event) };
}
