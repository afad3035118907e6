import { expect, test } from 'vitest';
import { placeTables } from '../place-tables.ts';
import { readOpenReferral } from '../read-open-referral.ts';
import { isOwnMail } from './own-mail.ts';
import { ownWords } from './own-words.ts';
import { speaksOfRefuge } from './refuges.ts';

const options = { day: '2026-11-28', ...placeTables() };
const read = (record: object) =>
	readOpenReferral(
		[{ id: '1', name: 'Club', url: 'https://club.test.org', ...record }],
		'k',
		options
	);
const published = (record: object) => JSON.stringify(read(record).services);
const summary = (description: string, more: object = {}) =>
	read({ description, ...more }).services[0]?.summary;

const REFUGES = [
	'A women’s refuge.',
	'We run refuges in the county.',
	'Refuge accommodation for women and children.',
	'Safe house for people who were trafficked.',
	'Emergency accommodation for women fleeing domestic abuse.',
	'We provide supported housing for men escaping an abusive partner.',
	'Somewhere safe to stay for survivors of forced marriage.',
	'Our address is kept at a confidential location.',
	'Lloches i fenywod a phlant.',
	'Mae’r elusen yn rhedeg llochesi.',
	'Llety diogel i bobl sy’n dianc rhag cam-drin domestig.',
	'Tŷ diogel i ferched.',
	'Lle mewn lloches i deuluoedd.'
];
test.each(REFUGES)('%j keeps its phone and area, and no place', (words) => {
	const { services, report } = read({
		name: 'Haven',
		description: `${words}\n12 Example Street, Bristol BS3 4AA. We are based at Saint Example’s House. Ring 0117 496 0000.`,
		alert: 'Door code for 12 Example Street.',
		locations: [
			{
				name: 'Saint Example’s House',
				address_1: '12 Example Street',
				city: 'Bristol',
				postal_code: 'BS3 4AA',
				latitude: 51.4431,
				longitude: -2.6011
			}
		],
		service_areas: [{ name: 'Bristol' }],
		schedules: [{ byday: 'MO', description: 'Meet at 12 Example Street' }],
		links: [{ label: 'Map', url: 'https://maps.app.goo.gl/abc' }]
	});
	const text = JSON.stringify(services);
	expect(text).not.toMatch(/Example Street|BS3|51\.44|2\.60|Saint Example|goo\.gl/);
	expect(text).toContain('01174960000');
	expect(services[0]?.areas).toEqual(['bristol']);
	expect(report.keptBack['place of a refuge']).toBe(1);
	expect(JSON.stringify(report)).not.toMatch(/Example Street|BS3 4AA/);
});

test.each([
	'A wildlife refuge by the sea.',
	'A bus shelter and refuge from the rain.',
	'Cymorth i geiswyr lloches.',
	'Help for refugees.',
	'People seeking refuge from war are welcome.',
	'Housing advice, also for victims of crime.',
	'A coffee morning in the church hall.'
])('%j is no refuge', (words) => {
	expect(speaksOfRefuge(words)).toBe(false);
});

test('a tag or an organisation makes a record a refuge as its words do', () => {
	const place = { locations: [{ address_1: '1 Example Road', postal_code: 'BS3 4AA' }] };
	expect(published({ ...place, taxonomies: [{ name: 'Refuges' }] })).not.toMatch(/Example|BS3/);
	expect(published({ ...place, organization: { name: 'Example Women’s Refuge' } })).not.toMatch(
		/Example Road|BS3/
	);
});

test('a masked place says its outcode at most, in its words too', () => {
	const text = published({
		description: 'Piano at my home, 1 Example Road, BS3 4AA. All ages.',
		locations: [
			{
				address_1: '1 Example Road',
				postal_code: 'BS3 4AA',
				latitude: 51.443123,
				longitude: -2.601123,
				mask_exact_address: 'true'
			}
		]
	});
	expect(text).not.toMatch(/Example Road|4AA|443123/);
	expect(text).toContain('BS3');
});

test.each([
	['Ask for Jane at the desk.', 'Jane'],
	['Contact Sarah Jones on 0117 496 0000.', 'Sarah|Jones'],
	['Contact: Xanthe Ztest, tel 0117 496 0000', 'Xanthe|Ztest'],
	['Run by our organiser Siân ap Rhys.', 'Siân|Rhys'],
	['Cysylltwch â Dafydd Evans ar 029 2018 0000.', 'Dafydd|Evans'],
	['Please ring Mrs Patel.', 'Patel'],
	['Dave or Sue on 0117 496 0000.', 'Dave|Sue'],
	['Hi, I’m Gemma and I teach yoga.', 'Gemma']
])('the name in %j is left out', (description, name) => {
	expect(summary(description)).not.toMatch(RegExp(name));
	expect(summary(description)).toContain('[…]');
});

test.each([
	'Meet at the James Paget Hospital.',
	'Walk in Victoria Park.',
	'We cover Bristol and North Somerset.',
	'Ask for help at St John Ambulance.',
	'Contact Bristol City Council on 0117 922 2000.'
])('%j names nobody', (description) => {
	expect(summary(description)).toBe(description);
});

test('names, attention and posts’ holders are never read from fields', () => {
	const text = published({
		description: 'Tea.',
		assurer_email: 'ann.persona@council.test.org',
		contacts: [
			{
				name: 'Ann Persona',
				title: 'Manager',
				email: 'ann.persona@trust.test.org',
				phones: [{ number: '07700 900123' }]
			}
		],
		locations: [{ address_1: '1 Example Road', attention: 'Ann Persona', postal_code: 'BS3 4AA' }]
	});
	expect(text).not.toMatch(/Persona|persona|07700/);
});

test('a line of the service is kept, a mobile that somebody carries is not', () => {
	const numbers = (phones: object[]) =>
		read({ description: 'Tea.', phones }).services[0]?.ways.filter(({ kind }) => kind === 'phone')
			.length;
	expect(numbers([{ number: '07700 900123', description: 'Duty line' }])).toBe(1);
	expect(numbers([{ number: '07700 900123' }])).toBe(0);
	expect(summary('Ring me on 07700 900123.')).toBe('Ring me on […].');
	expect(summary('Our helpline: 07700 900123.')).toBe('Our helpline: 07700 900123.');
});

test.each([
	['info@club.test.org', true],
	['bristolknitters@gmail.com', true],
	['secretary.knitters@hotmail.co.uk', true],
	['jane.smith@gmail.com', false],
	['jane.smith@council.test.org', false],
	['j.smith@council.test.org', false],
	['sarah@club.test.org', false],
	['janesmith72@yahoo.co.uk', false],
	['zzz1971@gmail.com', false]
])('%s is the service’s own: %s', (address, own) => {
	expect(isOwnMail(address, { words: ownWords('Bristol Knitters'), people: [] })).toBe(own);
});
