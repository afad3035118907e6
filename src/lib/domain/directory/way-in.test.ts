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
	{ kind: 'phone', to: '99' },
	{ kind: 'phone', to: '0800 HELP' },
	{ kind: 'phone', to: 'tel:01632960123' },
	{ kind: 'phone', to: '0'.repeat(20) },
	{ kind: 'phone', to: '01632 960123', body: 'AID' },
	{ kind: 'text', to: 'AID to 85258' },
	{ kind: 'relay', to: '01632 960123' },
	{ kind: 'relay', to: '18001 ' },
	{ kind: 'relay', to: '0 18001 01632' },
	{ kind: 'relay', to: '18001 01632 ext' },
	{ kind: 'chat', to: 'aid.example.org' },
	{ kind: 'email', to: 'aid.example.org' },
	{ kind: 'fax', to: '01632 960123' }
])('what nobody could use is no way in: %j', (way) => {
	expect(WayIn.safeParse(way).success).toBe(false);
});

test('the quickest ways to a person stand first on a card, the website last', () => {
	expect(WAY_KINDS[0]).toBe('phone');
	expect(WAY_KINDS.at(-1)).toBe('website');
});
