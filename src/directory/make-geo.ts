/*
Makes the tables that place the first half of a postcode and name the councils:
node src/directory/make-geo.ts --outcodes GB.csv --outcodes NI.csv --councils LA.csv [--out FOLDER]
Outcode files need the columns outcode, lat, lon; the councils file is mySociety's uk_la_future.
*/
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCsv } from './csv.ts';

/** outcode -> `[lat, lon]` of its middle in degrees, 3 decimals (about 100 m); rows outside the United Kingdom are left out. */
export function outcodeTable(csv: string): Record<string, [lat: number, lon: number]> {
	const table: Record<string, [lat: number, lon: number]> = {};
	for (const row of readCsv(csv)) {
		const lat = Number(row.lat);
		const lon = Number(row.lon);
		if (!row.outcode || !(lat > 49 && lat < 61.5 && lon > -9 && lon < 2.5)) continue;
		table[row.outcode] = [+lat.toFixed(3), +lon.toFixed(3)];
	}
	return table;
}

/**
 * A council by its slug. `county` is the slug of the county council above a district; `lat` and `lon`
 * are the middle in degrees, `radius` the miles of a circle of the same size.
 */
export type Council = {
	name: string;
	nation: string;
	gss: string;
	county?: string;
	lat: number;
	lon: number;
	radius: number;
};

const SQUARE_KM_PER_SQUARE_MILE = 2.59;

// The source spells this one name with a second f.
const CORRECTED: Record<string, string> = { 'rhondda-cynon-taff': 'Rhondda Cynon Taf' };
const NOT_A_COUNCIL = ['Combined authority', 'Strategic Regional Authority'];

/** slug -> council, current councils only; other names of theirs stand in `councils.cy.json`. */
export function councilTable(csv: string): Record<string, Council> {
	const rows = readCsv(csv).filter(
		(row) =>
			row['current-authority'] === 'True' &&
			!NOT_A_COUNCIL.includes(row['local-authority-type-name'] ?? '')
	);
	const slugs = new Map(rows.map((row) => [row['local-authority-code'], slugOf(row)]));
	const entries = rows.map((row): [string, Council] => {
		const slug = slugOf(row);
		const county = slugs.get(row['county-la'] || undefined);
		return [
			slug,
			{
				name: CORRECTED[slug] ?? row['nice-name'] ?? slug,
				nation: kebab(row.nation ?? ''),
				gss: row['gss-code'] ?? '',
				...(county && { county }),
				lat: +Number(row.lat).toFixed(2),
				lon: +Number(row.long).toFixed(2),
				radius: +Math.sqrt(Number(row.area) / SQUARE_KM_PER_SQUARE_MILE / Math.PI).toFixed(1)
			}
		];
	});
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function slugOf(row: Record<string, string>): string {
	return row['gov-uk-slug'] || kebab(row['nice-name'] ?? '');
}

function kebab(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** One entry a line: short, and a change shows as one line. */
function lines(table: Record<string, unknown>): string {
	const rows = Object.entries(table).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
	return `{\n${rows.join(',\n')}\n}\n`;
}

if (import.meta.main) {
	const { values } = parseArgs({
		options: {
			outcodes: { type: 'string', multiple: true, default: [] },
			councils: { type: 'string' },
			out: { type: 'string', default: join(import.meta.dirname, '../content/geo') }
		}
	});
	if (values.outcodes.length) {
		const tables = values.outcodes.map((file) => outcodeTable(readFileSync(file, 'utf8')));
		writeFileSync(join(values.out, 'outcodes.json'), lines(Object.assign({}, ...tables)));
	}
	if (values.councils) {
		const table = councilTable(readFileSync(values.councils, 'utf8'));
		writeFileSync(join(values.out, 'councils.json'), lines(table));
	}
}
