import { expect, test } from 'vitest';
import { faults, startFeed } from '../../../tests/fixtures/feed-server.ts';
import { askingOf } from './asking.ts';
import { isSettled } from './detail.ts';
import { backOff, retryAfter, USUAL_PACE } from './pace.ts';
import { isInside, refusalOf } from './safe-target.ts';

const NOW = Date.parse('2026-11-29T12:00:00Z');

test.each([
	['120', 120_000],
	[' 0 ', 0],
	['Sun, 29 Nov 2026 12:01:30 GMT', 90_000],
	['Sun, 29 Nov 2026 11:00:00 GMT', 0],
	['soon', null],
	['', null],
	[null, null],
	['-5', null]
])('Retry-After as %j is %j milliseconds', (header, wait) => {
	expect(retryAfter(header, NOW)).toBe(wait);
});

test('waits double, are bounded, and lose at most a quarter by chance', () => {
	expect([1, 2, 3].map((failed) => backOff(USUAL_PACE, failed, 0))).toEqual([1_000, 2_000, 4_000]);
	expect(backOff(USUAL_PACE, 30, 0)).toBe(USUAL_PACE.longestWait);
	expect(backOff(USUAL_PACE, 1, 0.999)).toBeGreaterThanOrEqual(750);
});

test('a host is asked one at a time, with the pause between, the wait it asks for, and no more often than said', async () => {
	const feed = await startFeed('bare', [], {
		fault: faults.status(/b$/, 503, { times: 2, headers: { 'Retry-After': '7' } })
	});
	let now = NOW;
	const waits: number[] = [];
	const clock = {
		now: () => now,
		async sleep(ms: number) {
			if (ms > 0) waits.push(ms);
			now += ms;
		}
	};
	const ask = askingOf({ agent: 'test', pace: USUAL_PACE, clock });
	await Promise.all(['a', 'b', 'c'].map((path) => ask(`${feed.origin}/${path}`)));
	expect(waits).toEqual([250, 7_000, 7_000, 250]);
	expect(feed.mostAtOnce).toBe(1);
	expect(feed.requests).toEqual(['/a', '/b', '/b', '/b', '/c']);
	feed.forget();
	feed.fault = faults.status(/./, 500);
	await expect(ask(`${feed.origin}/d`)).rejects.toThrow('answers with 500');
	expect(feed.requests).toHaveLength(USUAL_PACE.tries);
	await feed.close();
});

test.each([
	['https://a.example/', 'http://a.example/', 'from https to http'],
	['http://a.example/', 'file:///etc/passwd', 'to file:'],
	['https://a.example/', 'https://169.254.169.254/latest', 'into a private network'],
	['https://a.example/', 'https://[::1]/', 'into a private network'],
	['http://a.example/', 'https://a.example/', null],
	['http://127.0.0.1:1/', 'http://127.0.0.1:2/', null]
])('from %s to %s: %s', async (from, to, refused) => {
	const within = async (host: string) =>
		/^[\d[]/.test(host) && isInside(host.replace(/[[\]]/g, ''));
	const refusal = await refusalOf(new URL(from), new URL(to), within);
	if (refused === null) expect(refusal).toBeNull();
	else expect(refusal).toContain(refused);
});

test.each([
	['10.1.2.3', true],
	['172.16.0.1', true],
	['192.168.1.1', true],
	['::1', true],
	['fd00::1', true],
	['8.8.8.8', false],
	['2a00:1450::1', false]
])('%s is inside: %s', (address, is) => {
	expect(isInside(address)).toBe(is);
});

test.each([
	['2026-11-28T00:00:00Z', true],
	['2026-11-29T11:00:00Z', false],
	['2026-11-29', false],
	['2026-11-28', true],
	['2027-01-01', false],
	['last week', false]
])('a detail kept at noon on 29 November with the stamp %s stands: %s', (stamp, stands) => {
	expect(isSettled(stamp, NOW)).toBe(stands);
});
