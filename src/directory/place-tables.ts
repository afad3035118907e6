import others from '#content/matching/area-names.json' with { type: 'json' };
import welsh from '#content/geo/councils.cy.json' with { type: 'json' };
import councils from '#content/geo/councils.json' with { type: 'json' };
import outcodes from '#content/geo/outcodes.json' with { type: 'json' };
import type { Area, Outcodes } from '../lib/domain/place.ts';

type Place = { names?: string[]; lat?: number; lon?: number; radius?: number };
const more = others as Record<string, Place>;
const welshNames = welsh as Record<string, string>;

/** The bundled tables of outcodes and councils, in the shapes the domain takes. */
export const placeTables = (): { outcodes: Outcodes; areas: Area[] } => ({
	outcodes: outcodes as Outcodes,
	areas: Object.entries(councils).map(([slug, { name, nation, lat, lon, radius }]) => ({
		slug,
		nation,
		lat,
		lon,
		radius,
		...more[slug],
		names: [name, welshNames[slug] ?? [], more[slug]?.names ?? []].flat()
	}))
});
