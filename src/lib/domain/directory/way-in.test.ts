import { expect, test } from 'vitest';
import { WAY_KINDS, WayIn } from './way-in.ts';

const url = 'https://aid.example.org/';

test.each([
	{ kind: 'phone', to: '999' },
	{ kind: 'phone', to: '01632 960123', label: 'Evenings' },
	{ kind: 'text', to: '85258', body: 'AID' },
	{ kind: 'text', to: '07700 900123', label: 'Young people' },
	{ kind: 'chat', to: url },
	{ kind: 'bsl', to: url },
	{ kind: 'relay', to: '18001 01632 960123' },
	{ kind: 'form', to: url },
	{ kind: 'email', to: 'help@aid.example.org' },
	{ kind: 'place', to: '1 Example Street', label: 'Ring the bell' },
	{ kind: 'letter', to: 'PO Box 1' },
	{ kind: 'website', to: url }
])('a way in is read as it stands: %j', (way) => {
	expect(WayIn.parse(way)).toEqual(way);
	expect(WAY_KINDS).toContain(way.kind);
});

test.each([
	['phone', '99'],
	['phone', '0800 HELP'],
	['phone', 'tel:01632960123'],
	['phone', '0'.repeat(20)],
	['text', 'AID to 85258'],
	['relay', '01632 960123'],
	['relay', '18001 '],
	['relay', '0 18001 01632'],
	['relay', '18001 01632 ext'],
	['chat', 'aid.example.org'],
	['email', 'aid.example.org'],
	['fax', '01632 960123']
])('what nobody could use is no way in: %s %j', (kind, to) => {
	expect(WayIn.safeParse({ kind, to }).success).toBe(false);
});

test('only a text may begin with words to send', () => {
	const way = { kind: 'phone', to: '01632 960123', body: 'AID' };
	expect(WayIn.safeParse(way).success).toBe(false);
});

test('the quickest ways to a person stand first on a card, the website last', () => {
	expect(WAY_KINDS[0]).toBe('phone');
	expect(WAY_KINDS.at(-1)).toBe('website');
});
