import { afterAll, beforeAll, expect, test } from 'vitest';
import { put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';

const TOKEN = 'a-token-for-the-watcher';
const DAY = 86_400_000;
let here: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
	here = await startReceiver({ watchToken: TOKEN });
	for (let one = 0; one < 3; one++) await put(here.origin, await ready(await here.team.seal()));
});
afterAll(() => here.stop());

const ask = (path: string, headers: Record<string, string> = {}) =>
	fetch(here.origin + path, { headers });
const outside = { 'X-Forwarded-For': '203.0.113.1' };

test('on this machine health says how many wait, how long, and how much space is left', async () => {
	// Sunday 22 November plus eight days is a Monday, and three working days were promised.
	here.clock.now += 8 * DAY;
	const told = await (await ask('/v1/health')).json();
	here.clock.now -= 8 * DAY;
	expect(told).toEqual({
		ok: true,
		deleting: expect.any(String),
		noticesFailing: 0,
		teams: { harbour: { waiting: 3, late: 3, oldest: expect.any(Number) } },
		free: { data: expect.any(Number), journal: expect.any(Number) }
	});
	const { teams, free } = told as {
		teams: { harbour: { oldest: number } };
		free: { data: number };
	};
	expect(teams.harbour.oldest).toBeGreaterThanOrEqual(5);
	expect(free.data).toBeGreaterThan(1_000_000);
});

test('the numbers are text that Prometheus reads, with no id and no address', async () => {
	const answer = await ask('/v1/metrics');
	expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
	const lines = (await answer.text()).split('\n');
	expect(lines.pop()).toBe('');
	const sample = /^waymark_[a-z_]+(\{[a-z]+="[\w -]+"\})? \d+(\.\d+)?$/;
	expect(lines.filter((line) => !line.startsWith('# ') && !sample.test(line))).toEqual([]);
	expect(lines).toContain('waymark_requests_waiting{team="harbour"} 3');
	expect(lines).toContain('waymark_requests_late{team="harbour"} 0');
	expect(lines).toContain('waymark_events_total{event="stored"} 3');
	// Counted on, though the log begins anew with each line.
	here.receiver.counts.line();
	expect(await (await ask('/v1/metrics')).text()).toContain('{event="stored"} 3');
});

test('whoever comes through a proxy sees only that all is well', async () => {
	for (const headers of [outside, { Forwarded: 'for=203.0.113.1' }, { Via: '1.1 a' }]) {
		expect((await ask('/v1/metrics', headers)).status).toBe(404);
		expect(Object.keys(await (await ask('/v1/health', headers)).json())).toEqual([
			'ok',
			'deleting',
			'noticesFailing'
		]);
	}
});

test('with the token it may be seen from elsewhere, and with a wrong one from nowhere', async () => {
	const told = (token: string, more = {}) =>
		ask('/v1/metrics', { Authorization: `Bearer ${token}`, ...more });
	expect((await told(TOKEN, outside)).status).toBe(200);
	expect((await told('another', outside)).status).toBe(404);
	expect((await told('another')).status).toBe(404);
});
