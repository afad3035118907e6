import councils from '#content/geo/councils.json' with { type: 'json' };
import outcodeNations from '#content/geo/outcode-nations.json' with { type: 'json' };
import outcodes from '#content/geo/outcodes.json' with { type: 'json' };
import { NATIONS } from '#lib/domain/site/area.ts';
import type { Language } from '#lib/domain/site/language.ts';
import type { CouncilCircle } from '#lib/domain/directory/place.ts';
import { inLanguage } from '#lib/domain/site/names.ts';
import { site } from './site.ts';

type Council = { name: string; nation: string; lat: number; lon: number; radius: number };
const rows = councils as Record<string, Council>;
// Only where a council has another name in a language than its own one.
const otherNames = import.meta.glob<Record<string, string>>('/src/content/geo/councils.*.json', {
	eager: true,
	import: 'default'
});

/** The services for whole nations, for pages that name some of them. */
export const nationalServices = () => __NATIONAL__;

/** What the help page fetches when a postcode is given: where each outcode lies. */
export const outcodeTables = () => ({
	outcodes,
	outcodeAreas: site().outcodes,
	outcodeNations
});

/** A council of the site as a person may choose it, and the circle matching takes for it. */
export interface CouncilChoice extends CouncilCircle {
	/** Id of the site's area it belongs to. */
	siteArea: string;
}

/** The site's councils with their names in one language, by name. */
export function siteCouncils(language: Language): CouncilChoice[] {
	const other = otherNames[`/src/content/geo/councils.${language}.json`];
	const chosen = site().areas.flatMap((area) =>
		area.councils.map(({ slug }): CouncilChoice => {
			const row = rows[slug];
			if (!row) throw new Error(`src/content/geo/councils.json has no council ${slug}`);
			const { name, nation, lat, lon, radius } = row;
			// An area of one council is called what the site calls it.
			const alone = area.councils.length === 1;
			const own = inLanguage(area.names, language);
			const names = [alone ? own : (other?.[slug] ?? name)];
			return { slug, siteArea: area.id, names, nation, lat, lon, radius };
		})
	);
	return chosen.sort((a, b) => (a.names[0] ?? '').localeCompare(b.names[0] ?? ''));
}

/** A circle in the middle of each nation, for people who live in none of the site's areas. */
export function nationCircles(): CouncilCircle[] {
	return NATIONS.map((nation) => {
		const own = Object.values(rows).filter((row) => row.nation === nation);
		const middle = (of: (row: Council) => number) =>
			own.reduce((sum, row) => sum + of(row), 0) / own.length;
		const [lat, lon] = [middle((row) => row.lat), middle((row) => row.lon)];
		return { slug: nation, nation, names: [], lat, lon, radius: 1 };
	});
}

/** The site's councils as a card or a list names them, by name. */
export const namedCouncils = (language: Language): { id: string; name: string }[] =>
	siteCouncils(language).map(({ slug, names }) => ({ id: slug, name: names[0] ?? slug }));
