/** A smaller count could identify somebody. */
export const MIN_COUNT = 5;

/** A life area (id) and how many requests are about it; null stands for fewer than five. */
export type AreaCount = { area: string; count: number | null };

/** How many requests are about each life area: larger numbers first, then the small ones by name, so that the order reveals nothing. */
export function areaCounts(areas: readonly (readonly string[])[]): AreaCount[] {
	const counts = new Map<string, number>();
	for (const one of areas)
		for (const area of new Set(one)) counts.set(area, (counts.get(area) ?? 0) + 1);
	return [...counts]
		.map(([area, count]): AreaCount => ({ area, count: suppressed(count) }))
		.sort(
			(one, other) => (other.count ?? 0) - (one.count ?? 0) || (one.area < other.area ? -1 : 1)
		);
}

/** A count as it may be shown; null for one to four. */
export const suppressed = (count: number): number | null =>
	count > 0 && count < MIN_COUNT ? null : count;
