import { expect, test } from 'vitest';
import { listed } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { Counts } from './counts.ts';
import { settingsFrom } from './settings.ts';
import { KnownKeys, readTeams } from './teams.ts';

test('without any wish the receiver serves this machine at 4174', () => {
	const { port, host, origins, production } = settingsFrom({});
	expect({ port, host, origins, production }).toEqual({
		port: 4174,
		host: '127.0.0.1',
		origins: ['http://localhost:4173'],
		production: false
	});
});

test('every setting is taken from the environment by its name', () => {
	const env = {
		RECEIVER_PORT: '0',
		HOST: '0.0.0.0',
		DATA_DIR: '/data',
		DATABASE_URL: 'postgresql://there/db',
		APP_ORIGIN: 'https://a.example, https://b.example',
		SITE: 'north',
		WAYMARK_PRODUCTION: '1',
		TRUST_PROXY: '1',
		WATCH_TOKEN: 'a-token-for-the-watcher',
		RECEIVER_BURST: '1',
		RECEIVER_PER_MINUTE: '2',
		RECEIVER_FLOOD_AT: '3',
		RECEIVER_MOST_PER_TEAM: '4',
		RECEIVER_JOURNAL: '/apart/final.jsonl'
	};
	expect(settingsFrom(env)).toEqual({
		port: 0,
		journal: '/apart/final.jsonl',
		notices: null,
		host: '0.0.0.0',
		dataDir: '/data',
		databaseUrl: 'postgresql://there/db',
		origins: ['https://a.example', 'https://b.example'],
		site: 'north',
		production: true,
		isProxy: expect.any(Function),
		watchToken: 'a-token-for-the-watcher',
		burst: 1,
		perMinute: 2,
		floodAt: 3,
		mostPerTeam: 4
	});
});

test('what is not said has its usual value, and nothing is kept elsewhere', () => {
	expect(settingsFrom({ PORT: '5000', DATABASE_URL: '', TRUST_PROXY: '' })).toMatchObject({
		origins: ['http://localhost:5000'],
		dataDir: '.data',
		databaseUrl: undefined,
		site: 'default',
		burst: 20,
		perMinute: 6,
		floodAt: 60,
		mostPerTeam: 20_000
	});
	expect(settingsFrom({ RECEIVER_PORT: '65535' }).port).toBe(65_535);
});

test.each([
	['RECEIVER_PER_MINUTE', '0', 'RECEIVER_PER_MINUTE has to be a whole number of at least 1'],
	['RECEIVER_FLOOD_AT', '2.5', 'RECEIVER_FLOOD_AT has to be a whole number of at least 1'],
	['RECEIVER_MOST_PER_TEAM', '-1', 'RECEIVER_MOST_PER_TEAM has to be a whole number'],
	['RECEIVER_PORT', '-1', 'RECEIVER_PORT has to be a whole number of at least 0, not "-1".'],
	['RECEIVER_PORT', '65536', 'RECEIVER_PORT has to be at most 65535, not "65536".'],
	['APP_ORIGIN', 'app', 'APP_ORIGIN has to be like https://app.example.org, not "app".']
])('%s as %j is answered with what it has to be', (name, value, sentence) => {
	expect(() => settingsFrom({ [name]: value })).toThrow(sentence);
});

test.each([
	['RECEIVER_PORT', 'x'],
	['RECEIVER_PORT', '70000'],
	['RECEIVER_BURST', '0'],
	['TRUST_PROXY', 'yes'],
	['WATCH_TOKEN', 'short'],
	['APP_ORIGIN', 'app.example.org'],
	['APP_ORIGIN', 'https://app.example.org/'],
	['APP_ORIGIN', 'https://a.example,*']
])('%s as %j is refused in one sentence that names it', (name, value) => {
	expect(() => settingsFrom({ [name]: value })).toThrow(name);
});

test('production takes no origin without https', () => {
	const env = { WAYMARK_PRODUCTION: '1', APP_ORIGIN: 'http://app.example.org' };
	expect(() => settingsFrom(env)).toThrow('https');
});

test('the teams of the site are read', () => {
	const at = { site: 'default', dataDir: '/nowhere', production: true };
	expect(Array.isArray(readTeams(at))).toBe(true);
	expect(() => readTeams({ ...at, site: 'nowhere' })).toThrow('nowhere');
});

test('keys of before are taken until their day, and no mixture of keys ever', async () => {
	const [now, before] = [await madeUpTeam(), await madeUpTeam()];
	const [current, old] = [(await now.seal()).header, (await before.seal()).header];
	const team = listed(now);
	const previous = [{ desk: old.to[0], recovery: old.to[1], until: '2026-12-22' }];
	const known = new KnownKeys([{ ...team, keys: team.keys && { ...team.keys, previous } }]);
	const check = (to: [string, string], day: string) => () =>
		known.check({ ...current, to }, day, new Set());
	expect(check(current.to, '2027-06-01')).not.toThrow();
	expect(check(old.to, '2026-12-22')).not.toThrow();
	expect(check(old.to, '2026-12-23')).toThrow('no longer in use');
	expect(check([current.to[0], old.to[1]], '2026-12-01')).toThrow('no longer in use');
});

test('the log tells how often, and starts anew after each line', () => {
	const counts = new Counts();
	for (const what of ['stored', 'stored', 'full']) counts.add(what);
	expect([counts.line(), counts.line()]).toEqual(['full 1, stored 2', null]);
});
