import { daysAfter, daysBetween } from '../days/day.ts';
import { WEEKDAYS, type Schedule } from './schedule.ts';

/** Days of a week, counted from the day asked about. */
export const WEEK = 7;

/** One time that a feed lists for a day: ISO day, and `HH:MM` UK wall time where it gives them. */
export interface Session {
	day: string;
	opensAt: string | null;
	closesAt: string | null;
	note: string | null;
	/** ISO day since which nobody has confirmed it; null while its row is in force. */
	notConfirmedSince: string | null;
	schedule: Schedule;
}

const date = (day: string) => new Date(`${day}T00:00:00Z`);
/** `MO` to `SU` of an ISO day. */
const weekdayOf = (day: string) => WEEKDAYS[(date(day).getUTCDay() + 6) % 7] ?? 'MO';
const dayOfMonth = (day: string) => date(day).getUTCDate();
const lastOfMonth = (day: string) =>
	new Date(Date.UTC(date(day).getUTCFullYear(), date(day).getUTCMonth() + 1, 0)).getUTCDate();
const monthsBetween = (from: string, to: string) =>
	(date(to).getUTCFullYear() - date(from).getUTCFullYear()) * 12 +
	date(to).getUTCMonth() -
	date(from).getUTCMonth();
const mondayOf = (day: string) => daysAfter(day, -((date(day).getUTCDay() + 6) % 7));

/** Whether a code such as `MO`, `1MO` (the first of the month) or `-1FR` (the last) means this day. */
function isDayOf(code: string, day: string): boolean {
	if (!code.endsWith(weekdayOf(day))) return false;
	const place = Number(code.slice(0, -2) || 0);
	if (place === 0) return true;
	const fromStart = Math.ceil(dayOfMonth(day) / WEEK);
	const fromEnd = Math.ceil((lastOfMonth(day) - dayOfMonth(day) + 1) / WEEK);
	return place > 0 ? place === fromStart : -place === fromEnd;
}

const isInMonth = (wanted: readonly number[], day: string): boolean =>
	wanted.some(
		(number) => dayOfMonth(day) === (number > 0 ? number : lastOfMonth(day) + 1 + number)
	);

/** Whether the days of a rule, apart from its start and end, include this one. */
function fallsOn({ freq, byday = [], bymonthday = [], dtstart }: Schedule, day: string): boolean {
	switch (freq) {
		case undefined:
			return dtstart === day;
		case 'DAILY':
			return byday.length === 0 || byday.some((code) => isDayOf(code, day));
		case 'WEEKLY':
			if (byday.length > 0) return byday.some((code) => isDayOf(code, day));
			return dtstart !== undefined && weekdayOf(dtstart) === weekdayOf(day);
		case 'MONTHLY':
			// Both together, as RFC 5545 has it: the Tuesday that is the 13th.
			if (bymonthday.length > 0)
				return (
					isInMonth(bymonthday, day) &&
					(byday.length === 0 || byday.some((code) => isDayOf(code, day)))
				);
			// `TU` by itself, without its place in the month, says too little to name a day.
			if (byday.length > 0) return byday.some((code) => /\d/.test(code) && isDayOf(code, day));
			return dtstart !== undefined && dayOfMonth(dtstart) === dayOfMonth(day);
		case 'YEARLY':
			return dtstart?.slice(5) === day.slice(5);
		default:
			return freq satisfies never;
	}
}

/** How many days, weeks, months or years lie between the first time and this day. */
function stepsFrom(start: string, freq: NonNullable<Schedule['freq']>, day: string): number {
	switch (freq) {
		case 'DAILY':
			return daysBetween(start, day);
		case 'WEEKLY':
			return daysBetween(mondayOf(start), mondayOf(day)) / WEEK;
		case 'MONTHLY':
			return monthsBetween(start, day);
		case 'YEARLY':
			return Math.floor(monthsBetween(start, day) / 12);
		default:
			return freq satisfies never;
	}
}

/** Whether every so many weeks or months, counted from the first time, comes to this one; unknown without a first time. */
function isInTurn({ freq, interval = 1, dtstart }: Schedule, day: string): boolean {
	if (interval === 1 || freq === undefined) return true;
	return dtstart !== undefined && stepsFrom(dtstart, freq, day) % interval === 0;
}

/** Whether so many times are over before this day. Feeds give a count for short courses alone. */
function isCountOver(schedule: Schedule, day: string): boolean {
	const { count } = schedule;
	return count !== undefined && countedBefore(schedule, day) >= count;
}

/** How many times of a counted rule lie before a day, at most its count; 0 without a first time. */
export function countedBefore(schedule: Schedule, day: string): number {
	const { count = 0, dtstart = day } = schedule;
	let times = 0;
	for (let at = dtstart; at < day && times < count; at = daysAfter(at, 1))
		if (fallsOn(schedule, at) && isInTurn(schedule, at)) times += 1;
	return times;
}

const isEnded = ({ until }: Schedule, day: string) => until !== undefined && day > until;

function isOn(schedule: Schedule, day: string): boolean {
	const { dtstart, validFrom } = schedule;
	if (dtstart !== undefined && day < dtstart) return false;
	if (validFrom !== undefined && day < validFrom) return false;
	// What has ended is over; what nobody has confirmed since `validTo` may still go on.
	if (isEnded(schedule, day)) return false;
	return fallsOn(schedule, day) && isInTurn(schedule, day) && !isCountOver(schedule, day);
}

/** Rows that hold for no longer than this are hours of a season, such as those of Christmas. */
const SEASON_DAYS = 45;

const isSeasonal = ({ validFrom, validTo }: Schedule): boolean =>
	validFrom !== undefined &&
	validTo !== undefined &&
	daysBetween(validFrom, validTo) <= SEASON_DAYS;

const isInForce = ({ validFrom, validTo }: Schedule, day: string): boolean =>
	(validFrom === undefined || validFrom <= day) && (validTo === undefined || validTo >= day);

/** Whether two rows of one day are on at once; a row without times is on all day. */
function overlap(a: Schedule, b: Schedule): boolean {
	const from = (row: Schedule) => row.opensAt ?? '00:00';
	const to = (row: Schedule) =>
		row.closesAt !== undefined && row.closesAt > from(row) ? row.closesAt : '24:00';
	return from(a) < to(b) && from(b) < to(a);
}

/**
 * Whether other rows of the same service stand in its place on a day, as HSDS lists exceptions: a row
 * that ran out gives way to a later one in force, hours of a season are over with it, and while they
 * hold they replace what they overlap and add to the rest.
 */
function isReplaced(row: Schedule, all: readonly Schedule[], day: string): boolean {
	const { validTo } = row;
	const others = all.filter((other) => other !== row);
	if (validTo !== undefined && validTo < day) {
		if (isSeasonal(row) && others.some((other) => !isSeasonal(other))) return true;
		return others.some(
			(other) => (other.validFrom ?? '') > validTo && isInForce(other, day) && !isEnded(other, day)
		);
	}
	return (
		!isSeasonal(row) &&
		others.some(
			(other) =>
				isSeasonal(other) && isInForce(other, day) && isOn(other, day) && overlap(row, other)
		)
	);
}

/**
 * Times listed for the days from one ISO day on, soonest first, in UK wall time, so that no change of
 * the clocks moves them. A listed time is never a claim that a place is open.
 */
export function sessionsFrom(schedules: readonly Schedule[], from: string, days = WEEK): Session[] {
	const all = Array.from({ length: days }, (_, at) => daysAfter(from, at)).flatMap((day) =>
		schedules
			.filter((schedule) => isOn(schedule, day) && !isReplaced(schedule, schedules, day))
			.map((schedule) => ({
				day,
				opensAt: schedule.opensAt ?? null,
				closesAt: schedule.closesAt ?? null,
				note: schedule.note ?? null,
				notConfirmedSince: unconfirmed(schedule, day),
				schedule
			}))
	);
	const keyOf = ({ day, opensAt, closesAt }: Session) => `${day} ${opensAt} ${closesAt}`;
	// Feeds list a row again for each term: what is confirmed stands for what is not.
	const best = new Map<string, Session>();
	for (const session of all) {
		const before = best.get(keyOf(session));
		if (!before || (before.notConfirmedSince !== null && session.notConfirmedSince === null))
			best.set(keyOf(session), session);
	}
	return [...best.values()].sort((a, b) =>
		`${a.day}${a.opensAt ?? ''}` < `${b.day}${b.opensAt ?? ''}` ? -1 : 1
	);
}

const unconfirmed = ({ validTo }: Schedule, day: string): string | null =>
	validTo !== undefined && validTo < day ? validTo : null;

/** The ISO day since which none of the rows is confirmed; null while one is in force, or where no row says until when. */
export function notConfirmedSince(schedules: readonly Schedule[], today: string): string | null {
	const ends = schedules.map(({ validTo }) => validTo ?? '9999-12-31');
	const last = ends.reduce((latest, end) => (end > latest ? end : latest), '');
	return last !== '' && last < today ? last : null;
}
