import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETUPS } from '../../tests/fixtures/deployed.ts';
import { isHere, startWebServer, type WebServer } from '../../tests/fixtures/web-servers.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { headersAt, readRules } from './header-rules.ts';
import { headersFile, headersFor } from './headers.ts';
import { headersForServer } from './web-server-headers.ts';

const PATHS = [
	'/',
	'/index.html',
	'/cy/*',
	'/desk/*',
	'/en/*',
	'/404.html',
	'/manifest.webmanifest'
];
const text = headersFile([...PATHS, '/service-worker.js', '/_app/version.json']);
const rules = readRules(text);
const FILES = {
	'/': 'text/html',
	'/en/': 'text/html',
	'/cy/about/': 'text/html',
	'/desk/': 'text/html',
	'/service-worker.js': 'javascript',
	'/manifest.webmanifest': 'application/manifest+json',
	'/_app/version.json': 'application/json',
	'/_app/immutable/a.1f.js': 'javascript',
	'/_app/immutable/workers/argon2-worker-a1.js': 'javascript'
};
const dir = mkdtempSync(join(tmpdir(), 'site-'));

beforeAll(() => {
	// Whoever serves it may be another user.
	chmodSync(dir, 0o755);
	const pages = [...LANGUAGES.map((language) => `/${language}/404.html`), '/404.html'];
	for (const path of [...Object.keys(FILES), ...pages]) {
		const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `file of ${path}`);
		writeFileSync(`${file}.gz`, gzipSync(`file of ${path}`));
	}
	writeFileSync(join(dir, '_headers'), text);
});
afterAll(() => rmSync(dir, { recursive: true }));

test('the rules of a build say for every path what our own server sends', () => {
	for (const path of Object.keys(FILES))
		expect(headersAt(rules, path), path).toEqual(headersFor(path));
});

test('a line that is neither path nor header, and an unknown server, are answered in a sentence', () => {
	expect(() => readRules('/*\nX-A: b')).toThrow('"X-A: b"');
	expect(() => readRules('  X-A: b')).toThrow('neither');
	expect(() => headersForServer('iis', rules)).toThrow('nginx, caddy, apache');
});

const askPlain = (port: number, headers: Record<string, string>) =>
	new Promise((resolve) =>
		get({ host: '127.0.0.1', port, path: '/en/', headers }, ({ statusCode, headers }) =>
			resolve([statusCode, headers.location])
		)
	);

describe.each(['nginx', 'caddy'] as const)('%s, as docs/operating sets it up', (name) => {
	let server: WebServer | undefined;
	beforeAll(async () => {
		if (isHere(name)) server = await startWebServer(name, dir);
		else console.log(`skipped: no ${name}`);
	}, 60_000);
	afterAll(() => server?.stop());
	const fact = (title: string, body: (ask: WebServer['ask']) => Promise<void>) =>
		test(title, ({ skip }) => (server ? body(server.ask) : skip()));

	fact('every path has exactly the headers of the build', async (ask) => {
		for (const [path, type] of Object.entries(FILES)) {
			const host = path.startsWith('/desk/') ? 'desk.example.org' : 'app.example.org';
			const { status, headers, body } = await ask(host, path);
			expect([status, body], path).toEqual([200, `file of ${path}`]);
			for (const [header, value] of Object.entries(headersFor(path)))
				expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
			expect(headers['content-type'] ?? '', path).toContain(type);
			if (!path.startsWith('/desk/')) expect(headers['x-robots-tag']).toBeUndefined();
		}
	});

	fact(
		'what is not there is said in the language of its address, and kept nowhere',
		async (ask) => {
			for (const [path, page] of [
				['/en/nothing/', '/en/404.html'],
				['/cy/x', '/cy/404.html'],
				['/nothing.js', '/404.html'],
				['/_app/immutable/gone.js', '/404.html'],
				['/_headers', '/404.html']
			] as const) {
				const { status, headers, body } = await ask('app.example.org', path);
				expect([status, body], path).toEqual([404, `file of ${page}`]);
				for (const [header, value] of Object.entries(headersFor('/404.html')))
					expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
			}
		}
	);

	fact('a path without its last slash leads on, and files go packed', async (ask) => {
		const led = await ask('app.example.org', '/cy/about');
		expect([301, 308]).toContain(led.status);
		expect(led.headers.location).toBe('/cy/about/');
		const headers = { 'Accept-Encoding': 'gzip' };
		const packed = await ask('app.example.org', '/en/', { headers });
		expect(packed.headers['content-encoding']).toBe('gzip');
	});

	fact('the desk has a host of its own', async (ask) => {
		const { status, headers } = await ask('desk.example.org', '/');
		expect([status, headers.location]).toEqual([302, '/desk/']);
		const led = await ask('app.example.org', '/desk/');
		expect([led.status, led.headers.location]).toEqual([302, 'https://desk.example.org/desk/']);
	});

	fact('whoever comes without TLS is led to it', async () => {
		// Caddy does so by itself, which its test has to switch off.
		if (name !== 'nginx') return;
		const headers = { Host: 'app.example.org' };
		const led = await askPlain(server?.plain ?? 0, headers);
		expect(led).toEqual([301, 'https://app.example.org/en/']);
	});

	fact('what the receiver measures is for nobody outside', async (ask) => {
		expect((await ask('calls.example.org', '/v1/metrics')).status).toBe(404);
		// There is no receiver behind it here.
		expect((await ask('calls.example.org', '/v1/health')).status).toBe(502);
	});
});

test('Apache sends exactly the headers of the build', async ({ skip }) => {
	const { isHere, start } = SETUPS.Apache;
	if (!isHere()) return skip();
	const { ask, stop } = await start(dir);
	try {
		for (const path of [...Object.keys(FILES), '/_app/immutable/gone.js']) {
			const { status, headers } = await ask(path);
			const expected = headersFor(status === 404 ? '/404.html' : path);
			for (const [header, value] of Object.entries(expected))
				expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
		}
	} finally {
		await stop();
	}
}, 30_000);
