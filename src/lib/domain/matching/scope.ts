import { milesBetween, type CouncilCircle } from '../directory/place.ts';
import type { Service } from '../directory/service.ts';
import { addressOf, allWords } from '../directory/service.ts';
import { isOrdinary, type Circle } from './place-finder.ts';

/** Where a service is and covers, and slugs of the councils that its name names. */
export type Scope = { circles: Circle[]; national: boolean; titledAreas: string[] };

/** Letters of a text in which it is looked for where people must live. */
const LIVED_WITHIN = 4000;
const NATIONAL =
	/\b(?:national (?:charity|helpline|organisation|service|association|support)|across the uk|uk[ -]wide|throughout the uk|nationwide|across (?:england|wales|scotland|britain)|anywhere in the uk|uk charity)\b/i;

// Mr Barnsley, Royal Kent and Dudley's Den are people's names, not places.
const PERSONS =
	/\b(?:Mr|Mrs|Ms|Miss|Dr|St|Sir|Lord|Lady|Royal|(?:Duke|Earl|Prince|Princess) of)\.? \p{Lu}\p{L}+|\p{Lu}\p{L}+(?=['’]s\b)/gu;

/** Places that a name names; an ordinary word only where the rest of the record bears it out. */
function titledCircles(
	service: Service,
	find: (text: string) => Circle[],
	ordinary: ReadonlySet<string>
): Circle[] {
	const titled = find(allWords(service.name).replace(PERSONS, ' '));
	const { organisation, points, summary } = service;
	const rest = `${allWords(summary).slice(0, 500)}\n${organisation ?? ''}\n${addressOf(service) ?? ''}`;
	const places = [...find(rest), ...points.map((point) => ({ ...point, radius: 1 }))];
	return titled.filter(
		(circle) =>
			!isOrdinary(circle.name ?? '', ordinary) ||
			places.some((other) => milesBetween(circle, other) <= circle.radius + other.radius)
	);
}

// `Open to parents who live in Fife`, `for residents of north Fife`, `for Fife residents`: whom it is for lives there.
const LIVES =
	/\b(?:(?:liv(?:e|es|ing)|resid(?:e|es|ing)|registered with a gp|(?:go|goes|going|attend|attends|attending)(?: to)? (?:a )?school|residents?|[Pp]arent [Cc]arers|[Pp]arents|[Cc]arers|[Ff]amilies|[Pp]eople|[Aa]dults|[Ww]omen|[Mm]en) (?:in|of|from|within|across) (?:the )?)(\p{Lu}[^.;:!?\n]{0,70}|(?:north|south|east|west|central)[^.;:!?\n]{0,70})|((?:\p{Lu}\p{L}+ ){1,3})(?:residents?|parents|families|carers)\b/gu;

/** Places that a text says people must live in, or come from, to be helped. */
function livedIn(text: string, find: (text: string) => Circle[]): Circle[] {
	return [...text.matchAll(LIVES)].flatMap(([, after, before]) => find(after ?? before ?? ''));
}

// A name such as `Bristol food: Avonmouth` is about the place within the city.
const innermost = (circles: readonly Circle[]): Circle[] =>
	circles.filter(
		(outer) =>
			!circles.some(
				(inner) =>
					inner.radius < outer.radius && milesBetween(inner, outer) <= outer.radius + inner.radius
			)
	);

/** Where a service is (postcodes, coordinates) and what its words say it covers. Places in the name settle it. */
export function scopeOf(
	service: Service,
	find: (text: string) => Circle[],
	areas: readonly CouncilCircle[],
	{ local, ordinary }: { local: boolean; ordinary: ReadonlySet<string> }
): Scope {
	const text = allWords(service.summary);
	const stated = service.areas.flatMap((slug) => areas.find((a) => a.slug === slug) ?? []);
	const points = service.points.map((point) => ({ ...point, radius: local ? 0.5 : 4 }));
	const titled = innermost(titledCircles(service, find, ordinary));
	const circles = [
		...stated.map(({ lat, lon, radius }) => ({ lat, lon, radius })),
		...titled,
		...(titled.length === 0 || local ? points : [])
	];
	const national = service.national || (circles.length === 0 && NATIONAL.test(text.slice(0, 600)));
	if (circles.length === 0 && !national) circles.push(...find(text.slice(0, 500)));
	// Whom it is for must live there, unless its own name says another place.
	const lived = titled.length > 0 ? titled : livedIn(text.slice(0, LIVED_WITHIN), find);
	const named = areas.filter(({ lat, lon }) =>
		lived.some((circle) => circle.lat === lat && circle.lon === lon)
	);
	return { circles: circles.slice(0, 8), national, titledAreas: named.map(({ slug }) => slug) };
}
