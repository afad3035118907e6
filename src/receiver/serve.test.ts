import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { APP, put, ready, startReceiver, type Ready } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';

let here: Awaited<ReturnType<typeof startReceiver>>;
let one: Ready;
beforeAll(async () => {
	here = await startReceiver();
});
afterAll(() => here.stop());
beforeEach(async () => {
	one = await ready(await here.team.seal());
});

const at = (id: string, rest = '') => `${here.origin}/v1/requests/${id}${rest}`;
const stored = async () => {
	const row = here.db.selectFrom('requests').select(({ fn }) => fn.countAll().as('count'));
	return Number((await row.executeTakeFirstOrThrow()).count);
};

test('a request is stored once, however often it is sent, and its hash is echoed', async () => {
	const first = await put(here.origin, one);
	expect([first.status, await first.json()]).toEqual([201, { sha256: one.sha256 }]);
	const again = await put(here.origin, one);
	expect([again.status, await again.json()]).toEqual([200, { sha256: one.sha256 }]);
});

test('a request can be asked about and taken back with its token alone', async () => {
	await put(here.origin, one);
	const headers = { 'Withdraw-Token': one.token };
	const waiting = await fetch(at(one.id, '/state'), { headers });
	expect(await waiting.json()).toEqual({ state: 'waiting', seen: false, sha256: one.sha256 });
	const gone = await fetch(at(one.id), { method: 'DELETE', headers });
	expect(await gone.json()).toMatchObject({ state: 'withdrawn' });
	expect((await put(here.origin, one)).status).toBe(200);
	const after = await fetch(at(one.id, '/state'), { headers });
	expect(await after.json()).toMatchObject({ state: 'withdrawn' });
	const other = await fetch(at(one.id), {
		method: 'DELETE',
		headers: { 'Withdraw-Token': 'A'.repeat(22) }
	});
	expect(other.status).toBe(404);
});

type Bad = [string, number, string, (of: Ready) => Promise<Response> | Response];
const send = (of: Ready, over: RequestInit, id = of.id) =>
	fetch(at(id), { method: 'PUT', body: of.bytes, headers: of.headers, ...over });
const deep = `${'['.repeat(4000)}${']'.repeat(4000)}`;

test.each<Bad>([
	['a byte too few', 413, 'wrong-length', (of) => send(of, { body: of.bytes.slice(1) })],
	['a byte too many', 413, 'wrong-length', (of) => send(of, { body: new Uint8Array(8547) })],
	['five megabytes', 413, 'wrong-length', (of) => send(of, { body: new Uint8Array(5e6) })],
	['no bytes', 413, 'wrong-length', (of) => send(of, { body: new Uint8Array() })],
	[
		'nothing but noughts',
		422,
		'envelope-unreadable',
		(of) => send(of, { body: new Uint8Array(8546) })
	],
	['deeply nested JSON', 422, 'envelope-unreadable', (of) => send(of, { body: deep.padEnd(8546) })],
	[
		'a later version',
		422,
		'envelope-newer',
		(of) => send(of, { body: changed(of, '"v":1', '"v":2') })
	],
	['another id than in the address', 422, 'wrong-id', (of) => send(of, {}, 'A'.repeat(22))],
	['an id of no shape', 422, 'wrong-id', (of) => send(of, {}, '..%2f..')],
	[
		'a type of text',
		415,
		'wrong-type',
		(of) => send(of, { headers: { ...of.headers, 'Content-Type': 'text/plain' } })
	],
	[
		'no hash of a token',
		422,
		'wrong-token',
		(of) => send(of, { headers: { ...of.headers, 'Withdraw-Hash': '' } })
	],
	[
		'another site’s page',
		403,
		'other-origin',
		(of) => send(of, { headers: { ...of.headers, Origin: 'https://evil.example' } })
	],
	[
		'an unknown team',
		422,
		'team-unknown',
		async () => put(here.origin, await ready(await (await madeUpTeam('hill')).seal()))
	],
	[
		'keys that nobody here has heard of',
		503,
		'key-not-yet',
		async () => put(here.origin, await ready(await (await madeUpTeam()).seal()))
	],
	['the wrong method', 405, 'wrong-method', (of) => send(of, { method: 'POST' })],
	['an address with a question', 404, 'no-route', () => fetch(`${here.origin}/v1/health?x=1`)],
	['an address of nothing', 404, 'no-route', () => fetch(`${here.origin}/admin`)],
	['a token of no shape', 422, 'wrong-token', (of) => fetch(at(of.id, '/state'))],
	['nobody signed in', 401, 'not-signed-in', () => fetch(`${here.origin}/v1/desk/requests`)],
	[
		'a desk’s deed from nowhere',
		403,
		'other-origin',
		(of) => fetch(`${here.origin}/v1/desk/requests/${of.id}/claim`, { method: 'POST' })
	]
])('%s is refused with one sentence, and nothing is stored', async (_, status, error, sending) => {
	const before = await stored();
	const response = await sending(one);
	const body = (await response.json()) as { error: string; message: string };
	expect([response.status, body.error]).toEqual([status, error]);
	expect(body.message).toMatch(/^[A-Z][^.]+\.$/);
	expect(await stored()).toBe(before);
});

function changed({ bytes }: Ready, from: string, to: string) {
	const text = new TextDecoder('latin1').decode(bytes.slice(0, 192)).replace(from, to);
	return Uint8Array.from([...new TextEncoder().encode(text), ...bytes.slice(192)]);
}

test('other bytes under the same id are refused, and the first stay', async () => {
	await put(here.origin, one);
	const other = one.bytes.slice();
	other[8545] = (other[8545] ?? 0) ^ 1;
	const response = await put(here.origin, { ...one, bytes: other });
	expect([response.status, await response.json()]).toMatchObject([409, { error: 'other-request' }]);
	const row = here.db.selectFrom('requests').select('sha').where('id', '=', one.id);
	expect((await row.executeTakeFirst())?.sha).toBe(one.sha256);
});

test('a body without a length is refused before it is read', async () => {
	const status = await new Promise((resolve, reject) => {
		const options = { method: 'PUT', headers: { ...one.headers, 'Transfer-Encoding': 'chunked' } };
		const sending = rawRequest(at(one.id), options, ({ statusCode }) => resolve(statusCode));
		sending.on('error', reject).end(one.bytes);
	});
	expect(status).toBe(411);
});

test('a body that breaks off is not stored, and the receiver goes on', async () => {
	const before = await stored();
	await new Promise((resolve) => {
		const headers = { ...one.headers, 'Content-Length': '8546' };
		const sending = rawRequest(at(one.id), { method: 'PUT', headers });
		sending.on('error', resolve);
		sending.write(one.bytes.slice(0, 4000), () => sending.destroy(new Error('cut')));
	});
	expect((await fetch(`${here.origin}/v1/health`)).status).toBe(200);
	expect(await stored()).toBe(before);
});

test('only pages of the app may ask, with a cookie only at the desk', async () => {
	const ask = (path: string, origin: string) =>
		fetch(here.origin + path, { method: 'OPTIONS', headers: { Origin: origin } });
	const own = await ask(`/v1/requests/${one.id}`, APP);
	expect(own.status).toBe(204);
	expect(own.headers.get('access-control-allow-origin')).toBe(APP);
	expect(own.headers.get('access-control-allow-methods')).toBe('PUT, DELETE');
	expect(own.headers.get('access-control-allow-credentials')).toBeNull();
	const desk = await ask('/v1/desk/session', APP);
	expect(desk.headers.get('access-control-allow-credentials')).toBe('true');
	const other = await ask(`/v1/requests/${one.id}`, 'https://evil.example');
	expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
});

test('a key that was revoked is refused at once for what is new', async () => {
	const kid = (await here.team.seal()).header.to[0];
	await here.db.insertInto('revoked_keys').values({ kid, at: 1 }).execute();
	await here.receiver.learn();
	const response = await put(here.origin, one);
	expect([response.status, await response.json()]).toMatchObject([410, { error: 'key-retired' }]);
	const revoked = await fetch(`${here.origin}/v1/revoked`);
	expect(await revoked.json()).toEqual({ keys: [kid] });
	await here.db.deleteFrom('revoked_keys').execute();
	await here.receiver.learn();
});
