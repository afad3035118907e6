import { expect, test } from 'vitest';
import { UrgentContact } from '../urgent-help/urgent-help.ts';
import { contactOf, OwnNumber } from './own-number.ts';

const own = {
	id: 'night-line',
	phone: '01632 960199',
	nations: ['wales' as const],
	verifiedOn: null,
	reviewBy: '2027-02-22'
};
const words = { name: 'Night line', what: 'People who listen.', when: 'At night', how: '' };

test('a number of a site’s own is shown as any line of help is, and says that nobody has rung it', () => {
	const { name, what, when, how, ...contact } = contactOf(OwnNumber.parse(own), words);
	expect({ name, what, when, how }).toEqual(words);
	expect(UrgentContact.parse(contact)).toEqual(contact);
	expect(contact).toMatchObject({ status: 'unconfirmed', unconfirmed: ['phone'], top: false });
});

test('one that somebody has rung is no longer unsure', () => {
	const rung = contactOf({ ...own, verifiedOn: '2026-11-02' }, words);
	expect(rung).toMatchObject({ status: 'confirmed', unconfirmed: [] });
});

test.each([
	['no number', { phone: ' ' }],
	['a number with letters', { phone: '0800 HELP' }],
	['words before a number', { phone: 'ring 0800 111' }],
	['words after a number', { phone: '0800 111 free' }],
	['two digits', { phone: '11' }],
	['no id of content', { id: 'Night line' }],
	['a nation there is not', { nations: ['cornwall'] }],
	['a day that is none', { verifiedOn: 'lately' }],
	['no nation', { nations: [] }],
	['no day to look again', { reviewBy: null }],
	['a place before the others', { top: true }]
])('one with %s is refused', (_, over) => {
	expect(OwnNumber.safeParse({ ...own, ...over }).success).toBe(false);
});

test.each(['111', '0800 111', '01632 960199', '111 0', '111 '])(
	'%j is a number that can be rung',
	(phone) => expect(OwnNumber.parse({ ...own, phone }).phone).toBe(phone)
);

test('of a number of a site’s own nothing is claimed that nobody said', () => {
	const { sms, email, url, hours, cost, bsl, source, lifeAreas, onlyAbout } = contactOf(own, words);
	expect([sms, email, url, hours, cost, source]).toEqual([null, null, null, null, null, null]);
	expect([bsl, lifeAreas, onlyAbout]).toEqual([false, [], []]);
	const { group, order, forWhom, languages } = contactOf(own, words);
	expect({ group, order, forWhom, languages }).toEqual({
		...{ group: 'urgent', order: 0, forWhom: 'everyone' },
		languages: ['en', 'cy']
	});
});
