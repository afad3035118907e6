import { bankHolidays } from './bank-holidays.ts';
import { daysAfter } from './day.ts';

const SUNDAY = 0;
const SATURDAY = 6;

function isWorkingDay(day: string): boolean {
	const weekday = new Date(day).getUTCDay();
	if (weekday === SATURDAY || weekday === SUNDAY) return false;
	return !bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The ISO day so many working days after one: Monday to Friday, without the bank holidays of England and Wales. */
export function workingDaysAfter(day: string, count: number): string {
	let at = day;
	for (let left = count; left > 0;) {
		at = daysAfter(at, 1);
		if (isWorkingDay(at)) left -= 1;
	}
	return at;
}
