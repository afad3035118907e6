import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startMailSink } from '../../tests/fixtures/mail-sink.ts';
import { runCommand } from './commands.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));
let said: string[] = [];
beforeEach(() => {
	said = [];
	vi.stubEnv('DATA_DIR', DATA_DIR);
	for (const kind of ['log', 'error'] as const)
		vi.spyOn(console, kind).mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
	process.exitCode = undefined;
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

test('an audit that has no entry says so, and a number is looked up with its hash alone', async () => {
	await runCommand('audit', []);
	expect(said).toEqual(['The audit is whole, and has no entry yet.']);
	await expect(runCommand('audit', ['5'])).rejects.toThrow('audit 5 HASH');
	await expect(runCommand('audit', ['5', 'x'])).rejects.toThrow('its end was cut off');
});

test('a notice is tried every way, and each that does not go is named', async () => {
	const mails = await startMailSink();
	const file = join(DATA_DIR, 'notices.json');
	const ways = { to: ['command:/not/there', 'mail:a@example.org'], lateTo: ['mail:b@example.org'] };
	const desk = 'https://desk.example.org/desk/';
	writeFileSync(
		file,
		JSON.stringify({ from: 'calls@example.org', desk, teams: { harbour: ways } })
	);
	vi.stubEnv('RECEIVER_NOTICES', file);
	vi.stubEnv('SMTP_URL', mails.url);
	await runCommand('test-notice', ['harbour']);
	expect(said).toEqual([
		expect.stringMatching(/^Not sent by command to \/not\/there: .*ENOENT/),
		'Sent by mail to a@example.org',
		'Sent by mail to b@example.org'
	]);
	expect(process.exitCode).toBe(1);
	await mails.stop();
});
