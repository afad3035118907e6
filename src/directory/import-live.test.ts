import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faults, startFeed, type FeedServer } from '../../tests/fixtures/feed-server.ts';
import { feedServices, SPOKEN, type Spoken } from '../../tests/fixtures/feed-services.ts';
import { readBundle } from './feed-file.ts';

// Each of these is a program of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 90_000 });
let folder: string;
let feed: FeedServer | undefined;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'live-'));
});
afterEach(() => feed?.close());
const begin = async (spoken: Spoken, count: number) =>
	(feed = await startFeed(spoken, feedServices(spoken, count)));
const out = () => join(folder, 'out.json');

function directory(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
	const all = [
		'--no-warnings',
		'src/directory/import.ts',
		...args,
		'--state',
		join(folder, 'state')
	];
	return new Promise((resolve) =>
		execFile(process.execPath, all, (error, stdout, stderr) =>
			resolve({
				code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
				stdout,
				stderr
			})
		)
	);
}
const take = (...more: string[]) =>
	directory(feed?.url ?? '', '--key', 'hill', '--out', out(), '--contact', 'a@b.example', ...more);

test.each(SPOKEN)(
	'a live feed in %s becomes a bundle with places and hours, and a report',
	async (spoken) => {
		const { requests, agents } = await begin(spoken, 61);
		const { code, stdout } = await take('--report', join(folder, 'report'));
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ read: 61, kept: 61, notes: [] });
		const services = readBundle(out())?.services ?? [];
		expect(services).toHaveLength(61);
		for (const service of services) {
			expect(service).toMatchObject({
				feed: 'hill',
				hours: { en: 'Mon 10:00–12:00', cy: 'Llun 10:00–12:00' }
			});
			expect(service.points.length + service.outcodes.length).toBeGreaterThan(0);
		}
		expect([...agents].join()).toMatch(/^Waymark-directory\/\d.*a@b\.example\)$/);
		expect(requests.length).toBeLessThan(spoken === 'outpost' ? 10 : 75);
		expect(readFileSync(join(folder, 'report/hill.html'), 'utf8')).toContain(
			'61 services out of 61 records'
		);
		expect(JSON.parse(readFileSync(join(folder, 'report/hill.json'), 'utf8'))).toMatchObject({
			feed: 'hill',
			kept: 61
		});
	}
);

test('a feed with its faults makes a bundle, says what is missing, and loses nothing later', async () => {
	const server = await begin('oruk-1.0', 160);
	server.fault = faults.any(
		faults.status(/page=1&/, 503, { times: 1, headers: { 'Retry-After': '0' } }),
		faults.status(/page=3/, 404),
		faults.text(/000012$/, '<html>Sign in</html>', { times: 1 }),
		faults.cutShort(/000013$/, { times: 1 })
	);
	const first = await take();
	expect(first.code).toBe(0);
	expect(JSON.parse(first.stdout)).toMatchObject({ kept: 110 });
	server.fault = () => false;
	expect(JSON.parse((await take()).stdout)).toMatchObject({ kept: 160, notes: [] });
	server.services = server.services.slice(0, 40);
	const shrunken = await take();
	expect([shrunken.code, shrunken.stdout]).toEqual([1, '']);
	expect(shrunken.stderr.trim()).toMatch(
		/^[^\n]*gives 40 services where the last good time had 160[^\n]*$/
	);
	expect(readBundle(out())?.services).toHaveLength(160);
	expect((await take('--largest-fall', '0.8')).code).toBe(0);
	expect(readBundle(out())?.services).toHaveLength(40);
});

test.each([
	['no key', ['feed.json', '--out', 'x']],
	['a number that is none', ['feed.json', '--key', 'k', '--out', 'x', '--pause', 'soon']],
	['a day that is none', ['feed.json', '--key', 'k', '--out', 'x', '--day', '2026-02-99']],
	['a word too many', ['refresh', 'now']],
	['an unknown option', ['refresh', '--fast']],
	['nowhere to roll back', ['roll-back']]
])('%s ends with 2', async (_, args) => {
	const { code, stdout, stderr } = await directory(...args);
	expect([code, stdout]).toEqual([2, '']);
	expect(stderr).not.toContain('    at ');
});

test('a site without feeds has nothing to refresh, and says so with 1', async () => {
	const { code, stderr } = await directory('refresh');
	expect(code).toBe(1);
	expect(stderr.trim()).toBe('src/content/sites/default.json has no feeds to refresh.');
});
