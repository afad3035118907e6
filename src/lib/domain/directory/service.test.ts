import { expect, test } from 'vitest';
import { addressOf, allWords, LEVELS, ROUTES, Service, waysOf, wordsIn } from './service.ts';
import { ROLES } from './role.ts';

const service = {
	id: 'national:aid',
	name: { en: 'Aid', cy: 'Cymorth' },
	summary: null,
	lang: 'en',
	organisation: null,
	level: 'universal',
	lifeAreas: [{ id: 'money', source: 'tag' }],
	audience: [{ id: 'carer', source: 'text' }],
	labels: [],
	ages: { min: 16, max: null, source: 'stated' },
	areas: ['swansea'],
	national: false,
	nations: [],
	points: [{ lat: 51.6, lon: -3.9 }],
	outcodes: ['SA1'],
	channels: [{ id: 'phone', source: 'tag' }],
	route: { id: 'self', source: 'tag' },
	cost: { id: 'free', source: 'text' },
	company: { id: 'not-stated', source: 'text' },
	ways: [
		{ kind: 'phone', to: '01632 960123' },
		{ kind: 'place', to: '1 Example Street, Swansea SA1 1AA' },
		{ kind: 'place', to: '2 Example Street, Swansea SA1 1AA' }
	],
	person: true,
	listens: false,
	roles: ['hurt'],
	onlyAbout: [],
	onlyFor: ['carer'],
	oftenHelps: ['work'],
	hours: { en: '9 to 5' },
	access: ['step-free'],
	languages: ['cy'],
	lastChecked: '2026-11-01',
	source: { publisher: 'Aid', page: null, year: 2024, readOn: '2026-11-20' },
	status: 'active'
};
const parsed = (over: object = {}) => Service.safeParse({ ...service, ...over });

test('a service is read as it stands, and says of itself that it listens only where it does', () => {
	expect(parsed().data).toEqual(service);
	expect(Service.parse({ ...service, listens: undefined }).listens).toBe(false);
	expect(Service.parse({ ...service, listens: true }).listens).toBe(true);
});

test.each([
	['an id without a feed', { id: 'aid' }],
	['an id without a name behind its feed', { id: 'national:' }],
	['an id without a feed before its name', { id: ':aid' }],
	['a life area without where it was read', { lifeAreas: [{ id: 'money' }] }],
	['a life area that is none', { lifeAreas: [{ id: 'luck', source: 'tag' }] }],
	['an audience that is none', { audience: [{ source: 'tag' }] }],
	['ages that nobody stated or mentioned', { ages: { min: 16, max: null, source: 'guess' } }],
	['a point that lies nowhere', { points: [{ lat: 51.6 }] }],
	['a channel that is none', { channels: [{ id: 'fax', source: 'tag' }] }],
	['a route that is none', { route: { id: 'luck', source: 'tag' } }],
	['a cost that is none', { cost: { id: 'cheap', source: 'tag' } }],
	['company that is none', { company: { id: 'alone', source: 'tag' } }],
	['a day of checking that is none', { lastChecked: 'last week' }],
	['a source without its publisher', { source: { page: null, year: null, readOn: null } }],
	['a status that is none', { status: 'unsure' }]
])('a service with %s is refused', (_, over) => {
	expect(parsed(over).success).toBe(false);
});

test.each([
	['ages', ['stated', 'mention'].map((source) => ({ min: 16, max: null, source }))],
	['cost', ['free', 'paid', 'not-stated'].map((id) => ({ id, source: 'tag' }))],
	['company', ['group', 'one-to-one', 'not-stated'].map((id) => ({ id, source: 'tag' }))],
	['status', ['active', 'temporarily-closed', 'closed']]
])('a service may have each kind of %s that is known', (field, values) => {
	for (const value of values) expect(parsed({ [field]: value }).success).toBe(true);
});

test('no level, route or role that a service was ever listed under is renamed', () => {
	expect(LEVELS).toEqual(['community', 'universal', 'targeted', 'specialist']);
	const routes = ['self', 'drop-in', 'appointment', 'professional', 'membership', 'not-stated'];
	expect(ROUTES).toEqual(routes);
	const roles =
		'hurt hurts-others carer cared-for parent young-person expecting new-baby bereaved professional';
	expect(ROLES).toEqual(expect.arrayContaining(roles.split(' ')));
});

test('words are given in the language asked for, else as they are', () => {
	expect(wordsIn({ en: 'Aid', cy: 'Cymorth' }, 'cy')).toBe('Cymorth');
	expect(wordsIn({ en: 'Aid' }, 'cy')).toBe('Aid');
	expect(wordsIn('Aid', 'cy')).toBe('Aid');
	expect(wordsIn(null, 'en')).toBe('');
});

test('a search goes over the words of every language', () => {
	expect(allWords({ en: 'Aid', cy: 'Cymorth' })).toBe('Aid Cymorth');
	expect(allWords({ en: '', cy: 'Cymorth' })).toBe('Cymorth');
	expect(allWords('Aid')).toBe('Aid');
	expect(allWords(null)).toBe('');
});

test('the first place is the address, and a service without one has none', () => {
	const read = Service.parse(service);
	expect(waysOf(read, 'place').map(({ to }) => to)).toEqual([
		'1 Example Street, Swansea SA1 1AA',
		'2 Example Street, Swansea SA1 1AA'
	]);
	expect(addressOf(read)).toBe('1 Example Street, Swansea SA1 1AA');
	expect(addressOf({ ...read, ways: waysOf(read, 'phone') })).toBeNull();
});

test.each(['vbscript:x', 'data:text/html,x', 'ftp://aid.example.org/', 'aid.example.org'])(
	'a service that leads to %s is none, by whichever way',
	(address) => {
		for (const kind of ['website', 'form', 'chat', 'bsl'])
			expect(Service.safeParse({ ...service, ways: [{ kind, to: address }] }).success).toBe(false);
		const source = { publisher: 'Aid', page: address, year: null, readOn: null };
		expect(Service.safeParse({ ...service, source }).success).toBe(false);
		const good = { ...source, page: 'https://aid.example.org/' };
		expect(Service.safeParse({ ...service, source: good }).success).toBe(true);
	}
);
