import type { Nation } from '../site/area.ts';
import type { UrgentContact, UrgentWords } from './pack.ts';

export type { UrgentContact, UrgentWords };

/** In the order in which they are shown. */
export const URGENT_GROUPS = ['emergency', 'urgent', 'listening', 'abuse', 'other'] as const;
export type UrgentGroup = (typeof URGENT_GROUPS)[number];

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

/** Whether a field has to be shown as to be checked before relying on it. */
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
