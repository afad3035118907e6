import { existsSync, readFileSync } from 'node:fs';
import others from '#content/matching/area-names.json' with { type: 'json' };
import councils from '#content/geo/councils.json' with { type: 'json' };
import outcodes from '#content/geo/outcodes.json' with { type: 'json' };
import { milesBetween, type CouncilCircle, type Outcodes } from '#lib/domain/directory/place.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';

type Place = { names?: string[]; lat?: number; lon?: number; radius?: number };
const more = others as Record<string, Place>;
// What a council is called in a language where that is another name than its own.
const otherNames = LANGUAGES.map((language) => {
	const file = new URL(`../content/geo/councils.${language}.json`, import.meta.url);
	const names: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
	return names as Record<string, string>;
});

type Council = (typeof councils)[keyof typeof councils] & { county?: string };

// The source's centres of two-tier counties are far off, so their districts say where they are.
function ofDistricts(slug: string): Partial<CouncilCircle> {
	const districts = Object.values(councils as Record<string, Council>).filter(
		({ county }) => county === slug
	);
	if (districts.length === 0) return {};
	const mean = (of: (council: Council) => number) =>
		districts.reduce((sum, council) => sum + of(council), 0) / districts.length;
	const centre = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
	return {
		...centre,
		radius: Math.max(...districts.map((d) => milesBetween(centre, d) + d.radius / 2))
	};
}

/** The bundled tables of outcodes and councils, in the shapes the domain takes. */
export const placeTables = (): {
	outcodes: Outcodes;
	areas: (CouncilCircle & { gss: string })[];
} => ({
	outcodes: outcodes as Outcodes,
	areas: Object.entries(councils).map(([slug, { name, nation, gss, lat, lon, radius }]) => ({
		slug,
		nation,
		gss,
		lat,
		lon,
		radius,
		...ofDistricts(slug),
		...more[slug],
		names: [name, ...otherNames.map((names) => names[slug] ?? []), more[slug]?.names ?? []].flat()
	}))
});
