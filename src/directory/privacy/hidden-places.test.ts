import { expect, test } from 'vitest';
import { placeTables } from '../place-tables.ts';
import { readOpenReferral } from '../read-open-referral.ts';
import { speaksOfRefuge } from './refuges.ts';

const options = { day: '2026-11-28', ...placeTables() };
const PLACE = {
	name: 'Saint Example House',
	address_1: '12 Example Street',
	city: 'Bristol',
	postal_code: 'BS3 4AA',
	latitude: 51.4431,
	longitude: -2.6011
};
const LEAK = /example ?-?street|BS ?3|51\.44|2\.60|Saint Example/i;

const read = (record: object) => {
	const given = { id: '1', name: 'Haven', phones: [{ number: '0117 496 0000' }], ...record };
	return readOpenReferral([{ locations: [PLACE], ...given }], 'k', options).services[0];
};

test.each([
	'Emergency accommodation for women and their children.',
	'A DV hostel for women.',
	'Women only shelter.',
	'A secret place for women who are being abused.',
	'Rooms for women who have left violent homes.',
	'The address is not published.',
	'We cannot share our address, to keep everybody safe.',
	'Llety brys i ferched sy’n cael eu cam-drin.',
	'Cartref diogel i bobl sy’n dianc rhag cam-drin domestig.',
	'Ni allwn rannu ein cyfeiriad.',
	'Ceiswyr lloches: mae gennym loches i fenywod hefyd.'
])('%j speaks of a refuge', (words) => {
	expect(speaksOfRefuge(words)).toBe(true);
	expect(JSON.stringify(read({ description: words }))).not.toMatch(LEAK);
});

test.each([
	'Housing advice for people who were abused.',
	'A place to stay for walkers.',
	'A play area in the women’s centre.'
])('%j is no refuge', (words) => expect(speaksOfRefuge(words)).toBe(false));

test.each([
	{ cost_options: [{ option: 'Refuge rent', amount: 100 }] },
	{ application_process: 'Ring for a space in our refuge.' },
	{ program: { name: 'Refuge programme' } },
	{ organization: { name: 'Haven', description: 'We run a refuge for women.' } },
	{ categories: ['Domestic abuse refuge'] },
	{ tags: ['refuge'] },
	{ deliverable_type: 'Refuge' },
	{ email: 'refuge@haven.test.org' },
	{ contacts: [{ title: 'Refuge manager', phone: '0117 496 0000' }] },
	{ additional_info: { text: 'Llety mewn lloches' } }
])('a record with %j is of a refuge', (more) => {
	const service = read({ description: 'Rooms.', ...more });
	expect(JSON.stringify(service)).not.toMatch(LEAK);
	expect(service?.points).toEqual([]);
});

test.each([
	'Post to BS 3 4AA.',
	'Post to B S 3 4 A A.',
	'Post to BS3-4AA.',
	'Post to BS3 OAA.',
	'We are in bs3.',
	'Turn left at the station.',
	'Five minutes from the station.',
	'Go to 51°26′35″N 2°36′4″W.',
	'Go to ST 58 72.',
	'Go to 9C3V+QH.',
	'UPRN 100012345678.',
	'Trowch i’r chwith wrth y bont.'
])('where a refuge is does not stand in %j', (hint) => {
	const service = read({ description: `A women’s refuge. ${hint} Ring us.` });
	expect(service?.summary).toBe('A women’s refuge. Ring us.');
});

test('a mail address made of the street or postcode of a refuge is no way in', () => {
	for (const name of ['12examplestreet', 'bs34aa']) {
		const service = read({ description: 'A refuge.', email: `${name}@haven.test.org` });
		expect(service?.ways.map(({ kind }) => kind)).toEqual(['phone']);
	}
});

test.each(['12-hill-street', 'hill_street_refuge', 'Refuge at Hill Street', 'lloches/heol-y-bryn'])(
	'the id %s of a refuge says no street, and is the same every time',
	(id) => {
		const [once, again] = [1, 2].map(() => read({ id, description: 'A women’s refuge.' })?.id);
		expect(once).toMatch(/^\w+:[\da-f]{16}$/);
		expect(again).toBe(once);
	}
);

test.each(['123', 'a0f3c1d2-1111-4222-8333-444455556666', 'S-17', '0b1c2d3e4f'])(
	'the id %s of a refuge is a machine’s, and stays',
	(id) => {
		expect(read({ id, description: 'A women’s refuge.' })?.id).toContain(`:${id}`);
	}
);

test('an id of anything else stays as it is', () => {
	expect(read({ id: 'hill-street-lunch', description: 'A lunch club.' })?.id).toBe(
		'k:hill-street-lunch'
	);
});

test('where an address is to be masked, an id made of its street is masked too', () => {
	const locations = [{ name: 'Home', address_1: '12 Hill Street', mask_exact_address: true }];
	expect(read({ id: '12-hill-street', description: 'Rooms.', locations })?.id).not.toContain(
		'hill'
	);
	expect(read({ id: 'lunch-club', description: 'Rooms.', locations })?.id).toContain('lunch-club');
});
