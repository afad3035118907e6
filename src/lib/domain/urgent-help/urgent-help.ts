import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { NATIONS, type Nation } from '../site/area.ts';
import { LANGUAGES } from '../site/language.ts';
import { LIFE_AREAS } from '../situation/situation.ts';

/** In the order in which they are shown. */
export const URGENT_GROUPS = ['emergency', 'urgent', 'listening', 'abuse', 'other'] as const;
export type UrgentGroup = (typeof URGENT_GROUPS)[number];

const FOR_WHOM = [
	'everyone',
	'under-19',
	'under-25',
	'under-35',
	'over-15',
	'older',
	'deaf',
	'men',
	'lgbtq',
	'carers',
	'own-behaviour'
] as const;

/** Two-letter days as in iCalendar, clock times `HH:MM` in the zone `tz`; `24:00` is midnight at the day's end. */
const Hours = z.union([
	z.strictObject({ always: z.literal(true) }),
	z.strictObject({
		tz: z.string(),
		rules: z.array(
			z.strictObject({
				days: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
				opens: z.string().check(z.regex(/^\d\d:\d\d$/)),
				closes: z.string().check(z.regex(/^\d\d:\d\d$/))
			})
		)
	})
]);

/** One line of help. Null means that nobody has stated it; `unconfirmed` names fields to check before relying on them. */
export const UrgentContact = z.strictObject({
	id: z.string(),
	group: z.enum(URGENT_GROUPS),
	/** One of the few that always come first. */
	top: z.boolean(),
	order: z.int(),
	nations: z.array(z.enum(NATIONS)).check(z.minLength(1)),
	forWhom: z.enum(FOR_WHOM),
	phone: z.nullable(z.string().check(z.regex(/^[\d ]+$/))),
	sms: z.nullable(z.strictObject({ to: z.string().check(z.regex(/^[\d ]+$/)), body: z.string() })),
	email: z.nullable(z.email()),
	url: z.nullable(WebAddress),
	hours: z.nullable(Hours),
	/** `standard`: as a call to a home number. */
	cost: z.nullable(z.enum(['free', 'standard'])),
	bsl: z.boolean(),
	languages: z.array(z.union([z.enum(LANGUAGES), z.literal('bsl')])),
	lifeAreas: z.array(z.enum(LIFE_AREAS)),
	/** Concepts that it is only about: among help to choose from, it is shown only to whoever speaks of one. */
	onlyAbout: z._default(z.array(z.string()), []),
	source: z.nullable(z.string()),
	verifiedOn: z.nullable(z.iso.date()),
	reviewBy: z.iso.date(),
	status: z.enum(['confirmed', 'unconfirmed']),
	unconfirmed: z.array(z.enum(['phone', 'sms', 'email', 'url', 'hours', 'nations', 'languages']))
});
export type UrgentContact = z.infer<typeof UrgentContact>;
export const UrgentContacts = z.array(UrgentContact);

/** Words of one language by contact id; `checkedBy` is the speaker who read them, null while nobody has. */
export const UrgentWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	contacts: z.record(
		z.string(),
		z.strictObject({ name: z.string(), what: z.string(), when: z.string(), how: z.string() })
	)
});
export type UrgentWords = z.infer<typeof UrgentWords>;

/** One line of help with its words in one language. */
export type Contact = UrgentContact & UrgentWords['contacts'][string];

/** The few that always come first in a nation, in their fixed order. */
export function topContacts(contacts: readonly UrgentContact[], nation: Nation): UrgentContact[] {
	return inNation(contacts, nation).filter((contact) => contact.top);
}

/** The others of a group in their order; without a nation, those of every nation. */
export function groupContacts(
	contacts: readonly UrgentContact[],
	group: UrgentGroup,
	nation: Nation | null
): UrgentContact[] {
	return inNation(contacts, nation).filter((contact) => contact.group === group && !contact.top);
}

function inNation(contacts: readonly UrgentContact[], nation: Nation | null): UrgentContact[] {
	return contacts
		.filter((contact) => nation === null || contact.nations.includes(nation))
		.sort((a, b) => a.order - b.order);
}

/** Whether a field has to be shown as unconfirmed. */
export function isUnsure(
	contact: UrgentContact,
	field: UrgentContact['unconfirmed'][number]
): boolean {
	return contact.unconfirmed.includes(field);
}

/** Address that dials a number. */
export function telHref(number: string): string {
	return `tel:${number.replaceAll(' ', '')}`;
}

/** Address that opens a text message, with its first word written where one is needed. */
export function smsHref(sms: NonNullable<UrgentContact['sms']>): string {
	const to = `sms:${sms.to.replaceAll(' ', '')}`;
	// iOS reads only what follows an ampersand, Android only what follows a question mark.
	return sms.body ? `${to}?&body=${encodeURIComponent(sms.body)}` : to;
}
