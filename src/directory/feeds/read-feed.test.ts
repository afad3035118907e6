import { expect, test } from 'vitest';
import type { Service } from '#lib/domain/directory/service.ts';
import { readFeed } from './read-feed.ts';

const TEXT = 'We meet every Tuesday for tea and a chat, and everybody nearby is welcome.';
const one = (id: number, more: object = {}) => ({
	...{ id: `s${id}`, name: `Group ${id}`, status: 'active', description: `${TEXT} ${id}` },
	...more
});
const club = { name: 'Club', description: TEXT, url: 'https://www.seaview-groups.org.uk' };
const hall = [
	{
		location: {
			physical_addresses: [{ address_1: '1 High Street', city: 'Bristol', postal_code: 'BS1 4TB' }]
		}
	}
];

async function read(records: object[]) {
	const source = {
		...{ notes: [], close: async () => {} },
		async *records() {
			yield* records;
		}
	};
	const { lines, report } = await readFeed(source, 'feed', { day: '2026-11-22' });
	return { services: [...lines()].map((line) => JSON.parse(line) as Service), report };
}

test('a long feed is read in parts to the same services, and what comes twice stands once', async () => {
	const many = Array.from({ length: 2_500 }, (_, at) => one(at));
	many[1] = one(1, { ...club, service_at_locations: hall });
	const { services, report } = await read([
		...many,
		one(7, { name: 'Group 7, later' }),
		one(9_999, { ...club, service_at_locations: hall })
	]);
	expect(services).toHaveLength(2_500);
	expect(report).toMatchObject({ read: 2_502, kept: 2_500 });
	expect(report.dropped).toEqual([
		{ id: 's7', reason: 'id repeated, the last is kept' },
		{ id: 's9999', reason: 'same service as s1' }
	]);
	const names = new Map(services.map(({ id, name }) => [id, name]));
	expect(names.size).toBe(2_500);
	expect(names.get('feed:s7')).toBe('Group 7, later');
	expect(services.every(({ feed }) => feed === 'feed')).toBe(true);
});

const without = (id: number) => ({ ...one(id), id: undefined });
const term = (id: number) => ({ id: `t${id}`, name: `Term ${id}`, parent_id: 't1', taxonomy: 'x' });
const many = <One>(count: number, make: (id: number) => One, first = 0) =>
	Array.from({ length: count }, (_, at) => make(first + at));

test.each([
	['without an id', without, 'no id'],
	['that are terms', term, 'one of the taxonomy terms, not a service']
])(
	'a long stretch of records %s leaves the rest of the feed as it is',
	async (_, make: (id: number) => object, reason) => {
		const all: object[] = [...many(1_100, one), ...many(1_200, make, 5_000)];
		all.push(...many(400, one, 2_000));
		const { services, report } = await read(all);
		expect(services).toHaveLength(1_500);
		expect(report).toMatchObject({ read: 2_700, kept: 1_500 });
		expect(report.dropped).toHaveLength(1_200);
		expect(new Set(report.dropped.map((one) => one.reason))).toEqual(new Set([reason]));
	}
);

test('a feed most of which has no id, or is terms, is refused although its first part is well', async () => {
	const well = many(1_000, one);
	await expect(read([...well, ...many(1_500, without)])).rejects.toThrow(
		'"id" is missing in 1500 of 2500 records'
	);
	await expect(read([...well, ...many(1_500, term)])).rejects.toThrow(
		'The feed lists taxonomy terms, not services.'
	);
});
