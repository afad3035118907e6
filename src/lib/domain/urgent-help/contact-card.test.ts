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
