import { AppError } from '../app-error.ts';
import { calendarOf, compact, escaped } from './calendar.ts';

/** What goes into the calendar: neutral words from the locales, never the person's own. */
export interface Reminder {
	/** ISO day. */
	day: string;
	title: string;
	text: string;
	/** Random, so that it reveals nothing. */
	uid: string;
	/** ISO instant at which the file was made. */
	at: string;
}

const NINE_IN_THE_MORNING = '090000';

/** Whether this is an ISO day that exists. */
export function isDay(day: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/**
 * A calendar file for one day at nine in the morning, wherever the person then is: the time floats
 * (RFC 5545, 3.3.5), so that neither a zone nor daylight saving moves it.
 * Throws AppError `day-not-there` for a day that does not exist.
 */
export function reminderFile({ day, title, text, uid, at }: Reminder): {
	name: string;
	text: string;
} {
	if (!isDay(day)) throw new AppError('day-not-there');
	const event = [
		`UID:${escaped(uid)}`,
		`DTSTAMP:${compact(new Date(at).toISOString())}`,
		`DTSTART:${compact(day)}T${NINE_IN_THE_MORNING}`,
		'DURATION:PT15M',
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(text)}`,
		'CLASS:PRIVATE',
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escaped(title)}`,
		'TRIGGER:PT0S',
		'END:VALARM'
	];
	return { name: `reminder-${day}.ics`, text: calendarOf(event) };
}
