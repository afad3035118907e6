import { DAY_MS } from './day.ts';

const MONDAY = 1;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const weekdayOf = (time: number) => new Date(time).getUTCDay();
const isWeekend = (time: number) => weekdayOf(time) % 6 === 0;

/** Easter Sunday of a year, in milliseconds (the Gregorian rule as Butcher gave it in 1876). */
function easter(year: number): number {
	const golden = year % 19;
	const [century, rest] = [Math.floor(year / 100), year % 100];
	const skipped = Math.floor((8 * century + 13) / 25);
	const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
	const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
	const days = epact + toSunday - 7 * late + 114;
	return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

function firstMonday(year: number, month: number): number {
	const first = Date.UTC(year, month, 1);
	return first + ((7 + MONDAY - weekdayOf(first)) % 7) * DAY_MS;
}
function lastMonday(year: number, month: number): number {
	const last = Date.UTC(year, month + 1, 0);
	return last - ((7 + weekdayOf(last) - MONDAY) % 7) * DAY_MS;
}

/**
 * Bank holidays of England and Wales in a year, as ISO days in order (Banking and Financial Dealings
 * Act 1971, with the substitute days of GOV.UK). Those proclaimed for one year alone are not known here.
 */
export function bankHolidays(year: number): string[] {
	const fixed: number[] = [];
	for (const day of [Date.UTC(year, 0, 1), Date.UTC(year, 11, 25), Date.UTC(year, 11, 26)]) {
		let at = day;
		while (isWeekend(at) || fixed.includes(at)) at += DAY_MS;
		fixed.push(at);
	}
	const sunday = easter(year);
	const moving = [sunday - 2 * DAY_MS, sunday + DAY_MS, firstMonday(year, 4), lastMonday(year, 4)];
	return [...fixed, ...moving, lastMonday(year, 7)].map(iso).sort();
}
