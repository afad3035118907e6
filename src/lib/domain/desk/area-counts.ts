/** A smaller count could identify somebody. */
export const MIN_COUNT = 5;

/** A request as it is counted: the ISO day on which it came, and the life areas (ids) that it is about. */
export type Counted = { received: string; areas: readonly string[] };

/** Months (`2026-11`), oldest first, and for each life area a count for every month; null stands for one to four. */
export type AreaCounts = {
	months: string[];
	rows: { area: string; counts: (number | null)[] }[];
};

/**
 * How many requests of each month are about each life area: larger numbers first, then by name, so that the
 * order reveals nothing. There is no sum over months, from which a small number could be worked out.
 */
export function areaCounts(requests: readonly Counted[]): AreaCounts {
	const monthOf = ({ received }: Counted) => received.slice(0, 7);
	const months = [...new Set(requests.map(monthOf))].sort();
	const areas = [...new Set(requests.flatMap((one) => one.areas))];
	const countOf = (area: string, month: string) =>
		requests.filter((one) => monthOf(one) === month && one.areas.includes(area)).length;
	const shown = (counts: readonly (number | null)[]) =>
		counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	const rows = areas
		.map((area) => ({ area, counts: months.map((month) => suppressed(countOf(area, month))) }))
		.sort(
			(one, other) => shown(other.counts) - shown(one.counts) || (one.area < other.area ? -1 : 1)
		);
	return { months, rows };
}

/** A count as it may be shown; null for one to four. */
export const suppressed = (count: number): number | null =>
	count > 0 && count < MIN_COUNT ? null : count;

/** Rows of cells as a file for spreadsheets, which are told that it is UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
	`\ufeff${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
