import { expect, test } from 'vitest';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';

const options = { day: '2026-11-28', ...placeTables() };
const one = (more: object) =>
	readOpenReferral([{ id: '1', name: 'Club', description: 'We meet.', ...more }], 'k', options)
		.services[0];

test.each([
	[{ minimum_age: '16+' }, [16, null]],
	[{ minimum_age: '16 years', maximum_age: '25 years' }, [16, 25]],
	[{ minimum_age: '18 months', maximum_age: '4' }, [1, 4]],
	[{ age_range: '16-25' }, [16, 25]],
	[{ name: 'U18s football' }, [null, 17]],
	[{ name: 'U3A' }, null],
	[{ minimum_age: 'Any' }, null]
])('the ages of %j are %j', (more, ages) => {
	const found = one(more)?.ages;
	expect(found ? [found.min, found.max] : null).toEqual(ages);
});

test.each([
	[{ description: '£5-£10 per session.' }, 'paid', '£5-£10 per session'],
	[{ description: 'It is £3.50 to £6.' }, 'paid', '£3.50 to £6'],
	[{ cost_options: [{ amount: '5-10' }] }, 'paid', '£5-10'],
	[{ cost_options: [{ amount: '4,50' }] }, 'paid', '£4.50'],
	[{ cost_options: [{ amount: 'GBP 4' }] }, 'paid', '£4'],
	[{ cost_options: [{ amount: 'Free' }] }, 'free', undefined],
	[{ cost_options: [{ amount: 3, option: 'Donation' }] }, 'not-stated', undefined],
	[{ cost_options: [{ amount: 5, currency: 'EUR' }] }, 'not-stated', undefined],
	[{ cost_options: [{ amount: 1e9 }] }, 'not-stated', undefined],
	[{ cost_options: [{ amount: 5, valid_from: '01/01/2030' }] }, 'not-stated', undefined]
])('the cost of %j is %s, at %s', (more, id, price) => {
	const cost = one(more)?.cost;
	expect([cost?.id, cost?.price]).toEqual([id, price]);
});

test.each([
	[{ byday: '["MO","WE"]' }, 'Mon, Wed'],
	[{ byday: 'Mo Tu We' }, 'Mon, Tue, Wed'],
	[{ byday: 'MO/TU' }, 'Mon, Tue'],
	[{ byday: 'https://schema.org/Monday' }, 'Mon'],
	[{ weekday: 'Bob dydd Mawrth' }, 'Tue'],
	[{ weekday: 'Every second Monday' }, 'every second Monday'],
	[{ weekday: 'Alternate Wednesdays' }, 'every second Wednesday'],
	[
		{ weekday: 'First and third Tuesday' },
		'first Tuesday of the month, third Tuesday of the month'
	],
	[{ byday: '2MO', freq: 'WEEKLY' }, 'second Monday of the month'],
	[{ bymonthday: -1, freq: 'MONTHLY' }, 'last day of the month'],
	[{ byday: 'MO', opens_at: '0930', closes_at: '1700' }, 'Mon 09:30–17:00'],
	[{ byday: 'MO', opens_at: '10am', closes_at: '12 noon' }, 'Mon 10:00–12:00'],
	[{ byday: 'MO', freq: 'WEEKLY', dtstart: '2020-01-06', count: 4 }, undefined],
	[{ rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20200101T235959Z' }, undefined]
])('the hours of %j are %j', (row, hours) => {
	const found = one({ regular_schedules: [row] })?.hours ?? undefined;
	expect(typeof found === 'object' ? found.en : found).toBe(hours);
});

test.each([
	[{ isDeleted: true }, undefined],
	[{ deletedAt: '2020-01-01' }, undefined],
	[{ is_published: 'no' }, undefined],
	[{ enabled: 'off' }, undefined],
	[{ expiry_date: '01/01/2020' }, undefined],
	[{ workflow_status: 'Draft' }, undefined],
	[{ name: 'TEST' }, undefined],
	[{ name: 'Tea – do not use' }, undefined],
	[{ name: '[ARCHIVED] Tea' }, undefined],
	[{ name: 'DUPLICATE - Tea' }, undefined],
	[{ name: 'Archives group' }, 'active'],
	[{ name: 'Blood test' }, 'active'],
	[{ status: 'inactive ' }, undefined],
	[{ status: 'active.' }, 'active'],
	[{ status: 'TEMP CLOSED' }, 'temporarily-closed'],
	[{ deleted: 'false', deleted_at: '' }, 'active']
])('a record with %j is %s', (more, status) => expect(one(more)?.status).toBe(status));

test.each([
	['1/2/25', '2025-02-01'],
	['2025/02/01', '2025-02-01'],
	['2025-2-1', '2025-02-01'],
	['Feb 1, 2025', '2025-02-01'],
	['1 Chwefror 2025', '2025-02-01'],
	['Saturday 1 February 2025', '2025-02-01'],
	['31/02/2025', null],
	['13/25/2025', null]
])('a record checked on %j was checked on %s', (assured_date, day) =>
	expect(one({ assured_date })?.lastChecked).toBe(day)
);

const LINE = { kind: 'phone', to: '01174960000' };
test.each([
	['0117 496 0000 x303', [{ ...LINE, label: 'ext 303' }]],
	['01174960000;ext=3', [{ ...LINE, label: 'ext 3' }]],
	['0044 117 496 0000', [LINE]],
	[1174960000, [LINE]],
	['O117 496 000O', [LINE]],
	['0000', []],
	['00000000000', []],
	['01234567890', []],
	['111', [{ kind: 'phone', to: '111' }]]
])('the number %j is %j', (number, ways) =>
	expect(one({ phones: [{ number }] })?.ways).toEqual(ways)
);

test.each([
	['51,38', '-2,36'],
	['51.38N', '2.36W'],
	['51.38, -2.36', ''],
	[-2.36, 51.38]
])('a point at %j and %j is read', (latitude, longitude) =>
	expect(one({ locations: [{ latitude, longitude }] })?.points).toEqual([
		{ lat: 51.38, lon: -2.36 }
	])
);

test('a point of which the minus is lost lies in the sea, and its postcode says where it is', () => {
	const at = { latitude: 51.38, longitude: 2.36 };
	expect(one({ locations: [at] })?.points).toEqual([]);
	expect(one({ locations: [{ ...at, postal_code: 'BA1 1AA' }] })?.points[0]?.lon).toBeLessThan(-2);
});

test.each([
	['A cafÃ© â€“ itâ€™s free', 'A café – it’s free'],
	['Tea\\r\\nand cake', 'Tea\nand cake'],
	['Tea &amp;amp; cake', 'Tea & cake'],
	['[object Object]', null],
	['undefined', null]
])('the words %j are %j', (description, words) =>
	expect(one({ description })?.summary).toBe(words)
);

test.each([
	{ taxonomies: ['Dementia', null] },
	{ taxonomies: 'Dementia; Walks' },
	{ service_taxonomys: [{ taxonomy: 'Dementia' }] },
	{ attributes: [{ value: 'Dementia' }, { taxonomy_term: null }] },
	{ categories: ['Dementia'] }
])('the tag in %j is read', (more) =>
	expect(one(more)?.audience).toEqual([{ id: 'dementia', source: 'tag' }])
);

test('words where a list or an object belongs are read all the same', () => {
	const service = one({
		organization: 'Club Trust',
		phones: '0117 496 0000',
		languages: 'Welsh, Polish',
		service_areas: ['Bristol'],
		email: ['info@club.test.org'],
		url: ['https://https://club.test.org'],
		service_at_locations: [null, { location: { addresses: [null] } }],
		contacts: [null, { phones: [null] }],
		cost_options: [null]
	});
	expect(service).toMatchObject({
		organisation: 'Club Trust',
		languages: ['cy', 'pl'],
		areas: ['bristol']
	});
	expect(service?.ways.map(({ to }) => to)).toEqual([
		'01174960000',
		'info@club.test.org',
		'https://club.test.org/'
	]);
});
