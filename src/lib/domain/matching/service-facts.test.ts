import { describe, expect, test } from 'vitest';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Role } from '../directory/role.ts';
import type { Service } from '../directory/service.ts';
import type { JoinedRole } from './lexicon.ts';
import { factsOf, roleReader } from './service-facts.ts';

const role = (id: Role, ...terms: string[]) => ({ id, service: terms }) as unknown as JoinedRole;
const read = roleReader([
	role('carer', 'carers'),
	role('young-person', 'young people'),
	role('hurt', 'hurt'),
	role('professional', 'professionals'),
	role('parent')
]);
const roles = (title: string, head = '') => read({ title, head, body: '' });

describe('whom a text is for', () => {
	test('stands in its name or its opening, and no further on', () => {
		expect(roles('carers club')).toEqual(['carer']);
		expect(roles('club', 'for carers')).toEqual(['carer']);
		expect(roles('club', `${'x'.repeat(156)} carers`)).toEqual([]);
		expect(roles('null')).toEqual([]);
	});

	test('is anyone when it names four roles', () => {
		expect(roles('carers, young people, the hurt')).toEqual(['carer', 'young-person', 'hurt']);
		expect(roles('carers, young people, the hurt, professionals')).toEqual([]);
	});

	test.each([
		'adults',
		'an adult',
		'all ages',
		'any age',
		'families',
		'older people',
		'oedolion',
		'pob oed',
		'teuluoedd'
	])('is not the young alone where it names %s', (others) => {
		expect(roles('young people', others)).toEqual([]);
		expect(roles('young people and carers', others)).toEqual(['carer']);
	});

	test('is the young where it names nobody else', () => {
		expect(roles('young people')).toEqual(['young-person']);
		expect(roles('young people', 'adulthood')).toEqual(['young-person']);
	});
});

const facts = (more: Partial<Service>, own: object = {}) =>
	factsOf(
		service('s', { name: 'Club', ...more }),
		new Map([['arts', 0.9]]),
		{ circles: [], national: false, titledAreas: [] },
		{ local: false, roles: [], meantFor: [], ...own }
	);
const dated = (summary: string) => facts({ summary }).dated;
const callRate = (summary: string) => facts({ summary }).callRate;

test.each([
	'Costs the same as a local call',
	'cost about the same as',
	'calls cost 10p',
	'a call costs',
	'calls are charged',
	'a call is charged',
	'local rate',
	'standard call rate',
	'national rate',
	'basic rate',
	'network rate',
	'13 pence a minute',
	'5p per minute',
	'Calls: 13 p a minute',
	'12p/min',
	'£1.50 per minute',
	'5c y funud',
	'10 ceiniog y funud',
	'costio tua’r un faint',
	'costio’r un faint',
	'costio yr un faint',
	"costio 'r un faint",
	'costio tua r un faint',
	'costio ’r un faint',
	'yr un faint â galwad'
])('%s is the rate of a call', (summary) => expect(callRate(summary)).toBe(true));

test.each([
	'It costs £5',
	'a rate',
	'calls',
	'minute by minute',
	'5 minutes',
	'a 20 minute walk',
	'un faint'
])('%s is none', (summary) => expect(callRate(summary)).toBe(false));

test.each([
	'3 March to 14 April',
	'3rd March 2026 - 14 April',
	'1st May–2 June',
	'2nd January until 5',
	'4th July and Tuesday 5',
	'3 February to Monday 14',
	'31 December to 2 January',
	'starts on 3 March',
	'start Monday 3rd October',
	'starts 12 November',
	'start 3 March',
	'STARTS 3 August',
	'12 September to 14',
	'30 June-1 July'
])('%s is a run of dates', (summary) => expect(dated(summary)).toBe(true));

test.each(['on 3 March', 'March to April', '3 cups to 14 people', 'starts in March', 'restart 3'])(
	'%s is none',
	(summary) => expect(dated(summary)).toBe(false)
);

describe('facts of a service', () => {
	test('say of each whether a tag stated it', () => {
		const by = (source: 'tag' | 'text') =>
			facts({
				route: { id: 'self', source },
				cost: { id: 'paid', source },
				company: { id: 'group', source },
				channels: [
					{ id: 'phone', source },
					{ id: 'text', source: 'text' }
				]
			});
		expect(by('tag')).toMatchObject({
			...{ route: 'self', routeTagged: true, cost: 'paid', costTagged: true },
			...{ company: 'group', companyTagged: true, reach: ['phone', 'text'], reachTagged: ['phone'] }
		});
		expect(by('text')).toMatchObject({
			...{ routeTagged: false, costTagged: false, companyTagged: false, reachTagged: [] }
		});
	});

	test('take what it states before what its words say', () => {
		expect(facts({}).level).toBe('community');
		expect(facts({ level: 'specialist' }).level).toBe('specialist');
		const likelyAges = { min: 60, max: null, source: 'mention' as const };
		const ages = { min: 18, max: null, source: 'stated' as const };
		expect([facts({}).ages, facts({ likelyAges }).ages]).toEqual([null, likelyAges]);
		expect(facts({ ages, likelyAges }).ages).toEqual(ages);
		expect(facts({}, { roles: ['carer'] })).toMatchObject({ roles: ['carer'], rolesStated: false });
		expect(facts({ roles: ['hurt'] }, { roles: ['carer'] })).toMatchObject({
			roles: ['hurt'],
			rolesStated: true
		});
	});

	test('give the day of checking, of reading, or the end of the page’s year', () => {
		const source = { publisher: 'p', page: null, year: null, readOn: null };
		const checked = (more: Partial<Service>) => facts({ lastChecked: null, ...more }).checked;
		expect(
			checked({ lastChecked: '2026-01-02', source: { ...source, readOn: '2026-03-04' } })
		).toBe('2026-01-02');
		expect(checked({ source: { ...source, readOn: '2026-03-04', year: 2025 } })).toBe('2026-03-04');
		expect(checked({ source: { ...source, year: 2025 } })).toBe('2025-12-31');
		expect([checked({ source }), checked({})]).toEqual([null, null]);
	});

	test('round places, and hold names in plain words, Welsh ones unmutated as well', () => {
		const { circles } = factsOf(
			service('s'),
			new Map(),
			{ circles: [{ lat: 51.46549, lon: -2.55551, radius: 0.5 }], national: true, titledAreas: [] },
			{ local: true, roles: [], meantFor: ['woman'] }
		);
		expect(circles).toEqual([[51.465, -2.556, 0.5]]);
		expect(facts({ name: 'Men’s Café' }).name).toBe('men s cafe');
		expect(facts({ name: { en: 'Line' } }).name).toBe('line');
		expect(facts({ name: { en: 'Line', cy: 'i fyddar' } }).name).toBe(
			'line i fyddar gi byddar myddar'
		);
	});

	test('tell whether it has a place, a way in, and which kinds of them', () => {
		const phone = { kind: 'phone' as const, to: '01174960000' };
		expect(facts({ points: [{ lat: 51, lon: -2 }], ways: [phone, phone] })).toMatchObject({
			...{ placed: true, hasContact: true, ways: ['phone'] }
		});
		expect(facts({ ways: [] })).toMatchObject({ placed: false, hasContact: false, ways: [] });
	});
});
