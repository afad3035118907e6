import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startMailSink } from '../../tests/fixtures/mail-sink.ts';
import { put, ready } from '../../tests/fixtures/receiver.ts';
import { startProgram } from '../../tests/fixtures/receiver-program.ts';
import { draft } from '../../tests/fixtures/requests.ts';
import { MARKERS } from '../../tests/fixtures/traces.ts';
import { sendBy } from './notice-ways.ts';
import { noticeWords } from './notice-words.ts';

const NOTICES = Number(process.env.NOTICES || 50);
const dir = mkdtempSync(join(tmpdir(), 'ways-'));
afterAll(() => rmSync(dir, { recursive: true }));
const desk = 'https://app.example.org/desk/';
const told = { team: 'harbour', kind: 'new', count: 1, waiting: 3, late: 0, oldest: 2 } as const;
const nothing = { smtp: null, from: '' };

test('the words are numbers in both languages, and the desk', () => {
	const { subject, text } = noticeWords(told, desk);
	expect(subject).toBe('Waymark: 1 new · Newydd: 1');
	expect(text).toContain('1 new, the oldest 2 working days old.\nWaiting in all: 3. Late: 0.');
	expect(text).toContain('Newydd: 1, yr hynaf: 2 ddiwrnod gwaith.');
	const quiet = noticeWords({ ...told, kind: 'daily', waiting: 0, oldest: 0 }, desk);
	expect(quiet.text).toMatch(/^All quiet: nobody waits\.\nWaiting in all: 0\. Late: 0\.\nThe desk/);
	expect(noticeWords({ ...told, oldest: 1 }, desk).text).toContain('the oldest 1 working day old');
});

test('a webhook is posted JSON, and an answer that is no yes is a failure', async () => {
	const heard: string[] = [];
	let status = 200;
	const server = createServer((request, response) => {
		let body = '';
		request
			.on('data', (chunk) => (body += chunk))
			.on('end', () => {
				heard.push(body);
				response.writeHead(status).end();
			});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
	const words = noticeWords(told, desk);
	await sendBy({ kind: 'webhook', to }, words, nothing);
	expect(JSON.parse(heard[0] ?? '')).toEqual({ ...told, subject: words.subject, text: words.text });
	status = 500;
	await expect(sendBy({ kind: 'webhook', to }, words, nothing)).rejects.toThrow('500');
	server.close();
	await expect(sendBy({ kind: 'webhook', to }, words, nothing)).rejects.toThrow();
});

test('a program gets the subject and the text, and its failing is a failure', async () => {
	const program = join(dir, 'page');
	const out = join(dir, 'out');
	writeFileSync(
		program,
		`#!/bin/sh\necho "$1" > ${out}\ncat >> ${out}\nexit "$(cat ${dir}/code)"\n`
	);
	chmodSync(program, 0o700);
	writeFileSync(join(dir, 'code'), '0');
	const words = noticeWords(told, desk);
	await sendBy({ kind: 'command', to: program }, words, nothing);
	expect(readFileSync(out, 'utf8')).toBe(`${words.subject}\n${words.text}`);
	writeFileSync(join(dir, 'code'), '3');
	await expect(sendBy({ kind: 'command', to: program }, words, nothing)).rejects.toThrow('3');
	await expect(sendBy({ kind: 'command', to: '/nowhere' }, words, nothing)).rejects.toThrow();
});

test(`of ${NOTICES} requests each is told within 60 seconds of its store, and no mail holds any of what was written`, async () => {
	const sink = await startMailSink();
	const file = join(dir, 'notices.json');
	const team = { to: ['mail:team@example.org'], lateTo: ['mail:lead@example.org'] };
	writeFileSync(
		file,
		JSON.stringify({ from: 'calls@example.org', desk, dailyAt: '23:59', teams: { harbour: team } })
	);
	const env = { RECEIVER_NOTICES: file, SMTP_URL: sink.url, RECEIVER_BURST: '1000000' };
	const program = await startProgram({ ...env, RECEIVER_FLOOD_AT: '1000000' });
	const stored: { id: string; at: number }[] = [];
	for (let at = 0; at < NOTICES; at++) {
		const content = {
			...draft(at),
			access: `${MARKERS}${at}`,
			name: `Name ${MARKERS}`,
			shared: []
		};
		const one = await ready(await program.team.seal(content));
		expect((await put(program.origin, one)).status).toBe(201);
		stored.push({ id: one.id, at: Date.now() });
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const counted = () =>
		sink.mails.map(({ text, at }) => ({ at, count: Number(/^(\d+) new/m.exec(text)?.[1] ?? 0) }));
	const sum = () => counted().reduce((all, { count }) => all + count, 0);
	for (let tries = 0; sum() < NOTICES && tries < 700; tries++)
		await new Promise((resolve) => setTimeout(resolve, 100));
	// A mail tells the oldest that were not told before.
	let told = 0;
	const late = counted().flatMap(({ at, count }) => {
		const these = stored.slice(told, told + count);
		told += count;
		return these.filter((one) => at - one.at > 60_000);
	});
	expect([sum(), late]).toEqual([NOTICES, []]);
	const mailed = sink.mails.map(({ text }) => text).join('\n');
	for (const secret of [MARKERS, 'Name', ...stored.map(({ id }) => id)])
		expect(mailed).not.toContain(secret);
	await program.end();
	program.forget();
	await sink.stop();
}, 1_200_000);
