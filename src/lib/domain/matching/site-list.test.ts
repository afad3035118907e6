import { expect, test } from 'vitest';
import { siteFiles } from '../../../directory/site-files.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import { chosenSite } from '../../../hosting/site.ts';
import type { Service } from '../directory/service.ts';
import { readSiteList } from './site-list.ts';

const read = { publisher: 'A council', page: null, year: 2019, readOn: '2026-11-28' };
const services: Service[] = [
	buildService('café', {
		name: { en: 'Dementia café', cy: 'Caffi dementia' },
		ages: { min: 50, max: null, source: 'stated' },
		cost: { id: 'free', source: 'tag' },
		company: { id: 'group', source: 'text' },
		ways: [
			{ kind: 'phone', to: '01174960000' },
			{ kind: 'phone', to: '01174960001' },
			{ kind: 'place', to: 'The hall, BA1' }
		]
	}),
	buildService('read', { lastChecked: null, source: read }),
	buildService('year', { lastChecked: null, source: { ...read, readOn: null } }),
	buildService('never', { lastChecked: null, name: '{"en": "x"}\n“{”' })
];
const files = siteFiles(chosenSite({}).site, services);
const [, file] = [...files].find(([name]) => name.startsWith('list-')) ?? [];
const list = readSiteList(file as Uint8Array<ArrayBuffer>);

test('a list holds of a service what a line and narrowing need', () => {
	expect(list.get('t:café')).toEqual({
		id: 't:café',
		name: { en: 'Dementia café', cy: 'Caffi dementia' },
		ages: { min: 50, max: null, source: 'stated' },
		ways: ['phone', 'place'],
		cost: 'free',
		company: 'group',
		seen: '2026-10-01'
	});
	expect(list.get('t:never')?.name).toBe('{"en": "x"}\n“{”');
	expect(list.get('t:caf')).toBeUndefined();
	expect(list.detailsOf('t:caf')).toBeUndefined();
});

test('a list knows at which services people meet', () => {
	const schedules = [{ freq: 'WEEKLY' as const, byday: ['MO'], opensAt: '10:00' }];
	const club = buildService('club', { schedules, company: { id: 'group', source: 'tag' } });
	const own = siteFiles(chosenSite({}).site, [...services, club]);
	const [, bytes] = [...own].find(([name]) => name.startsWith('list-')) ?? [];
	expect(readSiteList(bytes as Uint8Array<ArrayBuffer>).gatherings).toEqual(['t:club']);
});

test('the day that details were last seen is the checked one, then the read one, then the year’s end', () => {
	const seen = ['t:café', 't:read', 't:year', 't:never'].map((id) => list.get(id)?.seen);
	expect(seen).toEqual(['2026-10-01', '2026-11-28', '2019-12-31', '']);
});

test('details hold every service whole, with fields that nothing here knows', () => {
	const more = { ...buildService('more'), evidence: { cost: 'Free of charge' } };
	const own = siteFiles(chosenSite({}).site, [...services, more]);
	const [, bytes] = [...own].find(([name]) => name.startsWith('list-')) ?? [];
	const { detailsOf } = readSiteList(bytes as Uint8Array<ArrayBuffer>);
	for (const service of [...services, more]) {
		const details = JSON.parse(String(own.get(detailsOf(service.id) ?? ''))) as Service[];
		expect(details.find(({ id }) => id === service.id)).toEqual(service);
	}
});

test('what is no list is an error', () => {
	expect(() => readSiteList(new TextEncoder().encode('<html>'))).toThrow();
});
