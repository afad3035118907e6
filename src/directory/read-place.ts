import type { Outcodes, Point } from '#lib/domain/directory/place.ts';
import { milesBetween, outcodePoint, parseOutcode } from '#lib/domain/directory/place.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { addressesOf, addressText, isMasked, locationsOf, wayOf } from './locations.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';
import { accessOf } from './read-access-needs.ts';
import { readAreas, type KnownArea } from './read-areas.ts';
import { outcodesIn } from './text-facts.ts';

const MOST_SHOWN = 3;

const inUk = ({ lat, lon }: Point) => lat > 49 && lat < 61.5 && lon > -9 && lon < 1.8;

/** Farther from the middle of its outcode than this, in miles, a point is a slip. */
const FARTHEST = 40;

/** Degrees with a comma for a point, or a letter for the side. */
function degreesOf(value: unknown): number | null {
	const text = textOrNull(value)?.replace(',', '.').trim() ?? '';
	const [, number = '', side = ''] = /^(-?\d+(?:\.\d+)?) ?°? ?([NSEW]?)$/i.exec(text) ?? [];
	const degrees = numberOrNull(number);
	return degrees !== null && /[SW]/i.test(side) ? -Math.abs(degrees) : degrees;
}

function pointOf(latitude: unknown, longitude: unknown): Point | null {
	const [one, other] =
		/^(-?\d+\.\d+)[, ]+(-?\d+\.\d+)$/.exec(textOrNull(latitude) ?? '')?.slice(1) ?? [];
	const lat = degreesOf(one ?? latitude);
	const lon = degreesOf(other ?? longitude);
	if (lat === null || lon === null) return null;
	const point = { lat, lon };
	const swapped = { lat: lon, lon: lat };
	return inUk(point) ? point : inUk(swapped) ? swapped : null;
}

// Even the first key of a large table is dear, and every record asks.
const empty = new WeakMap<object, boolean>();
function isEmpty(table: object): boolean {
	const is = empty.get(table) ?? Object.keys(table).length === 0;
	empty.set(table, is);
	return is;
}

type Where = {
	/** Places to walk into, and addresses to write to. */
	places: WayIn[];
	covers: Pick<Service, 'points' | 'outcodes' | 'areas' | 'national' | 'nations' | 'access'>;
	readFrom: Service['readFrom'];
	/** What could not be taken as it was given. */
	slips: string[];
};

const distinct = (points: readonly Point[]): Point[] => [
	...new Map(points.map((point) => [`${point.lat},${point.lon}`, point])).values()
];

/** Where a service is and covers. No location and no area leaves both empty: not stated, never national. */
export function readPlace(
	raw: Fields,
	text: string,
	tables: { outcodes: Outcodes; areas: readonly KnownArea[] }
): Where {
	const all = locationsOf(raw);
	const locations = all.filter((l) => l.location_type !== 'virtual');
	const known = isEmpty(tables.outcodes) ? undefined : tables.outcodes;
	const slips: string[] = [];
	const located: string[] = [];
	const exact: Point[] = [];
	const coarse: Point[] = [];
	for (const location of locations) {
		const said = addressesOf(location).flatMap((address) => {
			const code = textOrNull(address.postal_code)?.slice(0, 20) ?? null;
			const parsed = code === null || known === undefined ? null : parseOutcode(code, known);
			if (code !== null && known !== undefined && parsed === null)
				slips.push('postcode is no postcode');
			return [
				...(parsed === null ? [] : [parsed]),
				...outcodesIn(addressText(address) ?? '', known)
			];
		});
		const codes = [...new Set(said)];
		located.push(...codes);
		const centres = codes.flatMap((code) => outcodePoint(code, tables.outcodes) ?? []);
		const [lon, lat] = listOf(fieldsOf(location.geometry).coordinates);
		const given = [location.latitude ?? lat, location.longitude ?? lon];
		const point = pointOf(given[0], given[1]);
		const stated = given.some((part) => numberOrNull(part) !== null && numberOrNull(part) !== 0);
		const off =
			point !== null && centres[0] !== undefined && milesBetween(point, centres[0]) > FARTHEST;
		if (stated && point === null) slips.push('point is not in the UK');
		if (off) slips.push('point is far from its postcode');
		// Who asks for an exact address to be masked is placed by the outcode alone.
		if (point === null || off || isMasked(location)) coarse.push(...centres);
		else exact.push(point);
	}
	const fromText = located.length === 0 ? outcodesIn(text, known) : [];
	const outcodes = [...new Set([...located, ...fromText])];
	const centres = fromText.flatMap((code) => outcodePoint(code, tables.outcodes) ?? []);
	const places = locations
		.filter((l) => !isMasked(l))
		.flatMap(addressesOf)
		.flatMap(wayOf);
	const shown = [...new Map(places.map((way) => [way.to, way])).values()].slice(0, MOST_SHOWN);
	const { access, words } = accessOf(raw, all, text);
	const { unknown, ...areas } = readAreas(raw, tables.areas);
	if (unknown > 0) slips.push('area is in no table of councils');
	return {
		places: shown,
		covers: {
			points: distinct([...exact, ...coarse, ...centres]).slice(0, 8),
			outcodes: outcodes.slice(0, 8),
			access,
			...areas
		},
		readFrom: {
			...(words && { access: words }),
			...(fromText.length > 0 && { place: fromText.join(', ') })
		},
		slips
	};
}
