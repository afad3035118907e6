import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { noticeSettings, wayOf } from './notice-settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'notices-'));
afterAll(() => rmSync(dir, { recursive: true }));
const path = join(dir, 'notices.json');
const harbour = { to: ['mail:team@example.org'], lateTo: ['https://example.org/hook'] };
const usual = {
	from: 'calls@example.org',
	desk: 'https://app.example.org/desk/',
	teams: { harbour }
};
const read = (over: object, env = {}) => {
	writeFileSync(path, JSON.stringify({ ...usual, ...over }));
	return noticeSettings({ RECEIVER_NOTICES: path, SMTP_URL: 'smtp://localhost:25', ...env });
};

test('without a file nobody is told, and with one each team has its ways', () => {
	expect(noticeSettings({})).toBeNull();
	expect(read({})).toEqual({
		smtp: 'smtp://localhost:25',
		from: 'calls@example.org',
		desk: 'https://app.example.org/desk/',
		dailyAt: '09:00',
		teams: {
			harbour: {
				to: [{ kind: 'mail', to: 'team@example.org' }],
				lateTo: [{ kind: 'webhook', to: 'https://example.org/hook' }],
				digestAt: []
			}
		}
	});
	const digest = { harbour: { ...harbour, digestAt: ['14:00', '09:30'] } };
	expect(read({ teams: digest })?.teams.harbour?.digestAt).toEqual(['09:30', '14:00']);
	expect(wayOf('command:/usr/local/bin/page')).toEqual({
		kind: 'command',
		to: '/usr/local/bin/page'
	});
});

test.each([
	[{ desk: 'app' }, {}, 'desk has to be a web address, not "app".'],
	[{ from: 'us' }, {}, 'from has to be an address, not "us".'],
	[{ dailyAt: '9' }, {}, 'dailyAt is not as docs/receiver.md has it'],
	[{ more: 1 }, {}, 'is not as docs/receiver.md has it'],
	[{ teams: { harbour: { ...harbour, lateTo: [] } } }, {}, 'teams.harbour.lateTo is not as'],
	[{ teams: { harbour: { ...harbour, to: ['team'] } } }, {}, 'not to "team".'],
	[
		{ teams: { harbour: { ...harbour, to: ['mail:a@b.c,d@e.f'] } } },
		{},
		'not to "mail:a@b.c,d@e.f".'
	],
	[{ teams: { harbour: { ...harbour, to: ['command:page'] } } }, {}, 'not to "command:page".'],
	[{}, { SMTP_URL: undefined }, 'sends mail, so SMTP_URL is needed.'],
	[{}, { SMTP_URL: 'localhost' }, 'SMTP_URL has to be like smtps://'],
	[{}, { RECEIVER_NOTICES: '/nowhere.json' }, 'RECEIVER_NOTICES names /nowhere.json']
])('%j with %j is refused in one sentence: %s', (over, env, sentence) => {
	expect(() => read(over, env)).toThrow(sentence);
});

test('production tells no hook without https', () => {
	expect(wayOf('http://localhost:9/hook').kind).toBe('webhook');
	expect(() => wayOf('http://localhost:9/hook', true)).toThrow('not to "http');
});
