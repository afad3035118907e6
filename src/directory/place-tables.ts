import others from '#content/matching/area-names.json' with { type: 'json' };
import welsh from '#content/geo/councils.cy.json' with { type: 'json' };
import councils from '#content/geo/councils.json' with { type: 'json' };
import outcodes from '#content/geo/outcodes.json' with { type: 'json' };
import type { Area, Outcodes } from '../lib/domain/place.ts';

type Names = Record<string, string | string[]>;
const aliases = others as Names;
const welshNames = welsh as Names;

/** The bundled tables of outcodes and councils, in the shapes the domain takes. */
export const placeTables = (): { outcodes: Outcodes; areas: Area[] } => ({
	outcodes: outcodes as Outcodes,
	areas: Object.entries(councils).map(([slug, { name, lat, lon, radius }]) => ({
		slug,
		names: [name, welshNames[slug] ?? [], aliases[slug] ?? []].flat(),
		lat,
		lon,
		radius
	}))
});
