import { expect, test } from 'vitest';
import { placeTables } from '../place-tables.ts';
import { readOpenReferral } from '../read-open-referral.ts';

const options = { day: '2026-11-28', ...placeTables() };
const HOME = {
	address_1: '4 Oak Lane',
	city: 'Bath',
	postal_code: 'BA1 1AB',
	latitude: 51.38123,
	longitude: -2.36123
};
const HALL = { address_1: 'Guildhall, High Street', city: 'Bath', postal_code: 'BA1 5AW' };
const MASK = { mask_exact_address: true };

const read = (record: object) =>
	readOpenReferral([{ id: '1', name: 'Knitters', ...record }], 'k', options).services[0];
const said = (description: string) => read({ description })?.summary;

test.each(
	`jsmith smithj janesmith jane_smith smith smith_family thesmiths janeandjohn mrsjones dr.patel
	cllr.jones o'brien jane.manager knittersjane JaneSmith`.split(/\s+/)
)('%s@ is a person’s, in a field and in words', (local) => {
	const email = `${local}@council.test.org`;
	expect(read({ description: 'Tea.', email })?.ways).toEqual([]);
	expect(said(`Write to ${email}.`)).toBe('Write to […].');
});

test.each('info knitters parking cookery estates walks centre.hub stgeorges marketing'.split(' '))(
	'%s@ is the service’s',
	(local) => {
		const email = `${local}@council.test.org`;
		expect(read({ description: 'Tea.', email })?.ways).toEqual([{ kind: 'email', to: email }]);
	}
);

test.each([
	['Mail jane.smith (at) gmail.com.', 'Mail […].'],
	['Mail jane.smith at gmail dot com.', 'Mail […].'],
	['Mail jane.smith[at]gmail[dot]com.', 'Mail […].'],
	['Mail jane.smith @ gmail.com.', 'Mail […].'],
	['Find us at www.club.test.org.', 'Find us at www.club.test.org.'],
	['Mobile 7700 900123.', 'Mobile […].'],
	['Ring 0044(0)7700 900123.', 'Ring […].'],
	['Ring o7700 900123.', 'Ring […].'],
	['Ring 07700/900123.', 'Ring […].'],
	['Ring ０７７００９００１２３.', 'Ring […].'],
	['Chat on https://wa.me/447700900123.', 'Chat on https://wa.me/[…].'],
	['See facebook.com/jane.smith.123 for more.', 'See […] for more.'],
	['See facebook.com/bathknitters for more.', 'See facebook.com/bathknitters for more.']
])('%j becomes %j', (description, published) => expect(said(description)).toBe(published));

test.each([
	'https://wa.me/447700900123',
	'https://api.whatsapp.com/send?phone=%2B447700900123',
	'https://www.facebook.com/jane.smith.1',
	'https://uk.linkedin.com/in/janes'
])('%s is a person’s, and no way in', (url) => expect(read({ url })?.ways).toEqual([]));

test.each([
	['Contact: JANE SMITH, please.', 'Contact: […], please.'],
	['CONTACT JANE SMITH TODAY.', 'CONTACT […] TODAY.'],
	['Contact jane smith.', 'Contact […].'],
	['Contact J. Smith on 0117 496 0000.', 'Contact […] on 0117 496 0000.'],
	['J Smith on 0117 496 0000.', '[…] on 0117 496 0000.'],
	['Ask Mr J. R. Smith.', 'Ask […].'],
	['Ask the Revd Canon Jane Smith.', 'Ask the […].'],
	['Led by Małgorzata Kowalska.', 'Led by […].'],
	['Contact Siân-Eleri Jones.', 'Contact […].'],
	['Contact: Smith, Jane.', 'Contact: […].'],
	['Speak with our lovely Jane!', 'Speak with our lovely […]!'],
	['I am non-judgemental.', 'I am non-judgemental.'],
	['MEET AT ST JAMES PARK.', 'MEET AT ST JAMES PARK.'],
	['OPEN TO ALL.', 'OPEN TO ALL.']
])('%j becomes %j', (description, published) => expect(said(description)).toBe(published));

test.each([
	['c/o Mrs Smith, 4 Oak Lane', '4 Oak Lane, Bath, BA1 1AB'],
	['Attn: Jane Smith, 4 Oak Lane', '4 Oak Lane, Bath, BA1 1AB'],
	['Jane Smith, 4 Oak Lane', '4 Oak Lane, Bath, BA1 1AB'],
	['J Smith', 'Bath, BA1 1AB'],
	['c/o The Library, High Street', 'c/o The Library, High Street, Bath, BA1 1AB'],
	['Victoria Hall', 'Victoria Hall, Bath, BA1 1AB']
])('an address of %j is shown as %j', (address_1, to) => {
	expect(read({ locations: [{ ...HOME, address_1 }] })?.ways).toEqual([{ kind: 'place', to }]);
});

test.each([
	{ locations: [{ ...HOME, mask_exact_address: 'Y' }] },
	{ locations: [{ ...HOME, maskExactAddress: true }] },
	{ ...MASK, locations: [HOME] },
	{ service_at_locations: [{ ...MASK, location: HOME }] },
	{ locations: [{ ...HOME, ...MASK }, HOME] },
	{ locations: [{ ...HOME, ...MASK }], url: 'https://maps.google.com/?q=51.38123,-2.36123' },
	{ locations: [{ ...HOME, ...MASK }], name: 'Piano at 4 Oak Lane' },
	{ locations: [{ ...HOME, ...MASK }], description: 'Come to ba1-1ab.' },
	{ locations: [{ ...HOME, ...MASK }], description: 'On a map: 51.38123, -2.36123.' },
	{ locations: [{ ...HOME, ...MASK }], description: 'See https://goo.gl/maps/abc.' }
])('a masked place is nowhere in %j', (record) => {
	const service = read(record);
	expect(JSON.stringify(service)).not.toMatch(/Oak Lane|1 ?AB|-1ab|38123|36123|goo|maps/);
	expect(service?.outcodes).toEqual(['BA1']);
});

test('of two places only the one that asks for it is masked', () => {
	const service = read({ locations: [{ ...HOME, ...MASK }, HALL] });
	expect(service?.ways).toEqual([{ kind: 'place', to: 'Guildhall, High Street, Bath, BA1 5AW' }]);
	expect(JSON.stringify(service)).not.toMatch(/38123|36123|Oak/);
});
