import { bankHolidays } from './bank-holidays.ts';

const DAY = 24 * 60 * 60 * 1000;
const SUNDAY = 0;
const SATURDAY = 6;

const after = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

function isWorkingDay(day: string): boolean {
	const weekday = new Date(day).getUTCDay();
	if (weekday === SATURDAY || weekday === SUNDAY) return false;
	return !bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The ISO day so many working days after one: Monday to Friday, without the bank holidays of England and Wales. */
export function workingDaysAfter(day: string, count: number): string {
	let at = day;
	for (let left = count; left > 0;) {
		at = after(at);
		if (isWorkingDay(at)) left -= 1;
	}
	return at;
}
