import { FREQUENCIES, type Schedule } from '#lib/domain/directory/schedule.ts';
import { channelStated } from './channels-stated.ts';
import { feedDay, feedTime } from './feed-days.ts';
import { htmlToText } from './html-text.ts';
import { bydayOf } from './schedule-days.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';

const MOST_ROWS = 60;
const LONGEST_NOTE = 300;

/** The parts of a rule written whole, such as `FREQ=WEEKLY;BYDAY=MO`. */
function ruleParts(row: Fields): Fields {
	const rule = [row.rrule, row.freq, row.byday].map(textOrNull).find((text) => text?.includes('='));
	if (rule === undefined || rule === null) return {};
	const parts = rule
		.slice(0, 300)
		.replace(/^RRULE:/i, '')
		.split(';')
		.map((part) => part.split('=', 2));
	return Object.fromEntries(parts.map(([key = '', value]) => [key.toLowerCase(), value]));
}

function freqOf(value: unknown): { freq?: Schedule['freq']; every?: number } {
	const text = textOrNull(value)?.slice(0, 60) ?? '';
	if (/fortnight|biweek|bi-week|pythefnos/i.test(text)) return { freq: 'WEEKLY', every: 2 };
	const at = [/da(?:y|ily)/i, /week|wythnos/i, /month|mis/i, /year|annual/i].findIndex((words) =>
		words.test(text)
	);
	const freq = FREQUENCIES[at];
	return freq === undefined ? {} : { freq };
}

const bounded = (value: unknown, from: number, to: number): number | undefined => {
	const number = numberOrNull(value);
	return number !== null && Number.isInteger(number) && number >= from && number <= to
		? number
		: undefined;
};

function noteOf(row: Fields): string | undefined {
	const said = [row.description, row.notes]
		.map((one) => htmlToText(textOrNull(one) ?? ''))
		.filter((text) => text !== '');
	return [...new Set(said)].join('\n').slice(0, LONGEST_NOTE) || undefined;
}

const monthDays = (value: unknown): number[] =>
	listOf(value)
		.map((day) => (typeof day === 'number' ? String(day) : (textOrNull(day) ?? day)))
		.join(',')
		.slice(0, 200)
		.split(',')
		// Here -1 is a day: the last.
		.map((day) => (/^\s*-?\d{1,2}\s*$/.test(day) ? Number(day) : 0))
		.filter((day) => day !== 0 && Math.abs(day) <= 31);

function scheduleOf(given: Fields): Schedule | null {
	const row = { ...given, ...ruleParts(given) };
	const days = bydayOf(row.byday ?? row.weekday ?? row.day);
	const said = days.length > 0 ? days : bydayOf(row.weekday ?? row.day);
	const alternate = /\b(?:alternate|every (?:other|second)|bob yn ail)\b/i.test(
		textOrNull(row.weekday ?? row.byday ?? row.day) ?? ''
	);
	const { freq, every = alternate ? 2 : undefined } = freqOf(row.freq);
	const [opens, closes] = [feedTime(row.opens_at), feedTime(row.closes_at)];
	const open = opens !== null && opens !== closes;
	const bymonthday = monthDays(row.bymonthday);
	const monthly = said.some((day) => /\d/.test(day)) || bymonthday.length > 0;
	// A place in the month has no meaning in a week.
	const isMonthly = monthly && (freq === undefined || freq === 'WEEKLY');
	const schedule: Schedule = {
		freq: isMonthly ? 'MONTHLY' : (freq ?? (said.length > 0 ? 'WEEKLY' : undefined)),
		interval: bounded(row.interval, 2, 366) ?? every,
		byday: said.length > 0 ? said : undefined,
		bymonthday: bymonthday.length > 0 ? bymonthday : undefined,
		count: bounded(row.count, 1, 10_000),
		dtstart: feedDay(row.dtstart) ?? undefined,
		until: feedDay(row.until) ?? undefined,
		validFrom: feedDay(row.valid_from) ?? undefined,
		validTo: feedDay(row.valid_to) ?? undefined,
		opensAt: open ? opens : undefined,
		closesAt: open && closes !== null ? closes : undefined,
		attending: channelStated(textOrNull(row.attending_type)) ?? undefined,
		note: noteOf(row)
	};
	const stated = Object.entries(schedule).filter(([, value]) => value !== undefined);
	const tells = stated.some(
		([key]) => !['attending', 'interval', 'validFrom', 'validTo'].includes(key)
	);
	return tells ? (Object.fromEntries(stated) as Schedule) : null;
}

/** Rows of days and times wherever a record has them: in the service, where it is given, and in its places. */
function rowsOf(raw: Fields): Fields[] {
	const at = listOf(raw.service_at_locations).map(fieldsOf);
	const holders = [
		raw,
		...at,
		...at.map(({ location }) => fieldsOf(location)),
		...listOf(raw.locations)
	];
	return holders
		.map(fieldsOf)
		.flatMap((holder) => [
			...listOf(holder.regular_schedules),
			...listOf(holder.regular_schedule),
			...listOf(holder.schedules)
		])
		.slice(0, 2 * MOST_ROWS)
		.map(fieldsOf);
}

const DAYS = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;

/** The last day on which so many times can have been over. */
function lastOf({ dtstart, count, freq, interval = 1 }: Schedule): string | undefined {
	if (dtstart === undefined || count === undefined || freq === undefined) return undefined;
	const days = count * interval * DAYS[freq];
	return new Date(Date.parse(dtstart) + days * 86_400_000).toISOString().slice(0, 10);
}

const lastDay = (row: Schedule) =>
	row.until ?? lastOf(row) ?? (row.freq === undefined ? row.dtstart : undefined);

/** What a record lists of days and times. `ended` counts rows that ended before `day` and are left out; `event` is the last day of a record that happened on given days alone, all of them past. */
export function readSchedules(
	raw: Fields,
	day: string
): { schedules: Schedule[]; ended: number; event: string | null } {
	const rows = rowsOf(raw).flatMap((row) => scheduleOf(row) ?? []);
	const distinct = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
	const running = distinct.filter((row) => (lastDay(row) ?? day) >= day);
	const once =
		distinct.length > 0 && distinct.every((row) => row.freq === undefined && row.dtstart);
	const days = distinct.map((row) => row.dtstart ?? '').sort();
	return {
		schedules: running.slice(0, MOST_ROWS),
		ended: distinct.length - running.length,
		event: once && running.length === 0 ? (days.at(-1) ?? null) : null
	};
}
