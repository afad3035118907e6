import { expect, test } from 'vitest';
import shipped from '#content/sites/default.json';
import welsh from '#content/sites/default.cy.json';
import english from '#content/sites/default.en.json';
import { byLanguage, LANGUAGES } from './language.ts';
import { NOBODY } from './operator.ts';
import { areaOfCouncil, Site, siteArea, SiteWords } from './site.ts';

const route = (id: string) => ({
	id,
	status: 'none' as const,
	phones: [],
	sourceYear: null,
	verifiedOn: null,
	reviewBy: '2027-02-22'
});
const area = (id: string, slugs: string[]) => ({
	id,
	nation: 'england' as const,
	names: byLanguage(() => 'North'),
	councils: slugs.map((slug) => ({ slug, url: 'https://council.example/' })),
	directory: id,
	safeguarding: { adults: route('a'), children: route('c') }
});
const team = (id: string) => ({
	id,
	names: byLanguage(() => 'Harbour team'),
	areas: [],
	phone: '01632 960123',
	answersWithin: 3,
	demonstration: false,
	keys: null
});
const feed = (key: string) => ({
	key,
	names: byLanguage(() => 'North list'),
	layer: 'own' as const,
	url: 'https://feed.example/services',
	email: null,
	licence: null,
	attribution: null
});
const site: Site = {
	id: 'one',
	example: false,
	operator: NOBODY,
	accessibility: null,
	licences: [],
	urgent: [],
	languages: LANGUAGES,
	leaveTo: 'https://weather.example/',
	kiosk: false,
	directories: ['national'],
	feeds: [],
	areas: [area('north', ['hill', 'dale']), area('shire', ['shire'])],
	outcodes: {},
	colours: { light: {}, dark: {} },
	teams: []
};

test('an area is found by its id, and one that is not served is null', () => {
	expect(siteArea(site, 'north')?.directory).toBe('north');
	expect(siteArea(site, 'south')).toBeNull();
	expect(siteArea(site, null)).toBeNull();
});

test('a council leads to its area, a district to the area of its county', () => {
	expect(areaOfCouncil(site, 'dale')?.id).toBe('north');
	expect(areaOfCouncil(site, 'village', 'shire')?.id).toBe('shire');
	expect(areaOfCouncil(site, 'village')).toBeNull();
});

test.each([
	['no area', { areas: [] }, 'areas'],
	['two areas of one id', { areas: [area('north', ['a']), area('north', ['b'])] }, 'areas'],
	[
		'a colour that is none',
		{ colours: { light: { moss: 'green' }, dark: {} } },
		'colours.light.moss'
	],
	[
		'an area without a name in a language',
		{ areas: [{ ...area('north', ['a']), names: { en: 'North' } }] },
		'areas.0.names.cy'
	],
	[
		'a colour with something behind it',
		{ colours: { light: { moss: '#00ff00;' }, dark: {} } },
		'colours.light.moss'
	],
	[
		'a colour with something before it',
		{ colours: { light: {}, dark: { moss: 'x#00ff00' } } },
		'colours.dark.moss'
	],
	['two feeds of one key', { feeds: [feed('a'), feed('b'), feed('a')] }, 'feeds'],
	['a team without a number', { teams: [{ ...team('a'), phone: null }] }, 'teams.0.phone'],
	[
		'a council’s page in another program',
		{
			areas: [{ ...area('north', ['a']), councils: [{ slug: 'a', url: 'vbscript:alert(1)' }] }]
		},
		'areas.0.councils.0.url'
	],
	['no language', { languages: [] }, 'languages'],
	['a language twice', { languages: ['en', 'en'] }, 'languages'],
	['a language that the app has not', { languages: ['fr'] }, 'languages.0'],
	['two teams of one id', { teams: [team('a'), team('b'), team('a')] }, 'teams'],
	['an area in capitals', { areas: [area('North', ['a'])] }, 'areas.0.id'],
	['an area with a number', { areas: [area('north2', ['a'])] }, 'areas.0.id'],
	['a way out that can be overheard', { leaveTo: 'http://weather.example/' }, 'leaveTo'],
	['a way out into another program', { leaveTo: 'xhttps://weather.example/' }, 'leaveTo'],
	['a way out by another protocol', { leaveTo: 'httpsx://weather.example/' }, 'leaveTo'],
	['a misspelt field', { colour: {} }, '']
])('a site with %s is refused, naming the field', (_, over, field) => {
	const issue = Site.safeParse({ ...site, ...over }).error?.issues[0];
	expect(issue?.path.join('.')).toBe(field);
});

test('a site file without feeds has none, and without languages all of them', () => {
	const bare = Site.parse({ ...site, feeds: undefined, languages: undefined });
	expect(bare.feeds).toEqual([]);
	expect(bare.languages).toEqual(LANGUAGES);
});

test('a site of several areas, teams and colours is read as it stands', () => {
	const whole = {
		...site,
		areas: [area('north', ['a']), area('far-south', ['b'])],
		teams: [team('a'), team('b')],
		colours: { light: { moss: '#00ff00' }, dark: { moss: '#A0B0C0' } }
	};
	expect(Site.parse(whole)).toEqual(whole);
});

test.each([
	['day', '01632 960123', true],
	['out-of-hours', '999', true],
	['any', '111', true],
	['never', '999', false],
	['any', '0800 HELP', false],
	['any', 'ring 999', false],
	['any', '999x', false],
	['any', '', false]
])('whether one can turn by %s to %j when somebody may not be safe: %s', (when, number, can) => {
	const adults = { ...route('a'), status: 'confirmed', phones: [{ number, when }] };
	const areas = [{ ...area('north', ['a']), safeguarding: { adults, children: route('c') } }];
	expect(Site.safeParse({ ...site, areas }).success).toBe(can);
});

test('a way to safety is confirmed, not confirmed or none', () => {
	const can = (status: string) => {
		const adults = { ...route('a'), status };
		const areas = [{ ...area('north', ['a']), safeguarding: { adults, children: route('c') } }];
		return Site.safeParse({ ...site, areas }).success;
	};
	expect(['confirmed', 'unconfirmed', 'none', 'likely'].map(can)).toEqual([
		true,
		true,
		true,
		false
	]);
});

test('the site that the app brings is read, with its words in each language', () => {
	expect(Site.parse(shipped)).toMatchObject({ id: shipped.id, areas: shipped.areas });
	for (const words of [english, welsh]) {
		expect(SiteWords.parse(words)).toEqual(words);
		expect(Object.keys(words.areas).sort()).toEqual(shipped.areas.map(({ id }) => id).sort());
		expect(SiteWords.safeParse({ ...words, phone: '' }).success).toBe(false);
		const less = Object.fromEntries(shipped.areas.map(({ id }) => [id, { adults: '' }]));
		expect(SiteWords.safeParse({ ...words, areas: less }).success).toBe(false);
	}
});
