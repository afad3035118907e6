/** Outcode to WGS84 degrees `[lat, lon]`. */
export type Outcodes = Readonly<Record<string, readonly number[]>>;
/** A local authority: slug, nation, the names people use, a centre in degrees and the radius in miles of a circle of its size. */
export type CouncilCircle = {
	slug: string;
	nation: string;
	names: readonly string[];
	lat: number;
	lon: number;
	radius: number;
};
export type Point = { lat: number; lon: number };

const MILES_PER_RADIAN = 3958.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Straight-line distance in miles. */
export function milesBetween(a: Point, b: Point): number {
	const dLat = radians(b.lat - a.lat);
	const dLon = radians(b.lon - a.lon);
	const h =
		Math.sin(dLat / 2) ** 2 +
		Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
	return 2 * MILES_PER_RADIAN * Math.asin(Math.sqrt(h));
}

const BANDS = [0.5, 1, 2, 3, 5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500];

/** Miles to the nearest band: an outcode is only good to about a mile, so nothing finer is said. */
export function roundedMiles(miles: number): number {
	return BANDS.reduce((best, band) =>
		Math.abs(band - miles) < Math.abs(best - miles) ? band : best
	);
}

const toLetters = (s: string) => s.replaceAll('0', 'O').replaceAll('1', 'I');
const toDigits = (s: string) => s.replaceAll('O', '0').replaceAll('I', '1');

// An area is one or two letters, and no district ends in O or I.
const spellings = (outward: string) =>
	[1, 2].map((split) => toLetters(outward.slice(0, split)) + toDigits(outward.slice(split)));

/** First half of a postcode out of `bs5 0aa`, `BS50AA`, `BS5` or `BSS5` with O for 0 and I for 1; null when it is no known outcode. */
export function parseOutcode(typed: string, outcodes: Outcodes): string | null {
	const text = typed
		.toUpperCase()
		.replace(/[^A-Z0-9 ]/g, '')
		.trim();
	const first = text.split(/\s+/)[0] ?? '';
	const whole = text.replaceAll(' ', '');
	const full = /^(.{2,4})([0-9OI][A-Z]{2})$/.exec(whole)?.[1];
	const candidates = text.includes(' ') ? [first, full, whole] : [full, whole];
	for (const outward of candidates) {
		if (outward === undefined) continue;
		const found = [outward, ...spellings(outward)].find((code) => Object.hasOwn(outcodes, code));
		if (found !== undefined) return found;
	}
	return null;
}

/** Centre of an outcode, or null when it is not in the table. */
export function outcodePoint(outcode: string | null, outcodes: Outcodes): Point | null {
	const [lat, lon] = (outcode !== null && outcodes[outcode]) || [];
	return lat === undefined || lon === undefined ? null : { lat, lon };
}

/** Local authorities a point may lie in, likeliest first: borders are not known here, so more than one is possible. */
export function likelyAreas(point: Point, areas: readonly CouncilCircle[]): string[] {
	const ranked = areas
		.map((area) => ({ slug: area.slug, share: milesBetween(point, area) / area.radius }))
		.filter(({ share }) => share < 2)
		.sort((a, b) => a.share - b.share);
	const nearest = ranked[0]?.share ?? 0;
	return ranked.filter(({ share }) => share <= nearest + 0.3).map(({ slug }) => slug);
}
