import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faults, startFeed, type FeedServer } from '../../../tests/fixtures/feed-server.ts';
import { feedServices } from '../../../tests/fixtures/feed-services.ts';
import { readBundle } from '../feed-file.ts';
import { bundlePath } from './feed-store.ts';
import { alone } from './lock.ts';
import { faultOf } from './publish.ts';
import { refresh, siteToRefresh } from './refresh.ts';

const QUICK = { tries: 2, firstWait: 1, silence: 300 };
// A swap makes the whole directory of a site, which a busy machine does slowly.
vi.setConfig({ testTimeout: 90_000 });
let folder: string;
let feed: FeedServer;
let next: FeedServer;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'refresh-'));
	feed = await startFeed('oruk-1.0', feedServices('oruk-1.0', 20));
	next = await startFeed('hsds-uk-3.0', feedServices('hsds-uk-3.0', 10, 501));
	mkdirSync(join(folder, 'build'));
	writeFileSync(join(folder, 'build/index.html'), '');
	cpSync('tests/fixtures/sites', join(folder, 'sites'), { recursive: true });
	site({});
});
afterEach(() => Promise.all([feed.close(), next.close()]));

const of = (key: string, url: string, layer: string, more = {}) => ({
	...{
		key,
		names: { en: key, cy: key },
		layer,
		url,
		email: null,
		licence: null,
		attribution: null
	},
	...more
});
function site(more: object): void {
	const path = join(folder, 'sites/hill.json');
	const hill = JSON.parse(readFileSync('tests/fixtures/sites/hill.json', 'utf8')) as object;
	const feeds = [of('hill', feed.url, 'own', more), of('next', next.url, 'neighbour')];
	writeFileSync(path, JSON.stringify({ ...hill, feeds }));
}
const state = () => join(folder, 'state');
const directory = () => join(folder, 'build/directory');
const run = (more = {}) =>
	refresh({
		...{
			state: state(),
			day: '2026-11-29',
			contact: null,
			pause: 0,
			pace: QUICK,
			progress: vi.fn()
		},
		...{ site: 'hill', into: null, report: null, force: false },
		...{ sites: join(folder, 'sites'), ...more }
	});
const swap = (more = {}) => run({ into: join(folder, 'build'), ...more });
const kept = (key: string) => readBundle(bundlePath(state(), key))?.services ?? [];
const manifest = () => JSON.parse(readFileSync(join(directory(), 'manifest.json'), 'utf8'));
const listed = () => readFileSync(join(directory(), 'manifest.json'), 'utf8');

test('every feed is read, merged with our own and swapped into the built site', async () => {
	const done = await swap({ report: join(folder, 'report') });
	expect(done).toMatchObject({ site: 'hill', read: { hill: 20, next: 10 }, failed: {}, joined: 0 });
	expect(await faultOf(directory())).toBeNull();
	expect(manifest()).toMatchObject({ made: '2026-11-29', services: done.services });
	expect(done.services).toBeGreaterThan(30);
	expect(kept('next').every((service) => service.feed === 'next')).toBe(true);
	expect(existsSync(join(folder, 'report/hill.json'))).toBe(true);
});

test.each([
	['fails', () => (feed.fault = faults.status(/./, 500)), 'answers with 500'],
	['goes empty', () => (feed.services = []), 'is empty'],
	['shrinks', () => (feed.services = feed.services.slice(0, 12)), 'more than 30% fewer'],
	['asks to sign in', () => (feed.fault = faults.login(/./)), 'is a web page'],
	[
		'lists something else',
		() => (feed.fault = faults.text(/./, '[{"a":1}]')),
		'not an Open Referral feed'
	],
	['gives services that are all closed', () => close(), 'None of the 20 records']
])('a feed that %s stands as it last was, and the others are refreshed', async (_, harm, why) => {
	await run();
	const before = kept('hill');
	harm();
	next.services = next.services.slice(0, 9);
	const done = await run({ day: '2026-11-30' });
	expect(done.read).toEqual({ next: 9 });
	expect(done.failed.hill).toMatch(/^Feed "hill": /);
	expect(done.failed.hill).toContain(why);
	expect(kept('hill')).toEqual(before);
});

test('a directory is as old as its oldest feed', async () => {
	await run();
	feed.fault = faults.status(/./, 500);
	await swap({ day: '2026-11-30' });
	expect(manifest().made).toBe('2026-11-29');
	feed.fault = () => false;
	await swap({ day: '2026-12-01' });
	expect(manifest().made).toBe('2026-12-01');
});
function close(): void {
	feed.services = feed.services.map((one) => ({ ...one, status: 'defunct' }));
}

test('how much may go is each feed’s own, and can be let go by hand', async () => {
	site({ largestFall: 0.05 });
	await run();
	feed.services = feed.services.slice(0, 18);
	expect((await run()).failed.hill).toContain('more than 5% fewer');
	expect((await run({ force: true })).read.hill).toBe(18);
	site({ largestFall: 0.6 });
	feed.services = feed.services.slice(0, 8);
	expect((await run()).read.hill).toBe(8);
});

test('when no feed can be read nothing is touched', async () => {
	await swap();
	const before = listed();
	feed.fault = faults.status(/./, 500);
	next.fault = faults.status(/./, 500);
	await expect(swap({ day: '2026-11-30' })).rejects.toThrow(
		/Feed "hill": .* Feed "next": .* Nothing was changed\./
	);
	expect(listed()).toBe(before);
});

test('a broken directory is made good from what was last read, even with no feed there', async () => {
	await swap();
	const before = listed();
	feed.fault = faults.status(/./, 500);
	next.fault = faults.status(/./, 500);
	writeFileSync(join(directory(), 'manifest.json'), '{"cut');
	await swap({ day: '2026-11-30' });
	expect(listed()).toBe(before);
});

test('two feeds that list one service give it once, from the own area', async () => {
	const shared = { url: 'https://shared.seaview-groups.org.uk/', name: 'Shared group' };
	const place = (one: object) => ({ ...one, ...shared });
	feed.services = feed.services.map((one, at) => (at === 0 ? { ...one, ...place(one) } : one));
	next.services = next.services.map((one, at) =>
		at === 0 ? { ...one, ...place(one), ...sameHall() } : one
	);
	expect((await run()).joined).toBe(1);
});
const sameHall = () => {
	const service_at_locations = feed.services[0]?.service_at_locations;
	return { service_at_locations };
};

test('a refresh while another is at work leaves everything to it', async () => {
	await alone(join(state(), 'hill.lock'), async () => {
		await expect(swap()).rejects.toThrow('Another run is at work');
	});
	expect(existsSync(directory())).toBe(false);
	await swap();
	expect(await faultOf(directory())).toBeNull();
});

test('a site that is not there, is broken or has no feeds is named', () => {
	const sites = join(folder, 'sites');
	expect(() => siteToRefresh('nowhere', sites)).toThrow(
		'there is no site file src/content/sites/nowhere.json'
	);
	site({ largestFall: 3 });
	expect(() => siteToRefresh('hill', sites)).toThrow(
		'src/content/sites/hill.json: feeds.0.largestFall'
	);
	cpSync('tests/fixtures/sites/hill.json', join(sites, 'hill.json'));
	expect(() => run()).toThrow('src/content/sites/hill.json has no feeds to refresh.');
});
