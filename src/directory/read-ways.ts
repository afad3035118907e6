import { WAY_KINDS, WayIn } from '#lib/domain/directory/way-in.ts';
import { callsIn, callsOfField, emailsIn, textsIn, webAddress } from './contact-details.ts';
import { oneLine } from './html-text.ts';
import {
	fieldsOf,
	listOf,
	namedRow,
	organisationOf,
	textOrNull,
	type Fields
} from './null-like.ts';

const MOST_CALLS = 6;
const MOST_EMAILS = 4;
const MOST_OF_AN_ORGANISATION = 3;
const MOST_ROWS = 40;

const NOT_FOR_CALLS = /\b(?:fax|ffacs|pager|data|modem)\b/i;
const TEXTPHONE = /\b(?:text ?phone|minicom|tty|tdd)\b/i;
const TEXTS = /^(?:sms|text|txt)$/i;

/** A number of a record, and whose it is: `role` is what the record calls the line or the person's post, `named` whether a person's name stands beside it. */
export type Listed = { field: string; type: string; role: string; named: boolean };

const said = (value: unknown) => textOrNull(value)?.slice(0, 500) ?? '';

/** Contacts of a record: of the service, of where it is given, and of its places. */
export function contactsOf(raw: Fields): Fields[] {
	const at = listOf(raw.service_at_locations).map(fieldsOf);
	const places = [...at.map(({ location }) => location), ...listOf(raw.locations)].map(fieldsOf);
	return [raw, ...at, ...places]
		.flatMap(({ contacts }) => listOf(contacts))
		.slice(0, MOST_ROWS)
		.map(fieldsOf);
}

/** The words by which a contact is known apart from a person's name. */
const roleOf = ({ title, department }: Fields) => oneLine(`${said(title)} ${said(department)}`, 80);

/** Every number that a record lists, in the order of the record. */
export function listedNumbers(raw: Fields): Listed[] {
	const at = listOf(raw.service_at_locations).map(fieldsOf);
	const places = [...at.map(({ location }) => location), ...listOf(raw.locations)].map(fieldsOf);
	const own = [raw, ...at, ...places].flatMap(({ phones }) => listOf(phones));
	const rows = [
		...own.map((row) => ({ row: namedRow(row, 'number'), contact: {} as Fields })),
		...contactsOf(raw).flatMap((contact) => [
			...listOf(contact.phones).map((row) => ({ row: namedRow(row, 'number'), contact })),
			...(textOrNull(contact.phone) === null ? [] : [{ row: { number: contact.phone }, contact }])
		])
	];
	return rows.slice(0, MOST_ROWS).flatMap(({ row, contact }: { row: Fields; contact: Fields }) => {
		const number = said(row.number);
		const extension = said(row.extension);
		if (number === '') return [];
		return {
			field: extension === '' ? number : `${number} ext. ${extension}`,
			type: said(row.type),
			role: oneLine(`${roleOf(contact)} ${said(row.description)} ${said(row.department)}`, 160),
			named: textOrNull(contact.name) !== null
		};
	});
}

function listedCalls(raw: Fields): WayIn[] {
	return listedNumbers(raw).flatMap(({ field, type, role }): WayIn[] => {
		if (NOT_FOR_CALLS.test(type) || /^(?:fax|ffacs)\b/i.test(role)) return [];
		const calls = callsOfField(field);
		if (TEXTS.test(type)) return calls.map(({ to }) => ({ kind: 'text', to }));
		const textphone = TEXTPHONE.test(type);
		return textphone ? calls.map((call) => ({ ...call, label: 'Textphone' })) : calls;
	});
}

/** What a link of the description dials or writes to: its words often give neither. */
function linked(html: string): string {
	return [
		...html
			.slice(0, 100_000)
			.matchAll(/href\s{0,9}=\s{0,9}["']?(?:tel|mailto):([^"'>\s?]{1,200})/gi)
	]
		.map(([, to]) => decoded(to ?? ''))
		.join('\n');
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address.replace(/%(?![0-9a-f]{2})/gi, ''));
	} catch {
		return address;
	}
}

const email = (to: string): WayIn => ({ kind: 'email', to });
const website = (to: string | null): WayIn[] => (to === null ? [] : [{ kind: 'website', to }]);

/** The first address on the web of a record: its own, then those of its links that are its site. */
function siteOf(raw: Fields): string | null {
	const links = [...listOf(raw.links), ...listOf(raw.additional_urls)].slice(0, 20).map(fieldsOf);
	const own = links.filter(({ label }) => /web ?site|home ?page/i.test(said(label)));
	const any = [
		...listOf(raw.url),
		raw.website,
		...own.map(({ url }) => url),
		...links.map(({ url }) => url)
	];
	return any.map(webAddress).find((address) => address !== null) ?? null;
}

/** The ways in of a record, apart from its place, each once; people's names are never read. Falls back to its text, then to its organisation. */
export function readWays(raw: Fields, html: string, text: string): WayIn[] {
	const contacts = contactsOf(raw);
	const words = `${text}\n${linked(html)}`;
	const listed = listedCalls(raw);
	const emails = emailsIn(
		[...listOf(raw.email), ...contacts.map((contact) => contact.email)]
			.map(said)
			.filter(Boolean)
			.join(' ')
	);
	const ways = [
		...(listed.length > 0 ? listed : callsIn(words)).slice(0, MOST_CALLS),
		...textsIn(words),
		...(emails.length > 0 ? emails : emailsIn(words)).slice(0, MOST_EMAILS).map(email),
		...website(siteOf(raw))
	];
	return ways.length > 0 ? sound(ways) : organisationWays(raw);
}

/** The ways in of the organisation behind a record, for a record that has none of its own. */
export function organisationWays(raw: Fields): WayIn[] {
	const organisation = organisationOf(raw);
	const listed = listedCalls({ phones: organisation.phones, contacts: organisation.contacts });
	const calls = listed.length > 0 ? listed : callsIn(said(organisation.description));
	const url =
		webAddress(organisation.url) ??
		webAddress(organisation.website) ??
		webAddress(organisation.uri);
	return sound([
		...calls.slice(0, MOST_OF_AN_ORGANISATION),
		...emailsIn(said(organisation.email)).map(email),
		...website(url)
	]);
}

// What the record itself would refuse is no way in.
const sound = (ways: WayIn[]): WayIn[] =>
	ways.filter(
		(way, at) =>
			WayIn.safeParse(way).success &&
			ways.findIndex(({ kind, to }) => kind === way.kind && to === way.to) === at
	);

/** Ways in in the order in which a card shows them. */
export const asShown = (ways: readonly WayIn[]): WayIn[] =>
	[...ways].sort((a, b) => WAY_KINDS.indexOf(a.kind) - WAY_KINDS.indexOf(b.kind));
