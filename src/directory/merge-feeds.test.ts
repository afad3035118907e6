import { expect, test } from 'vitest';
import type { Service } from '#lib/domain/directory/service.ts';
import { buildService } from '../../tests/fixtures/directory/service.ts';
import { chosenSite } from '../hosting/site.ts';
import { sameServiceKey, sameServiceKeys } from './duplicates.ts';
import { mergeFeeds as merge } from './merge-feeds.ts';
import { siteBundle } from './site-bundle.ts';

function mergeFeeds(...given: Parameters<typeof merge>) {
	const { services, joined } = merge(...given);
	// What is said of how many there are is so, and a second reading gives the same.
	const all = [...services];
	expect([all.length, [...services]]).toEqual([services.length, all]);
	return { services: all, joined };
}

const web = (to: string) => ({ kind: 'website' as const, to });
const phone = (to: string) => ({ kind: 'phone' as const, to });
const at = (postcode: string) => ({
	kind: 'place' as const,
	to: `The Hall, 1 High Street, Bath, ${postcode}`
});
const club = (id: string, more: Partial<Service> = {}) =>
	buildService(id, {
		id,
		name: 'Art Club',
		ways: [phone('01632 960001'), at('BA1 1AA'), web('https://artclub.example.org/')],
		...more
	});
const own = (...services: Service[]) => ({ key: 'own', layer: 'own' as const, services });
const neighbour = (...services: Service[]) => ({
	key: 'next',
	layer: 'neighbour' as const,
	services
});
const national = (...services: Service[]) => ({ key: 'all', layer: 'national' as const, services });
const idsOf = (services: readonly Service[]) => services.map(({ id }) => id);

test.each([
	[
		'the same web site and postcode',
		{ ways: [web('http://www.artclub.example.org/bath'), at('BA1 1AA')] }
	],
	['the same phone and postcode', { ways: [phone('+44 1632 960001'), at('ba11aa')] }],
	['its name in other letters', { name: 'ART  CLUB!' }]
])('two feeds that share a name with %s list one service', (_, more) => {
	const { services, joined } = mergeFeeds(
		[],
		[own(club('own:1')), neighbour(club('next:1', more))]
	);
	expect(idsOf(services)).toEqual(['own:1']);
	expect(joined).toEqual([{ id: 'next:1', into: 'own:1' }]);
});

test.each([
	['a name alone', { ways: [at('BA2 2BB')] }],
	[
		'a name and a postcode',
		{ ways: [phone('01632 960777'), at('BA1 1AA'), web('https://other.example.org/')] }
	],
	[
		'a name and a web site, at another postcode',
		{ ways: [web('https://artclub.example.org/'), at('BA2 2BB')] }
	],
	['a name and a phone, where one has no place', { ways: [phone('01632 960001')] }],
	['a web site, phone and postcode under another name', { name: 'Chess Club' }]
])('two feeds that share %s list two', (_, more) => {
	const { services } = mergeFeeds([], [own(club('own:1')), neighbour(club('next:1', more))]);
	expect(idsOf(services)).toEqual(['own:1', 'next:1']);
});

test('a page on a site that many share is told by its whole address', () => {
	const page = (id: string, path: string) =>
		club(id, { ways: [web(`https://www.facebook.com/${path}`), at('BA1 1AA')] });
	const two = [own(page('own:1', 'artclubbath')), neighbour(page('next:1', 'artclubhall'))];
	expect(mergeFeeds([], two).services).toHaveLength(2);
	const one = [own(page('own:1', 'artclubbath/')), neighbour(page('next:1', 'artclubbath'))];
	expect(mergeFeeds([], one).services).toHaveLength(1);
});

test('without any place, a name needs both its web site and its phone', () => {
	const line = (id: string, ways: Service['ways']) => club(id, { ways });
	const both = [phone('01632 960001'), web('https://artclub.example.org/')];
	expect(
		mergeFeeds([], [own(line('own:1', both)), national(line('all:1', both))]).services
	).toHaveLength(1);
	for (const ways of both)
		expect(
			mergeFeeds([], [own(line('own:1', both)), national(line('all:1', [ways]))]).services
		).toHaveLength(2);
});

test('one id in two feeds is one service where nobody else can have made it up', () => {
	const uuid = '2a3483ea-8966-4f50-9dc3-7bafa1e5c623';
	const two = (id: string) => [
		own(buildService('a', { id: `own:${id}` })),
		neighbour(buildService('b', { id: `next:${id.toUpperCase()}` }))
	];
	expect(mergeFeeds([], two(uuid)).services).toHaveLength(1);
	expect(mergeFeeds([], two('12')).services).toHaveLength(2);
});

test('own area comes before neighbours and those before the national list, whatever their order', () => {
	const { services, joined } = mergeFeeds(
		[],
		[
			national(club('all:1'), club('all:2', { name: 'Only here' })),
			neighbour(club('next:1')),
			own(club('own:1'))
		]
	);
	expect(idsOf(services)).toEqual(['own:1', 'all:2']);
	expect(joined.map(({ into }) => into)).toEqual(['own:1', 'own:1']);
});

test('each option says which feed it came from', () => {
	const ours = buildService('a', { id: 'national:a' });
	const { services } = mergeFeeds(
		[ours],
		[own(club('own:1')), neighbour(club('next:2', { name: 'B' }))]
	);
	expect(services.map(({ feed }) => feed)).toEqual([undefined, 'own', 'next']);
});

test('what the kept record does not say is filled, and what it says stands', () => {
	const kept = club('own:1', {
		summary: 'Ours.',
		areas: ['bath'],
		cost: { id: 'free', source: 'tag' }
	});
	const other = club('next:1', {
		...{ summary: 'Theirs.', hours: 'Mondays', areas: ['bristol'], languages: ['cy'] },
		...{ cost: { id: 'paid', source: 'text' }, ages: { min: 16, max: null, source: 'stated' } }
	});
	const [one] = mergeFeeds([], [own(kept), neighbour(other)]).services;
	expect(one).toEqual({
		...kept,
		...{
			feed: 'own',
			hours: 'Mondays',
			areas: ['bath', 'bristol'],
			languages: ['cy'],
			ages: other.ages
		}
	});
});

test('a place that one record leaves out is not taken from another', () => {
	const hidden = club('own:1', {
		ways: [phone('01632 960001'), web('https://artclub.example.org/')]
	});
	const told = { ...hidden, id: 'next:1', points: [{ lat: 51.38, lon: -2.36 }] };
	const [one] = mergeFeeds([], [own({ ...hidden, ways: hidden.ways }), neighbour(told)]).services;
	expect(one?.points).toEqual([]);
});

test('within one feed nothing is joined, and two of its records that match one of another both are', () => {
	const pair = neighbour(club('next:1'), club('next:2'));
	expect(mergeFeeds([], [pair]).services).toHaveLength(2);
	expect(mergeFeeds([], [own(club('own:1')), pair]).services).toHaveLength(1);
});

test('a row of a feed for a line that we list never stands beside it or changes it', () => {
	const ours = siteBundle(chosenSite({}).site).services;
	const samaritans = ours.find(({ id }) => id === 'national:samaritans');
	const row = buildService('s', {
		...{ id: 'own:s', name: 'SAMARITANS', summary: 'Ring 0845 790 9090' },
		ways: [phone('0845 790 9090'), at('BS1 1AA'), web('https://www.samaritans.org/bristol')]
	});
	const { services, joined } = mergeFeeds(ours, [own(row)]);
	expect(joined).toEqual([{ id: 'own:s', into: 'national:samaritans' }]);
	expect(services.find(({ id }) => id === 'national:samaritans')).toBe(samaritans);
	expect(services).toHaveLength(ours.length);
});

test('within a feed the same words are needed too', () => {
	const summary = 'An art club for anyone who would like to paint in company.';
	const [a, b] = [club('own:1', { summary }), club('own:2', { summary })];
	expect(sameServiceKey(a)).toBe(sameServiceKey(b));
	expect(sameServiceKey(a)).not.toBe(sameServiceKey({ ...b, summary: `Thursdays. ${summary}` }));
	expect(sameServiceKey({ ...a, ways: [at('BA1 1AA')] })).toBeNull();
	expect(sameServiceKeys({ ...a, ways: [at('BA1 1AA')] })).toEqual([]);
});

// Each compared with each, these would not be done within the time a test may take.
test('fifty thousand services are merged without comparing each with each', () => {
	const many = (key: string) =>
		Array.from({ length: 25_000 }, (_, n) => club(`${key}:${n}`, { name: `Club ${n}` }));
	const feeds = [own(...many('own')), neighbour(...many('next'))];
	expect(mergeFeeds([], feeds).services).toHaveLength(25_000);
}, 60_000);
