import { expect, test } from 'vitest';
import { chosenSite } from '../../../hosting/site.ts';
import { siteBundle } from '../../../directory/site-bundle.ts';
import { formatter } from '#lib/i18n/format.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import { costPhrase, isCostKnown, sourcePhrase } from './stated.ts';

const t = (key: string) => key;
const i18n = { language: 'en', t, format: formatter(t), href: (path: string) => path } as const;
const read = { publisher: 'A council', page: 'https://a.example.org/', readOn: '2026-11-28' };

test.each([
	['checked, by a day that somebody assured', { lastChecked: '2026-10-01' }, 'options:checked-in'],
	['read on a page', { source: { ...read, year: null } }, 'options:read-page'],
	['read on a page of a year', { source: { ...read, year: 2019 } }, 'options:read-page-year'],
	['read somewhere', { source: { ...read, year: null, page: null } }, 'options:read-from'],
	['of a year', { source: { ...read, year: 2019, readOn: null } }, 'options:checked-year'],
	['not stated', {}, 'options:checked-never']
])('details that are %s are said to be so', (_, more, key) => {
	expect(sourcePhrase(i18n, buildService('a', { lastChecked: null, ...more }), false)).toBe(key);
});

test('none of our own services is said to be checked: nobody has rung', () => {
	for (const service of siteBundle(chosenSite({}).site).services)
		expect(sourcePhrase(i18n, service, true), service.id).not.toMatch(/checked-(in|old)/);
});

test('a cost that is not stated is not said of NHS care, nor beside a price or “free”', () => {
	const of = (more: Parameters<typeof buildService>[1]) =>
		costPhrase(i18n, buildService('a', more));
	expect(of({})).toBe('options:cost-not-stated');
	expect(of({ organisation: 'Avon NHS Trust' })).toBeNull();
	expect(of({ organisation: 'Swansea Bay University Health Board' })).toBeNull();
	expect(of({ name: 'GP surgeries' })).toBeNull();
	expect(of({ summary: 'A lunch club. It costs £4.' })).toBeNull();
	expect(of({ summary: { cy: 'Mae am ddim.' } })).toBeNull();
	expect(of({ cost: { id: 'paid', source: 'tag' } })).toBe('options:cost-paid');
	expect(of({ summary: 'A place of freedom.' })).toBe('options:cost-not-stated');
	expect(isCostKnown(buildService('a'))).toBe(false);
});
