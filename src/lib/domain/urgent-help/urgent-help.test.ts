import { expect, test } from 'vitest';
import {
	groupContacts,
	isUnsure,
	smsHref,
	telHref,
	topContacts,
	UrgentContact
} from './urgent-help.ts';

const contact = (over: Partial<UrgentContact>): UrgentContact => ({
	id: 'a',
	group: 'listening',
	top: false,
	order: 1,
	nations: ['england', 'wales'],
	forWhom: 'everyone',
	phone: '0800 000 000',
	sms: null,
	email: null,
	url: null,
	hours: null,
	cost: null,
	bsl: false,
	languages: ['en'],
	lifeAreas: [],
	onlyAbout: [],
	source: null,
	verifiedOn: null,
	reviewBy: '2027-02-22',
	status: 'unconfirmed',
	unconfirmed: ['phone'],
	...over
});
const ids = (contacts: UrgentContact[]) => contacts.map(({ id }) => id);

const list = [
	contact({ id: 'talk', order: 3, top: true }),
	contact({ id: 'danger', order: 1, top: true, group: 'emergency' }),
	contact({ id: 'wales-only', order: 2, top: true, nations: ['wales'] }),
	contact({ id: 'second', order: 5 }),
	contact({ id: 'first', order: 4 }),
	contact({ id: 'abuse', order: 6, group: 'abuse' })
];

test('those that come first keep their order and their nation', () => {
	expect(ids(topContacts(list, 'england'))).toEqual(['danger', 'talk']);
	expect(ids(topContacts(list, 'wales'))).toEqual(['danger', 'wales-only', 'talk']);
	expect(topContacts(list, 'scotland')).toEqual([]);
});

test('a group leaves out those that already came first', () => {
	expect(ids(groupContacts(list, 'listening', 'wales'))).toEqual(['first', 'second']);
	expect(ids(groupContacts(list, 'listening', 'scotland'))).toEqual([]);
});

test('without a nation every nation is shown', () => {
	expect(ids(groupContacts(list, 'abuse', null))).toEqual(['abuse']);
});

test('only the fields nobody has confirmed are unsure', () => {
	expect(isUnsure(contact({}), 'phone')).toBe(true);
	expect(isUnsure(contact({}), 'hours')).toBe(false);
});

test('a number dials without its spaces, and a text begins with its word', () => {
	expect(telHref('0808 80 10 800')).toBe('tel:08088010800');
	expect(smsHref({ to: '85258', body: 'SHOUT' })).toBe('sms:85258?&body=SHOUT');
	expect(smsHref({ to: '07860 077 333', body: '' })).toBe('sms:07860077333');
});

test.each([
	['an unknown nation', { nations: ['france'] }],
	['no nation', { nations: [] }],
	['a date that is none', { reviewBy: 'soon' }],
	['a number with letters', { phone: '0800 HELP' }],
	['a field it doesn’t know', { extra: 1 }]
])('a contact with %s is refused', (_, over) => {
	expect(UrgentContact.safeParse({ ...contact({}), ...over }).success).toBe(false);
});
