import type { OutcodeAreas, OutcodeNations } from './area-record.ts';

export type { OutcodeAreas, OutcodeNations };

export const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

/** In a value of `OutcodeAreas`: part of this outcode lies in none of the site's areas. */
export const ELSEWHERE = 'elsewhere';

/** Nations an outcode (`SY10`, capitals) may lie in, likeliest first; empty when it is none of the UK's. */
export function nationsOf(outcode: string, table: OutcodeNations): readonly Nation[] {
	const exception = Object.hasOwn(table.exceptions, outcode) && table.exceptions[outcode];
	if (exception) return exception;
	const prefix = /^[A-Z]{1,2}(?=\d)/.exec(outcode)?.[0] ?? '';
	return NATIONS.filter((nation) => table.prefixes[nation].includes(prefix));
}

/** The one nation an outcode lies in, or null when a border runs through it or it is unknown: ask, never guess. */
export function nationOf(outcode: string, table: OutcodeNations): Nation | null {
	const [nation, another] = nationsOf(outcode, table);
	return nation !== undefined && another === undefined ? nation : null;
}

/** The nation somebody said they live in: what they chose outweighs the outcode; null when it is not clear. */
export function nationSaid(
	said: { area: string | null; outcode: string | null },
	councils: Readonly<Record<string, Nation>>,
	table: OutcodeNations
): Nation | null {
	const { area, outcode } = said;
	const chosen = NATIONS.find((nation) => nation === area) ?? (area && councils[area]);
	return chosen || (outcode === null ? null : nationOf(outcode, table));
}

/** Ids of the site areas an outcode may lie in, the largest part first; empty when it lies in none. */
export function areasOf(outcode: string, table: OutcodeAreas): readonly string[] {
	return rowOf(outcode, table).filter((area) => area !== ELSEWHERE);
}

/** False only when the whole outcode lies inside the site's areas. */
export function mayLieElsewhere(outcode: string, table: OutcodeAreas): boolean {
	const row = rowOf(outcode, table);
	return row.length === 0 || row.includes(ELSEWHERE);
}

function rowOf(outcode: string, table: OutcodeAreas): readonly string[] {
	return (Object.hasOwn(table, outcode) && table[outcode]) || [];
}
