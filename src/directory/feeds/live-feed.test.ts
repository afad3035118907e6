import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
	faults,
	startFeed,
	type Fault,
	type FeedServer
} from '../../../tests/fixtures/feed-server.ts';
import { feedServices, SPOKEN, type Spoken } from '../../../tests/fixtures/feed-services.ts';
import { askingOf } from './asking.ts';
import { openLiveFeed } from './live-feed.ts';
import { USUAL_PACE, wallClock } from './pace.ts';

const QUICK = {
	pause: 0,
	tries: 3,
	firstWait: 1,
	longestWait: 500,
	silence: 200,
	whole: 2_000,
	size: 2_000_000
};
const servers: FeedServer[] = [];
afterEach(async () => {
	await Promise.all(servers.splice(0).map((one) => one.close()));
});

async function feedOf(spoken: Spoken, count: number, fault?: Fault): Promise<FeedServer> {
	const feed = await startFeed(spoken, feedServices(spoken, count), fault ? { fault } : {});
	servers.push(feed);
	return feed;
}
const fresh = () => mkdtempSync(join(tmpdir(), 'feed-'));

/** Everything that a feed gives, and what is said of it; stops after `most` records as a kill would. */
async function take(
	url: string,
	{ folder = fresh(), later = 0, most = Infinity, limits = {} } = {}
) {
	const clock = { ...wallClock, now: () => Date.now() + later };
	const asking = askingOf({ agent: 'Waymark test', pace: { ...USUAL_PACE, ...QUICK }, clock });
	const source = await openLiveFeed({
		key: 'k',
		url,
		folder,
		asking,
		clock,
		progress: () => {},
		limits
	});
	const records: Record<string, unknown>[] = [];
	try {
		for await (const record of source.records()) {
			records.push(record as Record<string, unknown>);
			if (records.length >= most) break;
		}
	} finally {
		await source.close();
	}
	return { records, notes: source.notes, ids: records.map(({ id }) => String(id)) };
}
const DAYS = 24 * 60 * 60 * 1000;

test.each(SPOKEN)(
	'a feed in %s is read whole: every page, and every detail that says more',
	async (spoken) => {
		const feed = await feedOf(spoken, 101);
		const { records, notes } = await take(feed.url);
		expect(records).toEqual(feed.services);
		expect(notes).toEqual([]);
		expect(feed.mostAtOnce).toBe(1);
		expect([...feed.agents]).toEqual(['Waymark test']);
	}
);

test('a list that is whole already is not asked for its details one by one', async () => {
	const feed = await feedOf('outpost', 120);
	await take(feed.url);
	expect(feed.requests.length).toBeLessThan(12);
});

test('the list is found below the address of the feed', async () => {
	const feed = await feedOf('oruk-1.0', 3);
	const version = faults.text(/^\/v2(\?|$)/, '{"version":"HSDS-UK-3.0","profile":"x"}');
	feed.fault = version;
	expect((await take(`${feed.origin}/v2`)).records).toHaveLength(3);
});

test.each([
	['is a web page', faults.login(/./)],
	['answers with 500', faults.status(/./, 500)],
	['answers with 403', faults.status(/./, 403)],
	['is cut short', faults.cutShort(/./)],
	['fell silent', faults.silent(/./)],
	['fell silent', faults.silent(/./, { begun: true })],
	['is empty', faults.text(/./, '')],
	['is empty', faults.text(/./, '{"content":[],"totalElements":0,"totalPages":0,"empty":true}')],
	['gives no list of services', faults.status(/./, 404)],
	['gives no list of services', faults.text(/./, '{"error":"moved"}')],
	['redirects more than 5 times', faults.redirect(/./, ({ url }) => url)],
	['redirects to file:', faults.redirect(/./, () => 'file:///etc/passwd')],
	['sends more than 2 MB', faults.gzipBomb(/./)],
	['is not an Open Referral feed', faults.text(/./, '[{"name":"No id"}]')],
	[
		'asks to be left alone for 60 minutes',
		faults.status(/./, 429, { headers: { 'Retry-After': '3600' } })
	]
] as [string, Fault][])(
	'a feed that %s is refused in a sentence that names it',
	async (part, fault) => {
		const feed = await feedOf('oruk-1.0', 3, fault);
		await expect(take(feed.url)).rejects.toThrow(part);
		await expect(take(feed.url)).rejects.toThrow(/^[^\n]*[.)]$/);
	}
);

test('a host that is not there is named', async () => {
	const feed = await feedOf('oruk-1.0', 1);
	await feed.close();
	await expect(take(feed.url)).rejects.toThrow(
		/127\.0\.0\.1:\d+\/services.* cannot be reached \(ECONNREFUSED\)/
	);
});

test.each([
	['a server error that passes', faults.status(/page=2|0007$/, 503, { times: 2 })],
	['a page cut short that comes whole', faults.cutShort(/page=2/, { times: 1 })],
	[
		'too many requests, with a time to wait',
		faults.status(/page=2/, 429, { times: 1, headers: { 'Retry-After': '0' } })
	],
	['JSON by another name', faults.any()],
	[
		'another address for a page',
		faults.redirect(/page=2(?!.*moved)/, ({ url }) => `${url}&moved=1`)
	]
])('%s costs no record', async (_, fault) => {
	const feed = await feedOf('hsds-uk-3.0', 70, fault);
	expect((await take(feed.url)).records).toEqual(feed.services);
});

test('JSON that says it is a web page, with a mark at its start, is read all the same', async () => {
	const list = `\uFEFF${JSON.stringify(feedServices('bare', 2))}`;
	const feed = await feedOf('bare', 2, faults.text(/page=1/, list, { type: 'text/html' }));
	expect((await take(feed.url)).records).toHaveLength(2);
});

test('a dead page is left out and said; with an earlier run, its records are kept from there', async () => {
	const feed = await feedOf('oruk-1.0', 160);
	const dead = faults.status(/page=2/, 500);
	feed.fault = dead;
	const first = await take(feed.url);
	expect(first.records).toHaveLength(110);
	expect(first.notes).toEqual([
		expect.stringMatching(/^Page 2 is missing: .* answers with 500\.$/),
		expect.stringContaining('holds 160 services and gave 110')
	]);
	feed.fault = () => false;
	const folder = fresh();
	await take(feed.url, { folder });
	feed.fault = dead;
	const { records, notes } = await take(feed.url, { folder });
	expect(records).toHaveLength(160);
	expect(notes).toEqual([expect.stringContaining('Page 2 is from an earlier run')]);
});

test('a detail that does not answer leaves its list record, or the detail of an earlier run', async () => {
	const feed = await feedOf('hsds-uk-3.0', 12);
	const folder = fresh();
	await take(feed.url, { folder });
	feed.services = feed.services.map((one) => ({ ...one, last_modified: '2026-04-01T00:00:00Z' }));
	feed.fault = faults.status(/0007$/, 500);
	const { records, notes } = await take(feed.url, { folder });
	expect(records[6]).toHaveProperty('contacts');
	expect(notes).toEqual([
		expect.stringContaining('1 of 12 details could not be had (1 are from an earlier run)')
	]);
	const bare = await take(feed.url);
	expect(bare.records[6]).not.toHaveProperty('contacts');
	expect(bare.records[6]).toMatchObject({ name: feed.services[6]?.name });
});

test('a detail that is another record or a page of a way in is not taken for it', async () => {
	const feed = await feedOf('oruk-1.0', 12);
	const other = JSON.stringify(feed.services[0]);
	feed.fault = faults.any(faults.text(/0003$/, other), faults.login(/0004$/));
	const { records, ids } = await take(feed.url);
	expect(ids).toEqual(feed.services.map(({ id }) => id));
	expect(records[2]).not.toHaveProperty('contacts');
});

test('a feed that stops answering half way is given up', async () => {
	const feed = await feedOf('oruk-1.0', 30);
	feed.fault = faults.status(/00(1\d|2\d)$/, 502);
	await expect(take(feed.url)).rejects.toThrow('The feed stopped answering');
});

test('details that are not there at all are done without', async () => {
	const feed = await feedOf('oruk-1.0', 30, faults.status(/services\/0/, 404));
	const { records } = await take(feed.url);
	expect(records).toHaveLength(30);
	expect(feed.requests.filter((path) => path.includes('services/0')).length).toBeLessThan(10);
});

test('totals that move between pages, and a record on two pages, lose and double nothing', async () => {
	const feed = await feedOf('oruk-1.0', 140);
	const all = feed.services;
	feed.fault = ({ page }) => {
		// After the first page, one more record stands before all others.
		if (page === 2) feed.services = [...feedServices('oruk-1.0', 1, 900), ...all];
		return false;
	};
	const { ids, notes } = await take(feed.url);
	expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
	expect(notes).toEqual([]);
});

test('an endless feed is refused', async () => {
	const page = (at: number) => feedServices('bare', 1, at * 50);
	const feed = await feedOf('bare', 1, faults.endless(page));
	const endless = take(feed.url, { limits: { mostPages: 40 } });
	await expect(endless).rejects.toThrow('The feed does not end: after 40 pages');
});

test('a run that was killed goes on where it was, and asks for nothing twice', async () => {
	const feed = await feedOf('hsds-uk-3.0', 80);
	const folder = fresh();
	await take(feed.url, { folder, most: 40 });
	const before = new Set(feed.requests);
	feed.forget();
	expect((await take(feed.url, { folder })).records).toEqual(feed.services);
	expect(feed.requests.filter((path) => before.has(path))).toEqual([]);
	expect(feed.requests.length).toBeGreaterThan(30);
});

test('a run that was killed long ago begins anew', async () => {
	const feed = await feedOf('hsds-uk-3.0', 20);
	const folder = fresh();
	await take(feed.url, { folder, most: 10 });
	feed.forget();
	await take(feed.url, { folder, later: DAYS });
	expect(feed.requests.some((path) => path.includes('page=1'))).toBe(true);
});

test('a second run asks only for the list and for what has changed by its date', async () => {
	const feed = await feedOf('hsds-uk-3.0', 80);
	const folder = fresh();
	await take(feed.url, { folder });
	feed.services = feed.services.map((one, at) =>
		at === 40 ? { ...one, name: 'Renamed', last_modified: '2026-04-01T00:00:00Z' } : one
	);
	feed.forget();
	const { records } = await take(feed.url, { folder, later: DAYS });
	expect(records).toEqual(feed.services);
	expect(feed.requests.filter((path) => /services\/0/.test(path)).length).toBeLessThan(16);
	// And the run after that still knows what this one did not ask for.
	feed.forget();
	expect((await take(feed.url, { folder, later: 2 * DAYS })).records).toEqual(feed.services);
	expect(feed.requests.filter((path) => /services\/0/.test(path)).length).toBeLessThan(16);
});

test('dates that do not move when a record changes are found out, and every detail is asked for', async () => {
	const feed = await feedOf('hsds-uk-3.0', 40);
	const folder = fresh();
	await take(feed.url, { folder });
	feed.services = feed.services.map((one) => ({
		...one,
		contacts: [{ phones: [{ number: '01632 960999' }] }]
	}));
	const { records, notes } = await take(feed.url, { folder, later: DAYS });
	expect(records).toEqual(feed.services);
	expect(notes).toEqual([expect.stringContaining('old dates for records that have changed')]);
});

test('a detail that was kept for a fortnight is asked for again whatever the list says', async () => {
	const feed = await feedOf('hsds-uk-3.0', 30);
	const folder = fresh();
	await take(feed.url, { folder });
	feed.forget();
	await take(feed.url, { folder, later: 15 * DAYS });
	expect(feed.requests.filter((path) => /services\/0/.test(path))).toHaveLength(30);
});
