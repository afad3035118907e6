import {
	areasOf,
	mayLieElsewhere,
	NATIONS,
	nationOf,
	nationsOf,
	type Nation,
	type OutcodeAreas,
	type OutcodeNations
} from '#lib/domain/site/area.ts';
import type { CouncilCircle, Outcodes } from '#lib/domain/directory/place.ts';

export interface OutcodeTables {
	outcodes: Outcodes;
	outcodeAreas: OutcodeAreas;
	outcodeNations: OutcodeNations;
}
/** A council of the site; `siteArea` is the id of the area it belongs to. */
export type SiteCouncil = CouncilCircle & { siteArea: string };

/** Where a person lives as far as they said: `partly` when their outcode reaches beyond the site's areas. */
export interface Whereabouts {
	kind: 'not-said' | 'inside' | 'partly' | 'outside';
	/** What matching takes: a slug out of `areas`, `elsewhere`, or null. */
	area: string | null;
	areas: CouncilCircle[];
	/** Councils of the site the person may live in, likeliest first. */
	councils: SiteCouncil[];
}

// A slug no directory knows: all that is local elsewhere is left out, and no nation is guessed.
const NOWHERE = 'elsewhere';

/** The nation somebody chose as their area, or null. */
const chosenNation = (area: string | null): Nation | null =>
	NATIONS.find((nation) => nation === area) ?? null;

/** Reads an outcode and a chosen area (a council of the site, or a nation) against the tables; what was chosen outweighs the outcode. */
export function whereabouts(
	said: { outcode: string | null; area: string | null },
	councils: readonly SiteCouncil[],
	nations: readonly CouncilCircle[],
	tables: OutcodeTables | null
): Whereabouts {
	const chosen = councils.find(({ slug }) => slug === said.area);
	if (chosen) return { kind: 'inside', area: chosen.slug, areas: [chosen], councils: [chosen] };
	const nation = chosenNation(said.area);
	if (nation) return outside(nation, nations);
	if (said.outcode === null || tables === null)
		return { kind: 'not-said', area: null, areas: [], councils: [] };
	const found = areasOf(said.outcode, tables.outcodeAreas).flatMap((id) =>
		councils.filter(({ siteArea }) => siteArea === id)
	);
	if (found.length > 0) {
		const beyond = mayLieElsewhere(said.outcode, tables.outcodeAreas);
		const kind = beyond ? 'partly' : 'inside';
		return { kind, area: found[0]?.slug ?? null, areas: found, councils: found };
	}
	return outside(nationOf(said.outcode, tables.outcodeNations), nations);
}

function outside(nation: Nation | null, nations: readonly CouncilCircle[]): Whereabouts {
	const areas = nations.filter(({ slug }) => slug === nation);
	return { kind: 'outside', area: areas[0]?.slug ?? NOWHERE, areas, councils: [] };
}

/** Whether somebody typed what looks like an outcode of a UK nation, though the table does not know it. */
export const looksLikeOutcode = (typed: string, tables: OutcodeTables): boolean => {
	const [, outward = ''] = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})?$/.exec(plainCode(typed)) ?? [];
	return outward !== '' && nationsOf(outward, tables.outcodeNations).length > 0;
};

const plainCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
