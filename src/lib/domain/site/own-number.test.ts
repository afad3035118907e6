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
	['no nation', { nations: [] }],
	['no day to look again', { reviewBy: null }],
	['a place before the others', { top: true }]
])('one with %s is refused', (_, over) => {
	expect(OwnNumber.safeParse({ ...own, ...over }).success).toBe(false);
});
