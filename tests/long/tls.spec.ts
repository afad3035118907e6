import { execFileSync, spawn } from 'node:child_process';
import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { chromium, test, expect, type Browser, type Page } from '@playwright/test';
import { chromiumPath } from '../chromium.ts';
import { startMailSink } from '../fixtures/mail-sink.ts';
import { makeHost, type Host } from '../fixtures/operating-host.ts';
import { walk, type Said } from '../fixtures/operating-walk.ts';
import type { Block } from '../fixtures/operating.ts';
import { fingerprint, freePort, isHere, startWebServer } from '../fixtures/web-servers.ts';
import { deskHands, giveAuthenticator } from '../journeys/desk-hands.ts';
import { fillIn, readThrough, SAID, sayYes, shownState } from '../journeys/filled-request.ts';
import { sayIn } from '../journeys/fixtures.ts';
import type { Language } from '../../src/lib/domain/site/language.ts';
import { startPostgres } from '../postgres.ts';

const OPERATOR = {
	names: { en: 'Made-up Council', cy: 'Cyngor Dychmygol' },
	email: 'help@example.org',
	phone: '01632 960100',
	url: 'https://example.org/',
	complaints: 'https://example.org/complaints',
	basis: 'consent'
};

test.describe.configure({ mode: 'serial' });

let host: Host;
let said: Said;
let port: number;
let mails: Awaited<ReturnType<typeof startMailSink>>;

/** What the document leaves to a person, on their own machine and on the host. */
function byHand({ heading, lines }: Block) {
	const [first = ''] = lines;
	if (first.includes('keys -- make')) host.addTeam(OPERATOR);
	const to = (from: string, folder: string) => cpSync(from, folder, { recursive: true });
	if (first.startsWith('sudo cp -r ~/waymark-build'))
		to(join(host.own, 'build'), join(host.root, 'home/waymark-build'));
	if (heading.startsWith('3.') && first.includes('cd /opt'))
		to(join(host.own, 'src/content'), join(host.source, 'src/content'));
}

test.beforeAll(async () => {
	test.setTimeout(30 * 60_000);
	mails = await startMailSink();
	port = await freePort();
	host = makeHost({ port, smtp: mails.url, whole: true });
	const marks = ['tried', 'tried at length'] as const;
	said = await walk(host, { marks, last: '5.', before: byHand });
});
test.afterAll(async () => {
	host?.remove();
	await mails?.stop();
});

async function browserTo(server: { port: number; folder: string }): Promise<Browser> {
	const own = fingerprint(server.folder);
	return chromium.launch({
		executablePath: chromiumPath(),
		args: [
			'--no-sandbox',
			'--disable-quic',
			`--host-resolver-rules=MAP *.example.org 127.0.0.1:${server.port}`,
			`--ignore-certificate-errors-spki-list=${own}`
		]
	});
}

const pageAt = async (browser: Browser, host: string): Promise<Page> =>
	(
		await browser.newContext({ baseURL: `https://${host}.example.org`, serviceWorkers: 'block' })
	).newPage();

/** Somebody asks for a call, the team is told, a colleague makes a passkey, answers and closes, and the phone hears of it. */
async function wholePath(browser: Browser, code: string, language: Language) {
	const say = sayIn(language);
	const [phone, desk] = [await pageAt(browser, 'app'), await pageAt(browser, 'desk')];
	const complaints: string[] = [];
	for (const page of [phone, desk])
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	const told = mails.mails.length;
	await fillIn(phone, language, SAID);
	await readThrough(phone);
	await sayYes(phone);
	await expect(shownState(phone)).toHaveAttribute('data-state', 'sent', { timeout: 60_000 });
	await expect.poll(() => mails.mails.length, { timeout: 60_000 }).toBeGreaterThan(told);
	expect(mails.mails.at(-1)?.text).not.toContain(SAID.name);

	await giveAuthenticator(desk);
	const [keyFile = ''] = globSync(join(host.root, 'home/waymark-keys/*-desk-*.key.json'));
	const hands = deskHands(desk, say, { keyFile });
	await hands.arrive(language);
	await hands.enrol(code);
	const words = [...said].find(([line]) => line.includes('keys -- make'))?.[1] ?? '';
	const passphrase = /desk key [\s\S]*?passphrase, shown this once: (\S+)/.exec(words)?.[1] ?? '';
	await hands.unlock(passphrase);
	await hands.told('desk:done-unlocked');
	await desk.locator('button[id^="request-"]').first().click();
	await expect(desk.getByText(SAID.words)).toBeVisible();
	await hands.button('desk:claim').click();
	await hands.told('desk:done-did-claim');
	await desk.getByLabel(say('desk:outcome-called')).check();
	await hands.button('desk:outcome-button').click();
	await hands.told('desk:done-did-done');
	await hands.button('desk:close').click();
	await hands.button('desk:close-yes').click();
	await hands.told('desk:done-did-close');

	const asked = await phone.locator('[data-code]').textContent();
	await phone.goto(`/${language}/contact/`);
	await phone
		.getByRole('button', { name: say('contact:open-receipt', { code: asked ?? '' }) })
		.click();
	await expect(shownState(phone)).toHaveAttribute('data-state', 'closed', { timeout: 60_000 });
	// Signing in and asking for a request that is not there are answered by a status that the console repeats.
	expect(complaints.filter((one) => !/status of 40[13]/.test(one))).toEqual([]);
}

const codeIn = (words: string) => /: (\S+)\s*$/.exec(words)?.[1] ?? '';

for (const [name, language] of [
	['nginx', 'en'],
	['caddy', 'cy']
] as const)
	test(`through ${name} with TLS a request is asked for and answered in ${language}, in production, on SQLite`, async () => {
		test.skip(!isHere(name), `no ${name}`);
		const server = await startWebServer(name, join(host.root, 'srv/waymark/build'), [port]);
		const browser = await browserTo(server);
		try {
			const { said: words } = await host.run('sudo waymark keys enrol harbour');
			await wholePath(browser, codeIn(words), language);
		} finally {
			await browser.close();
			await server.stop();
		}
		const log = readFileSync(join(host.root, 'log'), 'utf8');
		expect(log).not.toContain('failed');
	});

test('through nginx with TLS the same goes on three receivers with one PostgreSQL', async () => {
	const postgres = await startPostgres();
	test.skip(!postgres || !isHere('nginx'), 'no PostgreSQL or no nginx');
	const settings = parseEnv(readFileSync(join(host.root, 'etc/waymark/receiver.env'), 'utf8'));
	const ports = [await freePort(), await freePort(), await freePort()];
	const of = (at: number) => ({
		...settings,
		DATABASE_URL: postgres?.url,
		RECEIVER_PORT: String(at),
		RECEIVER_JOURNAL: join(host.root, `var/lib/waymark-journal/${at}.jsonl`)
	});
	const node = join(host.source, 'node_modules/.bin/node');
	const programs = ports.map((at) =>
		spawn(node, ['src/receiver/main.ts'], { cwd: host.source, env: of(at), stdio: 'inherit' })
	);
	for (const at of ports)
		await expect
			.poll(
				() =>
					fetch(`http://127.0.0.1:${at}/v1/health`).then(
						({ ok }) => ok,
						() => false
					),
				{ timeout: 60_000 }
			)
			.toBe(true);
	const server = await startWebServer('nginx', join(host.root, 'srv/waymark/build'), ports);
	const browser = await browserTo(server);
	try {
		const enrol = ['src/receiver/keys.ts', 'enrol', 'harbour'];
		const words = execFileSync(node, enrol, { cwd: host.source, env: of(0), encoding: 'utf8' });
		await wholePath(browser, codeIn(words), 'cy');
	} finally {
		await browser.close();
		await server.stop();
		for (const program of programs) program.kill('SIGKILL');
		await postgres?.stop(true);
	}
});
