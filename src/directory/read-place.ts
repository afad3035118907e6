import type { CouncilCircle, Outcodes, Point } from '#lib/domain/directory/place.ts';
import { outcodePoint } from '#lib/domain/directory/place.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';
import { outcodesIn } from './text-facts.ts';

const inUk = ({ lat, lon }: Point) => lat > 49 && lat < 61.5 && lon > -9 && lon < 2.5;

function pointOf(latitude: unknown, longitude: unknown): Point | null {
	const lat = numberOrNull(latitude);
	const lon = numberOrNull(longitude);
	if (lat === null || lon === null) return null;
	const point = { lat, lon };
	const swapped = { lat: lon, lon: lat };
	return inUk(point) ? point : inUk(swapped) ? swapped : null;
}

function locationsOf(raw: Fields): Fields[] {
	const nested = listOf(raw.service_at_locations).map((at) => fieldsOf(fieldsOf(at).location));
	return [...nested, ...listOf(raw.locations).map(fieldsOf)];
}

const addressesOf = (location: Fields): Fields[] =>
	[...listOf(location.addresses), ...listOf(location.physical_addresses)]
		.map(fieldsOf)
		.concat(textOrNull(location.postal_code) === null ? [] : [location]);

function addressText(address: Fields): string | null {
	const parts = [
		address.attention,
		address.address_1,
		address.city,
		address.state_province,
		address.postal_code
	].map(textOrNull);
	return [...new Set(parts.filter((part) => part !== null))].join(', ') || null;
}

const plain = (name: string) =>
	name
		.toLowerCase()
		.replaceAll('&', 'and')
		.replace(
			/\b(?:city|county|borough|district|metropolitan|council|of|the|unitary authority)\b/g,
			''
		)
		.replace(/[^a-z]+/g, ' ')
		.trim();

const NATIONS: [RegExp, string][] = [
	[/^england( and wales)?$/i, 'england'],
	[/^wales$|^cymru$|^england and wales$/i, 'wales'],
	[/^scotland$/i, 'scotland'],
	[/^northern ireland$/i, 'northern-ireland']
];
const NATIONWIDE = /^(?:national|nationwide|uk|uk[ -]wide|united[ -]kingdom|great britain)$/i;

function areaSlugs(
	raw: Fields,
	areas: readonly CouncilCircle[]
): Pick<Service, 'areas' | 'national' | 'nations'> {
	const names = listOf(raw.service_areas)
		.map(fieldsOf)
		.flatMap((a) => [textOrNull(a.name), textOrNull(a.service_area)])
		.filter((name) => name !== null);
	const isNation = (name: string) =>
		NATIONWIDE.test(name) || NATIONS.some(([words]) => words.test(name));
	const slugs = names.flatMap((name) => {
		const known = areas.find(
			(a) => a.slug === name || a.names.some((other) => plain(other) === plain(name))
		);
		if (known !== undefined) return [known.slug];
		return /^[a-z]+(?:-[a-z]+)*$/.test(name) && !isNation(name) ? [name] : [];
	});
	const nations = NATIONS.filter(([words]) => names.some((name) => words.test(name)));
	return {
		areas: [...new Set(slugs)],
		national: names.some(isNation),
		nations: nations.map(([, id]) => id)
	};
}

type Where = {
	/** A place to walk into, or null. */
	address: string | null;
	covers: Pick<Service, 'points' | 'outcodes' | 'areas' | 'national' | 'nations' | 'access'>;
};

const ACCESS_WORDS: [RegExp, Service['access'][number]][] = [
	[/wheelchair|step[ -]?free|level access|ramp/i, 'step-free'],
	[/\bbsl\b|sign language/i, 'bsl'],
	[/hearing loop|induction loop/i, 'hearing-loop'],
	[/large print|braille/i, 'large-print'],
	[/quiet (?:space|room|hour|session)|low[ -]stimulation|autism[ -]friendly/i, 'quiet'],
	[
		/interpret(?:er|ing|ation)|translat(?:or|ion|ed) (?:available|service)|language line/i,
		'interpreter'
	]
];

const isShown = (location: Fields) => location.mask_exact_address !== true;

/** Where a service is and covers. No location and no area leaves both empty: not stated, never national. */
export function readPlace(
	raw: Fields,
	text: string,
	tables: { outcodes: Outcodes; areas: readonly CouncilCircle[] }
): Where {
	const locations = locationsOf(raw).filter((l) => l.location_type !== 'virtual');
	// Who asks for an exact address to be masked is placed by the outcode alone.
	const exact = locations.filter(isShown).flatMap((l) => {
		const [lon, lat] = listOf(fieldsOf(l.geometry).coordinates);
		return pointOf(l.latitude ?? lat, l.longitude ?? lon) ?? [];
	});
	const addresses = locations
		.filter(isShown)
		.flatMap(addressesOf)
		.map(addressText)
		.filter((a) => a !== null);
	const known = Object.keys(tables.outcodes).length > 0 ? tables.outcodes : undefined;
	const located = outcodesIn(locations.flatMap(addressesOf).map(addressText).join('\n'), known);
	const outcodes = located.length > 0 ? located : outcodesIn(text, known);
	const centres = outcodes.flatMap((code) => outcodePoint(code, tables.outcodes) ?? []);
	const access = locations
		.flatMap((l) => [...listOf(l.accessibility), ...listOf(l.accessibility_for_disabilities)])
		.concat(listOf(raw.accessibilities))
		.map((a) => JSON.stringify(a))
		.join(' ');
	return {
		address: addresses[0] ?? null,
		covers: {
			points: exact.length > 0 ? exact : centres.slice(0, 8),
			outcodes: outcodes.slice(0, 8),
			access: ACCESS_WORDS.filter(([words]) => words.test(`${access} ${text}`)).map(([, id]) => id),
			...areaSlugs(raw, tables.areas)
		}
	};
}
