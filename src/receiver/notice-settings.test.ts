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

test.each([
	'mail:',
	'xmail:a@b.cy',
	'mail:a@b',
	'mail:/a',
	'command:',
	'command:a@b.cy',
	'ftp://example.org',
	'mail:a@b.cy\ncommand:/x',
	''
])('%j is no way to be told', (text) => {
	expect(() => wayOf(text)).toThrow(`not to "${text}".`);
});

test.each(['9:00', '24:00', '23:60', 'at 09:00', '09:00 or so', '29:00'])(
	'%j is no time of a day, for notices nor for digests',
	(time) => {
		expect(() => read({ dailyAt: time })).toThrow('dailyAt is not as');
		expect(() => read({ teams: { harbour: { ...harbour, digestAt: [time] } } })).toThrow(
			'teams.harbour.digestAt.0 is not as'
		);
	}
);

test('what is wrong in a file is said with where it stands, its reason behind it', () => {
	expect(() => read({ dailyAt: '23:59' })).not.toThrow();
	writeFileSync(path, '[]');
	expect(() => noticeSettings({ RECEIVER_NOTICES: path })).toThrow(
		/its outermost part is not as docs\/receiver.md has it \(.+\)\.$/
	);
	writeFileSync(path, '{');
	expect(() => noticeSettings({ RECEIVER_NOTICES: path })).toThrow(
		expect.objectContaining({ cause: expect.any(SyntaxError) })
	);
});

test('mail needs a server and a sender where any team has it, also for what is late alone', () => {
	const hook = ['https://example.org/hook'];
	const none = { SMTP_URL: undefined };
	const hooks = { harbour: { to: hook, lateTo: hook } };
	expect(read({ teams: hooks, from: undefined }, none)).toMatchObject({ smtp: null, from: '' });
	const lateMail = { ...hooks, hill: { to: hook, lateTo: ['mail:lead@example.org'] } };
	expect(() => read({ teams: lateMail }, none)).toThrow('SMTP_URL is needed');
	for (const url of ['http://smtp://mail', 'smtp:///', 'see smtp://mail'])
		expect(() => read({}, { SMTP_URL: url })).toThrow('SMTP_URL has to be like');
	expect(read({}, { SMTP_URL: 'smtps://u:p@mail.example.org:465' })?.smtp).toContain('smtps');
});

test('for real people hooks and the desk are told over https alone', () => {
	const desk = 'http://localhost/desk/';
	expect(read({ desk }, { WAYMARK_DEMONSTRATION: '1' })?.desk).toBe(desk);
	expect(() => read({ desk }, { WAYMARK_PRODUCTION: '1' })).toThrow('desk has to be a web address');
});
