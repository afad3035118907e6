import { expect, test } from 'vitest';
import contacts from '#content/urgent-help.json' with { type: 'json' };
import { cardOf } from './contact-card.ts';
import type { Contact } from './urgent-help.ts';

const cards = contacts.map((contact) => {
	const words = { name: 'Somebody', what: 'What', when: 'When', how: 'How' };
	return cardOf({ ...contact, ...words } as unknown as Contact, '2026-11-30');
});
const relays = (id: string) =>
	cards
		.find((card) => card.id === id)
		?.ways.flatMap(({ kind, href }) => (kind === 'relay' ? href : []));

test('a line with a phone and no text to send is also reached by typing, once', () => {
	expect(relays('samaritans')).toEqual(['tel:18001116123']);
	for (const { id, ways } of cards) {
		const kinds = ways.map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'relay').length, id).toBeLessThanOrEqual(1);
		if (kinds.includes('text')) expect(kinds, id).not.toContain('relay');
	}
});

test('what has a number of its own for relay keeps to that', () => {
	for (const id of ['emergency', 'emergency-relay', 'nhs-111-relay'])
		expect(relays(id), id).toEqual([]);
});

const contact = (over: object) =>
	({
		...{ id: 'line', name: 'A line', what: 'What', when: 'When', how: 'How', top: true },
		...{ nations: ['wales'], unconfirmed: [], reviewBy: '2026-12-01' },
		...{ phone: null, sms: null, email: null, url: null },
		...over
	}) as unknown as Contact;
const waysOf = (over: object) => cardOf(contact(over), '2026-11-30').ways;

test.each([
	['a call', { phone: '999' }, ['phone tel:999 call', { number: '999' }]],
	['a text', { sms: { to: '85258', body: null } }, ['text sms:85258 text', { number: '85258' }]],
	[
		'a text with a word',
		{ sms: { to: '85258', body: 'SHOUT' } },
		['text sms:85258?&body=SHOUT text-word', { word: 'SHOUT', number: '85258' }]
	],
	[
		'an email',
		{ email: 'jo@example.org' },
		['email mailto:jo@example.org email', { address: 'jo@example.org' }]
	],
	[
		'a website',
		{ url: 'https://www.example.org/help' },
		['website https://www.example.org/help website', { site: 'www.example.org' }]
	]
])('a line that has %s is reached by that', (_, over, [told, values]) => {
	const [way] = waysOf(over);
	expect([
		`${way?.kind} ${way?.href} ${way?.key.replace('urgent-help:', '')}`,
		way?.values
	]).toEqual([told, values]);
	expect(way?.key).toMatch(/^urgent-help:/);
});

test('ways stand in one order: call, typing, text, email, website; none is made up', () => {
	const all = { phone: '0800 132 737', email: 'a@example.org', url: 'https://example.org' };
	const kinds = (over: object) => waysOf(over).map(({ kind }) => kind);
	expect(kinds(all)).toEqual(['phone', 'relay', 'email', 'website']);
	expect(kinds({ ...all, sms: { to: '85258', body: null } })).toEqual([
		...['phone', 'text', 'email', 'website']
	]);
	expect(waysOf(all)[1]).toEqual({
		...{ kind: 'relay', href: 'tel:180010800132737', key: 'urgent-help:relay' },
		values: { number: expect.stringContaining('18001') }
	});
	expect(kinds({})).toEqual([]);
});

test('a card says where a line serves unless that is everywhere, and once its day of review is over', () => {
	const card = (over: object, today = '2026-11-30') => cardOf(contact(over), today);
	const four = ['england', 'wales', 'scotland', 'northern-ireland'];
	expect(card({}).where).toEqual(['wales']);
	expect(card({ nations: four.slice(0, 3) }).where).toEqual(four.slice(0, 3));
	expect(card({ nations: four }).where).toEqual([]);
	expect([card({}).passed, card({}, '2026-12-02').passed]).toEqual([false, true]);
	const { id, name, what, when, how, top } = card({});
	expect([id, name, what, when, how, top]).toEqual([
		...['line', 'A line', 'What', 'When', 'How', true]
	]);
});
