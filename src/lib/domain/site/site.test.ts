import { expect, test } from 'vitest';
import { byLanguage } from './language.ts';
import { areaOfCouncil, Site, siteArea } from './site.ts';

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
const site: Site = {
	id: 'one',
	leaveTo: 'https://weather.example/',
	directories: ['national'],
	areas: [area('north', ['hill', 'dale']), area('shire', ['shire'])],
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
	['a way out that can be overheard', { leaveTo: 'http://weather.example/' }, 'leaveTo'],
	['a misspelt field', { colour: {} }, '']
])('a site with %s is refused, naming the field', (_, over, field) => {
	const issue = Site.safeParse({ ...site, ...over }).error?.issues[0];
	expect(issue?.path.join('.')).toBe(field);
});
