const DAY = 24 * 60 * 60 * 1000;
const SUNDAY = 0;
const SATURDAY = 6;

const after = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

function isWorkingDay(day: string, holidays: readonly string[]): boolean {
	const weekday = new Date(day).getUTCDay();
	return weekday !== SATURDAY && weekday !== SUNDAY && !holidays.includes(day);
}

/** The ISO day so many working days after one; Monday to Friday, but for the holidays (ISO days) that are handed in. */
export function workingDaysAfter(
	day: string,
	count: number,
	holidays: readonly string[] = []
): string {
	let at = day;
	for (let left = count; left > 0;) {
		at = after(at);
		if (isWorkingDay(at, holidays)) left -= 1;
	}
	return at;
}
