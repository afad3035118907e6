import { NATIONS, type Nation } from '../site/area.ts';
import { relayNumber } from '../relay-number.ts';
import { reviewState } from '../days/review.ts';
import { smsHref, telHref, type Contact, type UrgentContact } from './urgent-help.ts';

/** One way to reach somebody: what to press, and the sentence for it. */
export interface Way {
	kind: 'phone' | 'relay' | 'text' | 'email' | 'website';
	href: string;
	key: string;
	values: Record<string, string>;
}

/** A line of help as its card shows it; worked out when the page is built. */
export interface Card extends Pick<Contact, 'id' | 'name' | 'what' | 'when' | 'how' | 'top'> {
	/** The nations it serves; empty when it serves all four. */
	where: Nation[];
	ways: Way[];
	unconfirmed: UrgentContact['unconfirmed'];
	reviewBy: string;
	passed: boolean;
}

/** The card of a contact as of an ISO day. */
export function cardOf(contact: Contact, today: string): Card {
	const { id, name, what, when, how, top, nations, unconfirmed, reviewBy } = contact;
	return {
		...{ id, name, what, when, how, top, unconfirmed, reviewBy },
		where: nations.length < NATIONS.length ? nations : [],
		ways: waysOf(contact),
		passed: reviewState(reviewBy, today) === 'passed'
	};
}

function waysOf({ phone, sms, email, url }: UrgentContact): Way[] {
	const ways: Way[] = [];
	const add = (kind: Way['kind'], href: string, key: string, values: Way['values']) =>
		ways.push({ kind, href, key: `urgent-help:${key}`, values });
	if (phone) add('phone', telHref(phone), 'call', { number: phone });
	// For whoever cannot hear or speak on the phone, where there is no text to send.
	const relay = phone && !sms ? relayNumber(phone) : null;
	if (relay) add('relay', telHref(relay), 'relay', { number: relay });
	if (sms?.body) add('text', smsHref(sms), 'text-word', { word: sms.body, number: sms.to });
	else if (sms) add('text', smsHref(sms), 'text', { number: sms.to });
	if (email) add('email', `mailto:${email}`, 'email', { address: email });
	if (url) add('website', url, 'website', { site: new URL(url).host });
	return ways;
}
