import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { APP, ready, startReceiver } from '../../tests/fixtures/receiver.ts';

let clean: (() => unknown)[] = [];
afterEach(async () => {
	for (const step of clean.toReversed()) await step();
	clean = [];
}, 30_000);

async function started() {
	const here = await startReceiver();
	clean.push(here.stop);
	const { port, hostname } = new URL(here.origin);
	async function open(): Promise<Socket> {
		const socket = connect(Number(port), hostname);
		socket.on('error', () => undefined);
		clean.push(() => socket.destroy());
		await once(socket, 'connect');
		return socket;
	}
	return { here, open };
}

/** The next that comes over a connection, up to the end of a header. */
async function heard(socket: Socket): Promise<string> {
	let text = '';
	while (!text.includes('\r\n\r\n')) {
		const [part] = (await once(socket, 'data')) as [Buffer];
		text += part.toString('latin1');
	}
	return text;
}

test('2,100 connections that say nothing keep nobody out, and the longest silent ones go', async () => {
	const { here, open } = await started();
	const silent: Socket[] = [];
	for (let at = 0; at < 2100; at += 100)
		silent.push(...(await Promise.all(Array.from({ length: 100 }, open))));
	const began = performance.now();
	expect((await fetch(`${here.origin}/v1/health`)).status).toBe(200);
	expect(performance.now() - began).toBeLessThan(3000);
	expect(
		silent.filter(({ destroyed, readyState }) => !destroyed && readyState === 'open').length
	).toBeLessThanOrEqual(1000);
}, 60_000);

test('a connection that says nothing, or half a header, is closed within seconds', async () => {
	const { open } = await started();
	const [silent, half] = [await open(), await open()];
	half.write('GET /v1/health HTTP/1.1\r\nHost: a\r\n');
	for (const socket of [silent, half]) socket.resume();
	await Promise.all([once(silent, 'close'), once(half, 'close')]);
}, 30_000);

test('whoever asks first is told to go on where the body is wanted, and refused before it where not', async () => {
	const { here, open } = await started();
	const { id, bytes, headers, sha256 } = await ready(await here.team.seal());
	const asking = (length: number, path: string) =>
		[
			`PUT /v1/requests/${path} HTTP/1.1`,
			'Host: localhost',
			'Expect: 100-continue',
			`Content-Length: ${length}`,
			...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
			'\r\n'
		].join('\r\n');
	const wanted = await open();
	wanted.write(asking(bytes.length, id));
	expect(await heard(wanted)).toMatch(/^HTTP\/1\.1 100 Continue/);
	wanted.write(bytes);
	const stored = await heard(wanted);
	expect(stored).toMatch(/^HTTP\/1\.1 201/);
	expect(stored).toContain(sha256);
	const unwanted = await open();
	unwanted.write(asking(bytes.length + 1, id));
	const refused = await heard(unwanted);
	expect(refused).toMatch(/^HTTP\/1\.1 413/);
	expect(refused).toMatch(/Connection: close/i);
});

test('an expectation that nobody knows is passed over', async () => {
	const { open } = await started();
	const socket = await open();
	socket.write('GET /v1/health HTTP/1.1\r\nHost: a\r\nExpect: cake\r\n\r\n');
	const answer = await heard(socket);
	expect(answer).toMatch(/^HTTP\/1\.1 200/);
	expect(answer).toMatch(/X-Content-Type-Options: nosniff/i);
});

test('a cookie may come along to an address of the desk alone, however an address begins', async () => {
	const { here } = await started();
	const may = async (path: string) => {
		const { headers } = await fetch(here.origin + path, { headers: { Origin: APP } });
		return headers.get('access-control-allow-credentials');
	};
	expect(await may('/v1/desk/session')).toBe('true');
	for (const path of ['/v1/desk/nothing', '/v1/health', '/v1/desk/', '//v1/desk/session'])
		expect(await may(path)).toBeNull();
});
