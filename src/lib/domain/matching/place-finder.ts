import type { CouncilCircle, Outcodes, Point } from '../directory/place.ts';
import { milesBetween, outcodePoint } from '../directory/place.ts';
import type { Service } from '../directory/service.ts';
import { addressOf, allWords } from '../directory/service.ts';
import { tokens } from './plain-words.ts';

/** A circle a service is in or covers: degrees and miles. */
export type Circle = Point & { radius: number; name?: string };
export type Localities = Map<string, Point>;

/** Whether a name is made of ordinary words, as Reading and Short are. */
export const isOrdinary = (name: string, ordinary: ReadonlySet<string>): boolean =>
	tokens(name).every((word) => ordinary.has(word));

const STREETS =
	/\b(?:road|rd|street|st|lane|avenue|ave|drive|close|hill|way|place|court|square|terrace|park|house|centre|center|hall|church|school|library|hospital|surgery|building|floor|unit|room|gardens?|parade|row|walk|box|office|club|hub)\b\.?$/i;
const WIDEST_LOCALITY = 2.5;

/** Names of neighbourhoods and towns, learnt from the addresses in the feed itself: what stands before a postcode, where it always means one place. Ordinary words are none. */
export function learnLocalities(
	services: Iterable<Service>,
	outcodes: Outcodes,
	areas: readonly CouncilCircle[],
	ordinary: ReadonlySet<string>
): Localities {
	const taken = new Set(areas.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
	const seen = new Map<string, Point[]>();
	for (const service of services) {
		const text = `${addressOf(service) ?? ''}\n${allWords(service.summary)}`;
		for (const match of text.matchAll(/\b([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}\b/g)) {
			const point = outcodePoint(match[1] ?? null, outcodes);
			const before = text.slice(Math.max(0, match.index - 90), match.index);
			const line = before.split(/[\n.;:()]/).at(-1) ?? '';
			const segments = line
				.replace(/[\s,]+$/, '')
				.split(',')
				.map((part) => part.trim())
				.slice(-2);
			for (const name of segments) {
				const fits =
					!isOrdinary(name, ordinary) &&
					/^[A-Z][\p{L}’']{2,}(?:[ -][A-Z]?[\p{L}’']+){0,2}$/u.test(name);
				if (point === null || !fits || STREETS.test(name) || taken.has(name.toLowerCase()))
					continue;
				seen.set(name, [...(seen.get(name) ?? []), point]);
			}
		}
	}
	const one = [...seen].flatMap(([name, points]): [string, Point][] => {
		const first = points[0];
		if (first === undefined) return [];
		return points.every((p) => milesBetween(first, p) < WIDEST_LOCALITY) ? [[name, first]] : [];
	});
	return new Map(one);
}

const COMPASS: Record<string, [number, number]> = {
	north: [1, 0],
	south: [-1, 0],
	east: [0, 1],
	west: [0, -1],
	'north west': [0.7, -0.7],
	'north east': [0.7, 0.7],
	'south west': [-0.7, -0.7],
	'south east': [-0.7, 0.7],
	central: [0, 0],
	inner: [0, 0]
};
const SIDE = '(?:North|South)(?:[ -](?:West|East))?|East|West|Central|Inner';
const MILES_PER_DEGREE = 69;

function sided(area: CouncilCircle, side: string | undefined): Circle {
	const [north, east] = COMPASS[side?.toLowerCase().replace('-', ' ') ?? ''] ?? [0, 0];
	if (side === undefined) return { lat: area.lat, lon: area.lon, radius: area.radius };
	const shift = area.radius / 2 / MILES_PER_DEGREE;
	const narrowing = Math.cos((area.lat * Math.PI) / 180);
	return {
		lat: area.lat + north * shift,
		lon: area.lon + (east * shift) / narrowing,
		radius: area.radius / 3
	};
}

const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds areas, their sides (`North Bristol`), localities and outcodes by name in text. */
export function placeFinder(
	areas: readonly CouncilCircle[],
	localities: Localities,
	outcodes: Outcodes
) {
	const byName = new Map(areas.flatMap((area) => area.names.map((name) => [name, area] as const)));
	const names = [...byName.keys(), ...localities.keys()].sort((a, b) => b.length - a.length);
	const any = names.map(escape).join('|');
	// A whole name first: South Gloucestershire is not the south of Gloucestershire.
	const pattern =
		names.length === 0
			? null
			: RegExp(
					`(?:^|[^\\p{L}])(?:(?<whole>${any})(?: (?<after>${SIDE})(?![\\p{L}])(?! (?:${any})))?|(?<before>${SIDE}) (?<sided>${any}))(?![\\p{L}])`,
					'gu'
				);
	return (text: string): Circle[] => {
		const named = pattern === null ? [] : [...text.matchAll(pattern)];
		const circles = named.map(({ groups }): Circle | null => {
			const name = groups?.whole ?? groups?.sided ?? '';
			const area = byName.get(name);
			if (area !== undefined) return { ...sided(area, groups?.before ?? groups?.after), name };
			const point = localities.get(name);
			return point === undefined ? null : { ...point, radius: 1, name };
		});
		const coded = [...text.matchAll(/\b([A-Z]{2}\d{1,2})\b/g)].map(([, code]) => {
			const point = outcodePoint(code ?? null, outcodes);
			return point === null ? null : { ...point, radius: 1 };
		});
		const found = [...circles, ...coded].filter((circle) => circle !== null);
		// `Fishponds, Bristol` is Fishponds: a place inside another says which part is meant.
		const all = found.filter(
			(wide) =>
				!found.some(
					(part) => part.radius < wide.radius / 2 && milesBetween(part, wide) < wide.radius
				)
		);
		return all.filter(
			(a, i) =>
				all.findIndex((b) => b.lat === a.lat && b.lon === a.lon && b.radius === a.radius) === i
		);
	};
}
