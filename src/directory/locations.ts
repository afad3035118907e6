import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { oneLine } from './html-text.ts';
import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';

const MOST_PLACES = 20;

const isTrue = (value: unknown) =>
	value === true || /^(?:true|yes|y|1)$/i.test(textOrNull(value) ?? '');

const asksForMask = (holder: Fields) =>
	isTrue(holder.mask_exact_address) || isTrue(holder.maskExactAddress);

/** What stands on a place's own lines, by which the same place is known again. */
const marksOf = (location: Fields): string[] =>
	[location.latitude, ...addressesOf(location).map(({ address_1 }) => address_1)].flatMap(
		(mark) => textOrNull(mark)?.toLowerCase() ?? []
	);

/** Where a record says that it is given, one object a place. What asks to be masked is so wherever it stands in the record. */
export function locationsOf(raw: Fields): Fields[] {
	const nested = listOf(raw.service_at_locations)
		.map(fieldsOf)
		.flatMap((at) =>
			listOf(at.location ?? at).map((one) =>
				asksForMask(at) ? { ...fieldsOf(one), mask_exact_address: true } : one
			)
		);
	const own = textOrNull(raw.postal_code) ?? textOrNull(raw.address_1);
	const all = [...nested, ...listOf(raw.locations), ...listOf(raw.location), ...(own ? [raw] : [])]
		.slice(0, MOST_PLACES)
		.map(fieldsOf);
	const marks = new Set(all.filter(isMasked).flatMap(marksOf));
	if (marks.size === 0 && !asksForMask(raw)) return all;
	return all.map((one) =>
		asksForMask(raw) || marksOf(one).some((mark) => marks.has(mark))
			? { ...one, mask_exact_address: true }
			: one
	);
}

/** The addresses of a place, which may stand in it or beside it. */
export function addressesOf(location: Fields): Fields[] {
	const own = textOrNull(location.postal_code) ?? textOrNull(location.address_1);
	return [
		...listOf(location.addresses),
		...listOf(location.physical_addresses),
		...(own ? [location] : [])
	]
		.slice(0, MOST_PLACES)
		.map(fieldsOf);
}

const LINES = ['address_1', 'address_2', 'address_3', 'address_4', 'city', 'state_province'];

/** A postcode as it is written, out of `HP157PY` or `LU7 ONY` with a letter O for a nought; what is given when it is none. */
function postcodeOf(given: string): string {
	const packed = given.toUpperCase().replace(/[^A-Z0-9]/g, '');
	const [, outward = '', inward = ''] = /^([A-Z0-9]{2,4})([0-9OIL][A-Z]{2})$/.exec(packed) ?? [];
	const digit = inward.slice(0, 1).replace('O', '0').replace(/[IL]/, '1');
	return /^[A-Z]{1,2}[0-9OI][A-Z0-9]?$/.test(outward) && /\d/.test(outward + digit)
		? `${outward} ${digit}${inward.slice(1)}`
		: given.toUpperCase();
}

/** An address in one line, its postcode mended. */
export function addressText(address: Fields): string | null {
	const code = textOrNull(address.postal_code);
	const lines = LINES.map((key) => oneLine(textOrNull(address[key]) ?? '', 200)).filter(Boolean);
	const said: string[] = [];
	// One line often holds the whole address, town and all.
	for (const line of lines)
		if (!said.some((earlier) => earlier.toLowerCase().includes(line.toLowerCase())))
			said.push(line);
	const postcode = code === null ? '' : postcodeOf(oneLine(code.slice(0, 40)).slice(0, 20));
	const parts = said.map((line) => line.replace(/[\s,]+$/, ''));
	return (
		[...parts, parts.some((line) => line.toUpperCase().includes(postcode)) ? '' : postcode]
			.filter(Boolean)
			.join(', ') || null
	);
}

// A field for the street often says that there is none to come to.
const NO_PLACE =
	/^(?:(?:client|customer|in your|at your|your|own)s? )*(?:home(?: visits?)?|online|on-?line|virtual|various|venues? vary|mobile(?: service)?|telephone|by phone|unknown)\b(?! (?:road|street|farm|lane|house|park|avenue|close|court|way))/i;

/** An address as a way in: a place to go to, or one to write to. */
export const wayOf = (address: Fields): WayIn[] => {
	const to = addressText(address);
	const kind = textOrNull(address.address_type) === 'postal' ? 'letter' : 'place';
	return to === null || (kind === 'place' && NO_PLACE.test(textOrNull(address.address_1) ?? ''))
		? []
		: [{ kind, to }];
};

/** Whether a place asks that its exact address be kept back. */
export const isMasked = (location: Fields) =>
	asksForMask(location) || addressesOf(location).some(asksForMask);
