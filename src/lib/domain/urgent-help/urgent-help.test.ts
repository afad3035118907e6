import { expect, test } from 'vitest';
import shipped from '#content/urgent-help.json';
import welsh from '#content/urgent-help.cy.json';
import english from '#content/urgent-help.en.json';
import {
	groupContacts,
	isUnsure,
	smsHref,
	telHref,
	topContacts,
	UrgentContact,
	UrgentContacts,
	UrgentWords
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
const open = (over: object) => ({
	tz: 'Europe/London',
	rules: [{ days: ['MO'], opens: '09:00', closes: '24:00', ...over }]
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
	['a number with letters before it', { phone: 'ring 111' }],
	['a text to letters', { sms: { to: 'SHOUT', body: '' } }],
	['a text to a number with letters behind it', { sms: { to: '85258x', body: '' } }],
	['a text to a number with letters before it', { sms: { to: 'x85258', body: '' } }],
	['a text with a field it doesn’t know', { sms: { to: '85258', body: '', from: '' } }],
	['hours in words', { hours: 'always' }],
	['hours that are never', { hours: { always: false } }],
	['a day that is none', { hours: open({ days: ['MON'] }) }],
	['hours with a field it doesn’t know', { hours: { ...open({}), always: true } }],
	['a rule with a field it doesn’t know', { hours: open({ weeks: 2 }) }],
	...['9:00', '09:0', '0900', 'a9:00', '0a:00', '09:a0', '09:0a', '109:00', '09:000'].flatMap(
		(time): [string, object][] => [
			[`${time} as a time of opening`, { hours: open({ opens: time }) }],
			[`${time} as a time of closing`, { hours: open({ closes: time }) }]
		]
	),
	['an unknown cost', { cost: 'cheap' }],
	['an unknown language', { languages: ['fr'] }],
	['an unknown status', { status: 'likely' }],
	['an unknown unsure field', { unconfirmed: ['name'] }],
	['a field it doesn’t know', { extra: 1 }]
])('a contact with %s is refused', (_, over) => {
	expect(UrgentContact.safeParse({ ...contact({}), ...over }).success).toBe(false);
});

test.each<[string, Partial<Record<keyof UrgentContact, unknown>>[]]>([
	['hours', [{ hours: { always: true } }, { hours: open({}) }, { hours: null }]],
	[
		'days',
		['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((day) => ({ hours: open({ days: [day] }) }))
	],
	['ways to be paid for', ['free', 'standard', null].map((cost) => ({ cost }))],
	['languages', ['en', 'cy', 'bsl'].map((language) => ({ languages: [language] }))],
	['states', ['confirmed', 'unconfirmed'].map((status) => ({ status }))],
	[
		'unsure fields',
		['phone', 'sms', 'email', 'url', 'hours', 'nations', 'languages'].map((field) => ({
			unconfirmed: [field]
		}))
	],
	['numbers', ['999', '0808 80 10 800', null].map((phone) => ({ phone }))],
	['texts', [{ sms: { to: '07860 077 333', body: '' } }, { sms: { to: '85258', body: 'SHOUT' } }]]
])('a contact may have all known %s', (_, all) => {
	for (const over of all) {
		const whole = { ...contact({}), ...over };
		expect(UrgentContact.parse(whole)).toEqual(whole);
	}
});

test('the contacts that the app brings are read as they stand, with words in each language', () => {
	expect(UrgentContacts.parse(shipped)).toEqual(
		shipped.map((contact) => ({ onlyAbout: [], ...contact }))
	);
	for (const words of [english, welsh]) {
		expect(UrgentWords.parse(words)).toEqual(words);
		expect(Object.keys(words.contacts).sort()).toEqual(shipped.map(({ id }) => id).sort());
		expect(UrgentWords.safeParse({ ...words, note: '' }).success).toBe(false);
		const [first = ''] = Object.keys(words.contacts);
		const less = { ...words.contacts, [first]: { name: 'A name' } };
		expect(UrgentWords.safeParse({ ...words, contacts: less }).success).toBe(false);
	}
});
