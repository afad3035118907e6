import { createHash } from 'node:crypto';
import type { Service } from '#lib/domain/directory/service.ts';
import { flat } from '../flat-text.ts';
import { addressesOf, isMasked, locationsOf } from '../locations.ts';
import { textOrNull, type Fields } from '../null-like.ts';
import { ofWords, overTexts } from './over-texts.ts';
import { addressSaysWhere, pointsOut, saysWhere, speaksOfRefuge } from './refuges.ts';
import { sentencesOf, withoutSentences } from './sentences.ts';

// A town is an area, and areas may be said.
const STREET_LINES = [
	'address_1',
	'address_2',
	'address_3',
	'address_4',
	'attention',
	'postal_code'
];

/** Flat lines that name the place of a record: its addresses and the names of its locations, but not its own name, its town or its council. */
function linesOf(locations: readonly Fields[], own: readonly (string | null)[]): string[] {
	const towns = locations.flatMap((l) =>
		[l, ...addressesOf(l)].flatMap((a) => [a.city, a.state_province, a.region])
	);
	const free = [...own, ...towns.map(textOrNull)].map((text) => flat(text ?? '').trim());
	const lines = locations.flatMap((location) => [
		textOrNull(location.name),
		...addressesOf(location).flatMap((address) =>
			STREET_LINES.map((key) => textOrNull(address[key]))
		)
	]);
	const parts = lines.flatMap((text) => (text ?? '').slice(0, 300).split(/[,\n]/));
	return [...new Set(parts.map((part) => flat(part).trim()))].filter(
		(part) =>
			part.length >= 4 &&
			!free.some((name) => name === part || (name.includes(part) && !/\d/.test(part)))
	);
}

/** Every text of a raw record, for what it is, to a bounded depth. */
function textsOf(value: unknown, depth = 0, room = { left: 30_000 }): string[] {
	if (room.left <= 0 || depth > 6) return [];
	if (typeof value === 'string') {
		const text = value.slice(0, Math.min(8000, room.left));
		room.left -= text.length;
		return [text];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap((inner) => textsOf(inner, depth + 1, room));
}

/** Whether a record is of a refuge: by its own words or any other text of it, wherever in the record that stands. */
export function isRefuge(service: Service, raw: Fields): boolean {
	const whole = [service.name, service.summary].map((words) =>
		JSON.stringify(words ?? '').replaceAll('\\n', '\n')
	);
	// The description is in the summary already, without its tags.
	return [...whole, ...textsOf({ ...raw, description: null })].some(
		(text) => text !== '' && speaksOfRefuge(text.slice(0, 9000))
	);
}

/** A name without the parts of it that say where. */
function nameWithoutPlace(name: string, lines: readonly string[]): string {
	const parts = name.split(/(?<=[,;:|–—(])|(?= (?:[-–]|at|in|on|yn|ym|ar) )/);
	const kept = parts
		.filter((part) => !saysWhere(part, lines))
		.join('')
		.replace(/[\s,;:|–—(-]+$/, '')
		.trim();
	return kept;
}

const BY_A_MACHINE = /^(?:[\da-f]{8}[\da-f-]*|[\d_-]+|\p{L}{1,2}[\d_-]+)$/iu;

/** An id that somebody made of words, which may be those of a street, as a number that is the same every time. */
export function withoutWords(id: string): string {
	const [key = '', ...rest] = id.split(':');
	const own = rest.join(':');
	if (own === '' || BY_A_MACHINE.test(own)) return id;
	return `${key}:${createHash('sha256').update(own).digest('hex').slice(0, 16)}`;
}

/** A refuge keeps its words, its phone and its area; whatever says where it is goes. */
export function withoutPlace(
	service: Service,
	raw: Fields
): { service: Service; changed: boolean } {
	const own = [
		...(typeof service.name === 'string' ? [service.name] : Object.values(service.name)),
		service.organisation
	];
	const lines = linesOf(locationsOf(raw), own);
	const says = (text: string) => withoutSentences(text, (sentence) => saysWhere(sentence, lines));
	const named = ofWords(service.name, (name) =>
		saysWhere(name, lines) ? nameWithoutPlace(name, lines) : name
	);
	const organisation =
		service.organisation !== null && saysWhere(service.organisation, lines)
			? nameWithoutPlace(service.organisation, lines) || null
			: service.organisation;
	const id = withoutWords(service.id);
	const { readFrom, ...texts } = overTexts({ ...service, id }, says);
	const kept = Object.entries(readFrom ?? {}).filter(([fact]) => fact !== 'place');
	const hidden: Service = {
		...texts,
		...(kept.length > 0 && { readFrom: Object.fromEntries(kept) as Service['readFrom'] }),
		name:
			typeof named === 'string' && named === ''
				? (organisation ?? service.organisation ?? id)
				: named,
		organisation,
		ways: texts.ways.filter(
			({ kind, to }) =>
				kind !== 'place' &&
				kind !== 'letter' &&
				!((kind === 'website' || kind === 'email') && addressSaysWhere(to, lines))
		),
		points: [],
		outcodes: []
	};
	return { service: hidden, changed: JSON.stringify(hidden) !== JSON.stringify(service) };
}

const FULL_CODE = /\b([A-Z]{1,2}\d[A-Z\d]?)[ -]{0,2}\d[A-Z]{2}\b/gi;

/** A record that asks for its exact address to be masked says its outcode at most. */
export function masked(service: Service, raw: Fields): { service: Service; changed: boolean } {
	const locations = locationsOf(raw).filter(isMasked);
	const own = [typeof service.name === 'string' ? service.name : null, service.organisation];
	const lines = linesOf(locations, own);
	const gives = (text: string) =>
		lines.some((line) => line.length > 5 && flat(text).includes(line));
	const less = (text: string) =>
		sentencesOf(text)
			.filter((sentence) => !gives(sentence) && !pointsOut(sentence))
			.join('')
			.replace(FULL_CODE, (_, outcode: string) => outcode.toUpperCase())
			.trim();
	const says = addressSaysWhere(service.id, lines);
	const id = says ? withoutWords(service.id) : service.id;
	const bare = overTexts({ ...service, id }, less);
	const hidden = {
		...bare,
		name: ofWords(bare.name, (name) =>
			gives(name) ? nameWithoutPlace(name, lines) || (service.organisation ?? id) : name
		),
		ways: bare.ways.filter(({ kind, to }) =>
			kind === 'place' || kind === 'letter'
				? !lines.some((line) => flat(to).includes(line))
				: kind !== 'website' || !addressSaysWhere(to, lines)
		)
	};
	return { service: hidden, changed: true };
}
