import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeTables } from './place-tables.ts';
import { FeedProblem } from './feed-problem.ts';
import { readOpenReferral } from './read-open-referral.ts';

const fixture = (name: string): unknown =>
	JSON.parse(readFileSync(`tests/fixtures/directory/${name}`, 'utf8'));
const options = { day: '2026-11-22', ...placeTables() };
const old = () => readOpenReferral(fixture('oruk1-list.json'), 'test', options);
const of = (id: string, read = old()) =>
	read.services.find((service) => service.id === `test:${id}`);

test('a 1.0 record becomes plain text, with what is broken mended', () => {
	const group = of('a1');
	expect(group).toMatchObject({
		name: 'Seaview Bereavement Group',
		ways: [
			{ kind: 'phone', to: '01174960123' },
			{ kind: 'email', to: 'hello@seaview-group.org.uk' },
			{ kind: 'website', to: 'https://www.seaview-group.org.uk/' }
		],
		route: { id: 'drop-in', source: 'tag' },
		channels: [{ id: 'in-person', source: 'tag' }],
		cost: { id: 'free', source: 'text' },
		lifeAreas: [{ id: 'bereavement', source: 'tag' }],
		lastChecked: '2024-04-13',
		areas: [],
		national: false
	});
	expect(group?.summary).toContain('• Mondays at 10am');
	expect(JSON.stringify(group)).not.toMatch(/Bloggs|assurer|<|base64/);
});

test('ages in text are mentions, prices are paid, stand-ins and future days are nothing', () => {
	expect(of('a3')).toMatchObject({
		ages: { min: 16, max: 25, source: 'mention' },
		ways: [],
		lastChecked: null
	});
});

test('a shared name alone merges nothing, and every loss has its reason', () => {
	const { report, services } = old();
	expect(services).toHaveLength(4);
	expect(report).toMatchObject({
		read: 7,
		kept: 4,
		dropped: [
			{ id: 'a2', reason: 'no name' },
			{ id: 'a4', reason: 'status is not active' },
			{ id: 'a3', reason: 'id repeated, the last is kept' }
		]
	});
});

test('a 3.0 record gives its tags, stated ages and council', () => {
	const read = readOpenReferral(fixture('hsds-uk-3.json'), 'test', options);
	expect(of('b1', read)).toMatchObject({
		level: 'targeted',
		route: { id: 'self', source: 'tag' },
		lifeAreas: [{ id: 'worry', source: 'tag' }],
		audience: [{ id: 'student', source: 'tag' }],
		ages: { min: 18, max: null, source: 'stated' },
		areas: ['essex'],
		ways: [{ kind: 'phone', to: '111' }]
	});
	expect(of('b2', read)).toMatchObject({
		status: 'temporarily-closed',
		national: true,
		ages: null,
		cost: { id: 'free', source: 'tag' }
	});
});

test.each([
	['an object without a list', { places: [] }, 'not a list of services'],
	['an empty list', [], 'empty'],
	[
		'records without ids',
		[{ address: '1663 Mission St', city: 'San Francisco' }],
		'"id" is missing'
	]
])('%s is refused with a sentence that says so', (_, json, part) => {
	expect(() => readOpenReferral(json, 'test', options)).toThrow(FeedProblem);
	expect(() => readOpenReferral(json, 'test', options)).toThrow(part);
});

const FEED = '../shared/open-referral/feeds/bristol-oruk1-services-2024-12.json';
test.skipIf(!existsSync(FEED))(
	'a whole real list of 819 is read (skipped: feeds not present)',
	() => {
		const { report } = readOpenReferral(JSON.parse(readFileSync(FEED, 'utf8')), 'bristol', options);
		expect(report).toMatchObject({ read: 819, kept: 817 });
	}
);

const one = (more: object) =>
	readOpenReferral(
		[{ id: '1', name: 'Club', description: 'A club that meets.', ...more }],
		'k',
		options
	).services[0];

test.each(['closed', 'archived', 'draft', 'deleted', 'expired', 'Inactive'])(
	'a record that is %s is left out',
	(status) => {
		expect(one({ status })).toBeUndefined();
	}
);

test.each(['suspended', 'Temporarily Closed'])(
	'a record that is %s is closed for now',
	(status) => {
		expect(one({ status })?.status).toBe('temporarily-closed');
	}
);

test('a refuge gives no street, postcode or point, wherever its record has them', () => {
	const refuge = one({
		name: 'Haven House',
		description: 'A women’s refuge for women and children. 12 Example Street, Bristol BS3 4AA',
		locations: [
			{ address_1: '12 Example Street', postal_code: 'BS3 4AA', latitude: 51.44, longitude: -2.6 }
		]
	});
	expect(JSON.stringify(refuge)).not.toMatch(/Example Street|BS3|51\.44/);
	expect(refuge).toMatchObject({ summary: 'A women’s refuge for women and children.', points: [] });
});

test('a masked address is placed by its outcode alone', () => {
	const location = {
		address_1: '1 Example Road',
		postal_code: 'BS3 4AA',
		latitude: 51.443123,
		longitude: -2.601123
	};
	const masked = one({ locations: [{ ...location, mask_exact_address: true }] });
	expect(masked?.points).toEqual([{ lat: 51.439, lon: -2.602 }]);
	expect(JSON.stringify(masked)).not.toContain('Example Road');
});

test.each([
	['organisations', { id: 'o', name: 'Trust', organization_identifiers: [] }],
	['taxonomy terms', { id: 't', name: 'Homelessness', taxonomy_detail: { id: 'x' } }]
])('a list of %s is refused by what it holds', (kind, record) => {
	expect(() => readOpenReferral([record], 'k', options)).toThrow(`The feed lists ${kind}`);
});
