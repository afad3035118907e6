import { WAY_KINDS, WayIn } from '#lib/domain/directory/way-in.ts';
import { callsIn, callsOfField, emailsIn, textsIn, webAddress } from './contact-details.ts';
import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';

const MOST_CALLS = 6;
const MOST_OF_AN_ORGANISATION = 3;

const NOT_FOR_CALLS = /^(?:fax|pager|data|modem)$/i;

function listedCalls(raw: Fields, contacts: Fields[]): WayIn[] {
	const rows = [...listOf(raw.phones), ...contacts.flatMap((c) => listOf(c.phones))].map(fieldsOf);
	const fields = rows
		.filter(({ type }) => !NOT_FOR_CALLS.test(textOrNull(type) ?? ''))
		.map(({ number, extension }) => {
			const said = textOrNull(number);
			const more = textOrNull(extension);
			return said === null || more === null ? said : `${said} ext. ${more}`;
		});
	const single = contacts.map((contact) => textOrNull(contact.phone));
	return [...fields, ...single].filter((field) => field !== null).flatMap(callsOfField);
}

/** What a link of the description dials or writes to: its words often give neither. */
function linked(html: string): string {
	return [...html.matchAll(/href\s*=\s*["']?(?:tel|mailto):([^"'>\s?]+)/gi)]
		.map(([, to]) => decodeURIComponent(to?.replace(/%(?![0-9a-f]{2})/gi, '') ?? ''))
		.join('\n');
}

const email = (to: string): WayIn => ({ kind: 'email', to });
const website = (to: string | null): WayIn[] => (to === null ? [] : [{ kind: 'website', to }]);

/** The ways in of a record, apart from its place, each once; people's names are never read. Falls back to its text, then to its organisation. */
export function readWays(raw: Fields, html: string, text: string): WayIn[] {
	const contacts = listOf(raw.contacts).map(fieldsOf);
	const said = `${text}\n${linked(html)}`;
	const listed = listedCalls(raw, contacts);
	const emails = emailsIn([raw.email, ...contacts.map((c) => c.email)].filter(Boolean).join(' '));
	const ways = [
		...(listed.length > 0 ? listed : callsIn(said)).slice(0, MOST_CALLS),
		...textsIn(said),
		...(emails.length > 0 ? emails : emailsIn(said)).map(email),
		...website(webAddress(raw.url))
	];
	if (ways.length > 0) return sound(ways);
	const organisation = fieldsOf(raw.organization ?? raw.organisation);
	const own = callsIn(textOrNull(organisation.description)).slice(0, MOST_OF_AN_ORGANISATION);
	const url = webAddress(organisation.url) ?? webAddress(organisation.website);
	return sound([...own, ...emailsIn(organisation.email).map(email), ...website(url)]);
}

// What the record itself would refuse is no way in.
const sound = (ways: WayIn[]): WayIn[] =>
	ways.filter(
		(way, at) =>
			WayIn.safeParse(way).success &&
			ways.findIndex(({ kind, to }) => kind === way.kind && to === way.to) === at
	);

/** Ways in the order in which a card shows them. */
export const asShown = (ways: readonly WayIn[]): WayIn[] =>
	[...ways].sort((a, b) => WAY_KINDS.indexOf(a.kind) - WAY_KINDS.indexOf(b.kind));
