import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finish } from './finish.ts';
import { startServer, type Site } from './serve.ts';

let folder: string;
let site: Site;

const page = (text: string) => `<!doctype html><title>${text}</title>${'<p>a line</p>'.repeat(50)}`;
const files = {
	'index.html': page('start'),
	'en/not-here/index.html': page('not here'),
	'cy/not-here/index.html': page('ddim yma'),
	'en/index.html': page('home'),
	'en/about/index.html': page('about'),
	'_app/version.json': '{"version":"1"}',
	'_app/immutable/start.1f.js': 'export const a = 1;\n'.repeat(40),
	'manifest.webmanifest': '{"name":"Waymark"}',
	'service-worker.js': 'self.addEventListener("install", () => {});'
};

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'site-'));
	writeFileSync(join(folder, 'outside.html'), 'not part of the site');
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(join(folder, 'build', name, '..'), { recursive: true });
		writeFileSync(join(folder, 'build', name), text);
	}
	finish(join(folder, 'build'));
	site = await startServer({ dir: join(folder, 'build'), port: 0 });
});

afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

// fetch tidies paths and unpacks bodies; these tests need both as they are on the wire.
function ask(path: string, { method = 'GET', headers = {} } = {}) {
	return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
		(resolve, reject) => {
			const asked = request({ port: site.port, path, method, headers }, async (response) => {
				const body = Buffer.concat(await response.toArray());
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
			});
			asked.on('error', reject).end();
		}
	);
}

test('a folder answers with its index, packed when the browser takes it', async () => {
	const { status, headers, body } = await ask('/en/', {
		headers: { 'Accept-Encoding': 'gzip, br' }
	});
	expect(status).toBe(200);
	expect(headers['content-type']).toBe('text/html; charset=utf-8');
	expect(headers['content-encoding']).toBe('br');
	expect(headers.vary).toBe('Accept-Encoding');
	expect(brotliDecompressSync(body).toString()).toBe(files['en/index.html']);
	const plain = await ask('/en/', { headers: { 'Accept-Encoding': 'br;q=0' } });
	expect(plain.headers['content-encoding']).toBeUndefined();
	expect(plain.body.toString()).toBe(files['en/index.html']);
});

test('a known ETag gets 304 and no body, for each packing its own', async () => {
	const first = await ask('/en/', { headers: { 'Accept-Encoding': 'br' } });
	const again = await ask('/en/', {
		headers: { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.etag }
	});
	expect([again.status, again.body.length]).toEqual([304, 0]);
	expect((await ask('/en/')).headers.etag).not.toBe(first.headers.etag);
});

test.each([
	['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
	['/_app/version.json', 'application/json; charset=utf-8'],
	['/_app/immutable/start.1f.js', 'text/javascript; charset=utf-8'],
	['/service-worker.js', 'text/javascript; charset=utf-8']
])('%s has the type %s', async (path, type) => {
	expect((await ask(path)).headers['content-type']).toBe(type);
});

test('a file has its own headers, however its address is spelled', async () => {
	for (const path of ['/service-worker.js', '/%73ervice%2dworker.js']) {
		const { status, headers } = await ask(path);
		expect([status, headers['content-security-policy']]).toEqual([
			200,
			expect.stringContaining("default-src 'none'")
		]);
	}
	const { headers } = await ask('/%5fapp/immutable/start.1f.js');
	expect(headers['cache-control']).toContain('immutable');
});

test('a path without its last slash leads to the one with it and keeps the query', async () => {
	const { status, headers } = await ask('/en/about?x=1&y=2?');
	expect([status, headers.location]).toEqual([308, '/en/about/?x=1&y=2?']);
});

test.each([
	['//en', '/en/'],
	['/en//', '/en/'],
	['/index.html', '/'],
	['/en/index.html?a=1', '/en/?a=1'],
	['/EN/About/?fbclid=1', '/en/about/?fbclid=1'],
	['/en/about).', '/en/about/'],
	['/en/about/%E2%80%9D', '/en/about/']
])('%s leads to %s', async (path, page) => {
	const { status, headers } = await ask(path);
	expect([status, headers.location]).toEqual([308, page]);
});

test('what is put behind an address changes nothing', async () => {
	const { status, body } = await ask('/en/about/?fbclid=1&utm_source=x');
	expect([status, body.toString()]).toEqual([200, files['en/about/index.html']]);
});

test.each([
	'/nowhere/',
	'/en/nowhere.js',
	'/../outside.html',
	'/%2e%2e/outside.html',
	'/en/..%2f..%2foutside.html',
	'/..%5coutside.html',
	'/%00',
	'/%zz',
	'//localhost/en',
	'/EN/nowhere.',
	'/_headers',
	'/index.html.br'
])('%s is not part of the site', async (path) => {
	const { status, headers, body } = await ask(path);
	expect(status).toBe(404);
	expect(headers['cache-control']).toBe('no-cache');
	expect(body.toString()).toBe(files['en/not-here/index.html']);
});

test('what is not there is said in the language of the address', async () => {
	const { status, body } = await ask('/cy/dim/byd/');
	expect([status, body.toString()]).toEqual([404, files['cy/not-here/index.html']]);
});

test('HEAD answers without a body, other methods are refused', async () => {
	const head = await ask('/en/', { method: 'HEAD' });
	expect([head.status, head.body.length]).toEqual([200, 0]);
	expect(Number(head.headers['content-length'])).toBe(files['en/index.html'].length);
	expect((await ask('/en/', { method: 'POST' })).status).toBe(405);
});

test('every answer carries the headers, a refused one as well', async () => {
	for (const path of ['/en/', '/nowhere/', '/en/about'])
		expect((await ask(path)).headers['x-content-type-options']).toBe('nosniff');
	expect((await ask('/_app/immutable/start.1f.js')).headers['cache-control']).toMatch('immutable');
});

test('a taken port and a missing build are named', async () => {
	const dir = join(folder, 'build');
	await expect(startServer({ dir, port: site.port })).rejects.toThrow(`Port ${site.port} is`);
	await expect(startServer({ dir: folder, port: 0 })).rejects.toThrow('npm run build');
});

test('the headers file names each changing part of the site once', () => {
	const text = readFileSync(join(folder, 'build', '_headers'), 'utf8');
	for (const path of ['/', '/en/*', '/404.html', '/_app/version.json', '/_app/immutable/*'])
		expect(text.split('\n').filter((line) => line === path)).toHaveLength(1);
});

test('only this machine is served, unless another is named', async () => {
	const dir = join(folder, 'build');
	const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
	const elsewhere = addresses.find(({ internal, family }) => !internal && family === 'IPv4');
	const reached = (port: number, host: string) =>
		new Promise<boolean>((resolve) => {
			const socket = connect(port, host, () => resolve(true)).on('error', () => resolve(false));
			socket.on('connect', () => socket.end());
		});
	expect(await reached(site.port, 'localhost')).toBe(true);
	if (!elsewhere) return;
	expect(await reached(site.port, elsewhere.address)).toBe(false);
	const open = await startServer({ dir, port: 0, host: '0.0.0.0' });
	expect(await reached(open.port, elsewhere.address)).toBe(true);
	await open.close();
});
