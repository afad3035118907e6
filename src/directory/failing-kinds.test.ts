import { expect, test } from 'vitest';
import type { Service } from '#lib/domain/directory/service.ts';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';

const options = { day: '2026-11-28', ...placeTables() };
const read = (...records: object[]) => readOpenReferral({ contents: records }, 'k', options);
/** One record, with a name, a website and what is given. */
const one = (more: object): Service | undefined =>
	read({ id: '1', name: 'Club', url: 'https://club.test.org', ...more }).services[0];
const said = (description: string, more: object = {}) => one({ description, ...more });

test.each([
	['Works through 70+ local panels of volunteers.', null],
	['Employees mostly stay with us for 1-2 years.', null],
	['She first sang on television at the age of 15.', null],
	['85% of women aged 45-55 have symptoms. All welcome.', null],
	['We run to help isolated older people by doing odd jobs.', null],
	['Stories and an under 5s corner, for everyone.', null],
	['Volunteers must be aged 18 or over.', null],
	['For parents of children aged 5 to 11.', null],
	['Pupils of Years 7 to 11 are welcome.', null],
	['Children under 5 go free.', null],
	['A 6 to 12 week course.', null],
	['Over 20 years of experience.', null],
	['For anyone over seven years of age (under 16s must be accompanied).', [7, null]],
	['Open to all ages from 18 to 100; 12 to 17 year olds need an adult with them.', [12, null]],
	['Care for children who are not expected to live beyond the age of 19.', [null, 17]],
	['For people aged 16 to 25.', [16, 25]],
	['Run by volunteers for older people aged 75 and over.', [75, null]],
	['A free six week course for people over the age of 55.', [55, null]],
	['A free service, established in 2020, for young people aged 5-18.', [5, 18]],
	['Youth Link works with young people aged 16 to 25.', [16, 25]],
	['For children and young people until their 20th birthday.', [null, 19]],
	['For adults 16-years and over who live in the area.', [16, null]],
	['I bobl ifanc 11 i 19 oed.', [11, 19]],
	['For over fifties and over-60s.', [50, null]]
])('ages of %j are %j', (description, ages) => {
	const found = said(description)?.ages;
	expect(found ? [found.min, found.max] : null).toEqual(ages);
	if (ages !== null) expect(said(description)?.readFrom?.ages).toBeTruthy();
});

test('a stage of life without a number is for ranking alone', () => {
	expect(said('A lunch for older people.')).toMatchObject({
		ages: null,
		likelyAges: { min: 55, max: null },
		readFrom: { ages: 'older people' }
	});
});

test.each([
	['We use a free assessment to plan. £35 per lesson.', '£35 per lesson'],
	['30 day free trial then £12/month.', '£12/month'],
	['Free drink. £1 entrance, 6 books for £6.50.', '£1'],
	['Cleaner, £14 per hour. Feel free to message me.', '£14 per hour'],
	['Hall £17/hour. Free WIFI.', '£17/hour'],
	['Half day £30. Free uniform.', '£30'],
	['Free taster. Memberships from £14/month.', 'from £14/month'],
	['You are free to come and try the group; £5.50 per week.', '£5.50 per week']
])('%j is paid, at %s', (description, price) => {
	expect(said(description)?.cost).toEqual({ id: 'paid', source: 'text', price });
});

test('whom it is free for stands beside the price', () => {
	expect(said('Carers go free, £6 per person.')?.cost).toMatchObject({
		id: 'paid',
		price: '£6 per person',
		freeFor: 'carers'
	});
});

test.each([
	['We give grants of up to £500.', 'not-stated'],
	['Come along and enjoy a meal at our members club.', 'not-stated'],
	['Free parking.', 'not-stated'],
	['Sessions are free of charge.', 'free']
])('the cost of %j is %s', (description, cost) => {
	expect(said(description)?.cost.id).toBe(cost);
	expect(said(description)?.route.id).not.toBe('drop-in');
});

test.each([
	['closed', undefined],
	['archived', undefined],
	['draft', undefined],
	['deleted', undefined],
	['expired', undefined],
	['pending review', undefined],
	['suspended', 'temporarily-closed'],
	['Temporarily Closed', 'temporarily-closed'],
	['Active', 'active']
])('status %s becomes %s', (status, standing) => {
	expect(said('A group that meets.', { status })?.status).toBe(standing);
});

test.each([
	[{ alert: 'Closed until further notice.' }, 'temporarily-closed'],
	[{ alert: 'Ar gau tan y flwyddyn newydd.' }, 'temporarily-closed'],
	[{ alert: 'Closed on bank holidays.' }, 'active'],
	[{ alert: 'This service is permanently closed.' }, undefined],
	[{ visible_to: '2020-01-01' }, undefined],
	[{ archived: true }, undefined]
])('a record with %j is %s', (more, standing) => {
	expect(said('A group that meets.', more)?.status).toBe(standing);
});

test('what HSDS 3.0 says besides is kept', () => {
	const service = said('Counselling.', {
		alert: 'Closed until further notice.',
		eligibility_description: 'For refugees and people seeking asylum only',
		interpretation_services: 'Interpreters in Urdu and BSL',
		wait_time: '6 months',
		languages: [{ name: 'Welsh', code: 'cy' }, { id: 'x' }],
		phones: [
			{ number: '0117 496 0000', type: 'fax' },
			{ number: '0117 496 0001', extension: 100, type: 'voice' }
		],
		schedules: [{ byday: 'TH', opens_at: '10:00', closes_at: '12:00', until: '2020-01-01' }],
		cost_options: [{ option: 'all', amount: 35, valid_to: '31/12/2022' }]
	});
	expect(service).toMatchObject({
		status: 'temporarily-closed',
		alert: 'Closed until further notice.',
		eligibility: 'For refugees and people seeking asylum only',
		audience: [{ id: 'refugee', source: 'tag' }],
		interpreters: 'Interpreters in Urdu and BSL',
		access: ['bsl', 'interpreter'],
		wait: '6 months',
		languages: ['cy'],
		hours: null,
		cost: { id: 'not-stated' }
	});
	expect(service?.schedules).toBeUndefined();
	expect(service?.ways.filter(({ kind }) => kind === 'phone')).toEqual([
		{ kind: 'phone', to: '01174960001', label: 'ext. 100' }
	]);
});

test('Outpost’s tags, terms and access of places are kept', () => {
	const service = said('A weekly club.', {
		suitabilities: [{ id: 1, name: 'Dementia', slug: 'dementia' }],
		send_needs: [{ id: 1, name: 'Autism' }],
		taxonomies: [{ id: 2, name: 'Mental health' }],
		locations: [
			{
				address_1: '1 Example Road',
				postal_code: 'HP18 0FG',
				geometry: { type: 'Point', coordinates: [-0.85, 51.83] },
				accessibilities: [{ name: 'Wheelchair accessible entrance' }, { name: 'Hearing loop' }]
			}
		]
	});
	expect(service).toMatchObject({
		labels: ['Dementia', 'Autism', 'Mental health'],
		access: ['step-free', 'hearing-loop'],
		points: [{ lat: 51.83, lon: -0.85 }]
	});
	expect(service?.audience.map(({ id }) => id)).toEqual(['autistic', 'dementia']);
});

const schedule = (row: object) => said('A club.', { schedules: [row] })?.schedules;
test.each([
	[
		{ weekday: 'Monday', opens_at: '09:30', closes_at: '12:00' },
		{ freq: 'WEEKLY', byday: ['MO'], opensAt: '09:30', closesAt: '12:00' }
	],
	[
		{ freq: 'week', byday: 'Mon-Wed', opens_at: '9am', closes_at: '5.30pm' },
		{ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE'], opensAt: '09:00', closesAt: '17:30' }
	],
	[{ byday: '1MO,-1FR' }, { freq: 'MONTHLY', byday: ['1MO', '-1FR'] }],
	[{ byday: 'dydd Llun' }, { freq: 'WEEKLY', byday: ['MO'] }],
	[
		{ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', dtstart: '2026-11-03' },
		{ freq: 'WEEKLY', interval: 2, byday: ['TU'], dtstart: '2026-11-03' }
	],
	[
		{ weekday: 'TU', opens_at: '00:00', closes_at: '00:00' },
		{ freq: 'WEEKLY', byday: ['TU'] }
	],
	[
		{ byday: 'MO', valid_to: '2019-01-01' },
		{ freq: 'WEEKLY', byday: ['MO'], validTo: '2019-01-01' }
	],
	[
		{ byday: 'MO', dtstart: '-9999-01-01' },
		{ freq: 'WEEKLY', byday: ['MO'] }
	]
])('a row %j is read as %j', (row, rule) => {
	expect(schedule(row)).toEqual([rule]);
});

test('an event that is over is left out and counted', () => {
	const { services, report } = read(
		{ id: '1', name: 'Fair', description: 'A day out.', schedules: [{ dtstart: '2020-06-01' }] },
		{ id: '2', name: 'Summer fair, 12 July 2023', description: 'Stalls and music.' },
		{ id: '3', name: 'Choir', description: 'Began on 12 July 2023 and meets every week.' }
	);
	expect(services.map(({ id }) => id)).toEqual(['k:3']);
	expect(report.ended).toBe(2);
});

test.each([
	['LU7 ONY', 'LU7 0NY'],
	['HP157PY', 'HP15 7PY'],
	['HP11 1UP ', 'HP11 1UP']
])('postcode %j is mended to %s', (postal_code, mended) => {
	const service = said('A club.', { locations: [{ address_1: '1 Example Road', postal_code }] });
	expect(service?.ways.find(({ kind }) => kind === 'place')?.to).toBe(`1 Example Road, ${mended}`);
	expect(service?.outcodes).toEqual([mended.split(' ')[0]]);
});

test('points that are swapped are turned, and those far from their postcode are left out', () => {
	const at = (latitude: number, longitude: number) =>
		said('A club.', { locations: [{ latitude, longitude, postal_code: 'BS3 4AA' }] })?.points;
	expect(at(-2.6, 51.44)).toEqual([{ lat: 51.44, lon: -2.6 }]);
	expect(at(55.95, -3.2)).toEqual([{ lat: 51.439, lon: -2.602 }]);
	expect(at(100, 101)).toEqual([{ lat: 51.439, lon: -2.602 }]);
});

test.each([
	[
		[
			{
				id: 'o1',
				name: 'Example Trust',
				website: 'https://x.test.org',
				organization_identifiers: []
			}
		],
		'organisations'
	],
	[
		[{ id: 't1', name: 'Homelessness', taxonomy_detail: { id: 'x' }, code: 'H1' }],
		'taxonomy terms'
	],
	[[{ id: 'l1', name: 'Hall', latitude: 51, longitude: -2 }], 'places'],
	[[{ id: 'x', location_id: 'l', service_id: 's' }], 'where services are given'],
	[{ openapi: '3.0.0' }, 'a description of an API'],
	[{ resources: [{ name: 'services' }] }, 'read its folder instead'],
	[{ error: 'not found' }, 'an error answer'],
	[{ version: '3.0', profile: 'x' }, 'the root of a feed']
])('%j is refused by what it holds', (json, part) => {
	expect(() => readOpenReferral(json, 'k', options)).toThrow(part);
});

test('tables that refer to each other become services with all that is theirs', () => {
	const { services, report } = readOpenReferral(
		{
			'services.csv': [
				{
					id: 's',
					organization_id: 'o',
					name: 'Lunch club',
					description: 'Meals for all.',
					status: 'active'
				}
			],
			'organizations.csv': [{ id: 'o', name: 'Example Trust' }],
			'services_at_location.csv': [{ id: 'sl', service_id: 's', location_id: 'l' }],
			'locations.csv': [{ id: 'l', name: 'Hall', latitude: '51.44', longitude: '-2.6' }],
			'physical_addresses.csv': [
				{ location_id: 'l', address_1: '1 Example Road', postal_code: 'BS3 4AA' }
			],
			'regular_schedules.csv': [
				{ service_id: 's', weekday: '1', opens_at: '09:00:00', closes_at: '17:00:00' }
			],
			'phones.csv': [{ service_id: 's', number: '0117 496 0000', type: 'voice' }]
		},
		'k',
		options
	);
	expect(report.dialect).toBe('tables');
	expect(services[0]).toMatchObject({
		organisation: 'Example Trust',
		points: [{ lat: 51.44, lon: -2.6 }],
		schedules: [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '09:00', closesAt: '17:00' }]
	});
	expect(services[0]?.ways.map(({ to }) => to)).toEqual(['01174960000', '1 Example Road, BS3 4AA']);
});

test('where services are given is joined into services with all their places', () => {
	const at = (latitude: number) => ({
		id: String(latitude),
		service: { id: 's', name: 'Clinic', status: 'active' },
		location: { id: 'l', latitude, longitude: -2.6 }
	});
	const { services } = readOpenReferral({ contents: [at(51.4), at(51.5)] }, 'k', options);
	expect(services.map(({ points }) => points)).toEqual([
		[
			{ lat: 51.4, lon: -2.6 },
			{ lat: 51.5, lon: -2.6 }
		]
	]);
});
