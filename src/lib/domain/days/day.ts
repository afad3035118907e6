/** Milliseconds of a day. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** The ISO day so many days after one, or before it for a count below nought. */
export const daysAfter = (day: string, count: number): string =>
	new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
	(Date.parse(to) - Date.parse(from)) / DAY_MS;
