import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAuthenticator } from '../../tests/fixtures/authenticator.ts';
import { APP, listed, put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';
import { firstBreak } from './audit.ts';
import { forgetWhatIsDue } from './retention.ts';
import { dismiss, newEnrolment, revoke } from './staff.ts';
import { KnownKeys } from './teams.ts';

let here: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
	here = await startReceiver();
});
afterAll(() => here.stop());

const DAY = 24 * 60 * 60_000;
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
	fetch(`${here.origin}/v1/desk/${path}`, {
		method: 'POST',
		body: typeof body === 'string' ? body : JSON.stringify(body),
		headers: { 'Content-Type': 'application/json', Origin: APP, ...headers }
	});
const errorOf = async (answer: Response) => [
	answer.status,
	((await answer.json()) as { error?: string }).error
];

test('every answer tells browsers to keep, run and frame nothing, refusals too', async () => {
	for (const path of ['/v1/health', '/nothing']) {
		const { headers } = await fetch(here.origin + path);
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('content-security-policy')).toBe(
			"default-src 'none'; frame-ancestors 'none'"
		);
		expect(headers.get('cross-origin-resource-policy')).toBe('same-site');
		expect(headers.get('referrer-policy')).toBe('no-referrer');
		expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('vary')).toBe('Origin');
		expect(headers.get('content-type')).toBe('application/json');
		expect(Number(headers.get('content-length'))).toBeGreaterThan(0);
	}
	expect(await (await fetch(`${here.origin}/v1/health`)).json()).toMatchObject({ ok: true });
});

test('a page of the app may send what a request needs, and read when to try again', async () => {
	const asked = await fetch(`${here.origin}/v1/requests/x`, {
		method: 'OPTIONS',
		headers: { Origin: APP }
	});
	expect([asked.status, await asked.text()]).toEqual([204, '']);
	expect(asked.headers.get('access-control-allow-headers')).toBe(
		'Content-Type, Withdraw-Hash, Withdraw-Token, Work'
	);
	expect(asked.headers.get('access-control-max-age')).toBe('600');
	expect(asked.headers.get('access-control-expose-headers')).toBe('Retry-After');
	expect(asked.headers.get('vary')).toBe('Origin');
	const nothing = await fetch(`${here.origin}/v1`, { method: 'OPTIONS' });
	expect(await errorOf(nothing)).toEqual([404, 'no-route']);
});

test('the wrong method is told the right ones', async () => {
	const answer = await fetch(`${here.origin}/v1/requests/x`, { method: 'POST' });
	expect(answer.headers.get('allow')).toBe('PUT, DELETE');
	expect((await fetch(`${here.origin}/admin`)).headers.get('allow')).toBeNull();
});

test('the network of a sender is taken from the last address a proxy of one’s own names', async () => {
	const own = await startReceiver({ burst: 1, perMinute: 1 });
	const strange = await startReceiver({ burst: 1, perMinute: 1, isProxy: () => false });
	const one = await ready(await own.team.seal());
	const from = async (receiver: typeof own, address: string) => {
		const sent = receiver === own ? one : await ready(await receiver.team.seal());
		return (await put(receiver.origin, sent, { 'X-Forwarded-For': address })).status;
	};
	expect(await from(own, '198.51.100.1, 203.0.113.1')).toBe(201);
	expect(await from(own, '198.51.100.1, 192.0.2.1')).toBe(200);
	expect(await from(own, '192.0.2.7 , 203.0.113.9')).toBe(429);
	expect(await from(strange, '203.0.113.1')).toBe(201);
	expect(await from(strange, '192.0.2.1')).toBe(429);
	await Promise.all([own.stop(), strange.stop()]);
});

test('a failure of its own is told as one, and the log has its kind alone', async () => {
	const broken = await startReceiver();
	const one = await ready(await broken.team.seal());
	await broken.db.schema.dropTable('requests').execute();
	expect(await errorOf(await put(broken.origin, one))).toEqual([500, 'failed']);
	expect(broken.receiver.counts.line()).toBe('failed by ERR_SQLITE_ERROR 1, failed 1');
	await broken.stop();
});

test('the log counts what was stored, sent again and refused', async () => {
	const counting = await startReceiver();
	const one = await ready(await counting.team.seal());
	await put(counting.origin, one);
	await put(counting.origin, one);
	await fetch(`${counting.origin}/nothing`);
	expect(counting.receiver.counts.line()).toBe('already-here 1, no-route 1, stored 1');
	counting.clock.now += 31 * DAY;
	await counting.receiver.tidy();
	expect(counting.receiver.counts.line()).toBe('forgotten 1');
	expect([...counting.receiver.held]).toEqual([]);
	await counting.stop();
});

test.each([
	['no JSON', '{', 'wrong-body', 422],
	['a field too many', '{"a":1}', 'wrong-body', 422],
	['more than it needs', ' '.repeat(16_385), 'wrong-length', 413]
])('a body of %s is refused at the desk', async (_, body, error, status) => {
	expect(await errorOf(await post('sign-in/options', body))).toEqual([status, error]);
});

test('a body of just the most bytes is read, whatever its letters are said to be', async () => {
	const body = '{}'.padEnd(16_384);
	const type = { 'Content-Type': 'application/json; charset=utf-8' };
	expect((await post('sign-in/options', body, type)).status).toBe(200);
	const text = { 'Content-Type': 'text/plain' };
	expect(await errorOf(await post('sign-in/options', '{}', text))).toEqual([415, 'wrong-type']);
});

test('a length that is no number is no length', async () => {
	const status = await new Promise((resolve, reject) => {
		const sending = rawRequest(`${here.origin}/v1/desk/sign-in/options`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', Origin: APP, 'Transfer-Encoding': 'chunked' }
		});
		sending.on('response', ({ statusCode }) => resolve(statusCode));
		sending.on('error', reject).end('{}');
	});
	expect(status).toBe(411);
});

test('a code can be typed in capitals and with spaces, and is good for a day', async () => {
	const { receiver, clock, db } = here;
	const code = await newEnrolment(db, 'harbour', receiver.minute);
	expect(code).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
	const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
	const ask = async () => (await post('enrol/options', { code: typed, name: 'Ana' })).status;
	expect(await ask()).toBe(200);
	clock.now += DAY - 60_000;
	expect(await ask()).toBe(200);
	clock.now += 60_000;
	expect(await ask()).toBe(403);
	expect(await db.selectFrom('enrolments').selectAll().execute()).toHaveLength(1);
	await forgetWhatIsDue(db, receiver.minute);
	expect(await db.selectFrom('enrolments').selectAll().execute()).toEqual([]);
});

test('a new passkey has to be kept on its device and to know its person', async () => {
	const { receiver, db } = here;
	const code = await newEnrolment(db, 'harbour', receiver.minute);
	const options = (await (await post('enrol/options', { code, name: 'Ana' })).json()) as {
		rp: object;
		user: { name: string };
		authenticatorSelection: object;
		attestation: string;
	};
	expect(options.rp).toEqual({ name: 'Waymark', id: 'app.example' });
	expect(options.user.name).toBe('Ana');
	expect(options.attestation).toBe('none');
	expect(options.authenticatorSelection).toMatchObject({
		residentKey: 'required',
		userVerification: 'required'
	});
	const signIn = (await (await post('sign-in/options', {})).json()) as object;
	expect(signIn).toMatchObject({ rpId: 'app.example', userVerification: 'required' });
});

test('a challenge for signing in enrols nobody, and one for enrolling signs nobody in', async () => {
	const { receiver, db } = here;
	const passkey = makeAuthenticator(APP);
	const code = await newEnrolment(db, 'harbour', receiver.minute);
	const enrolling = (await (await post('enrol/options', { code, name: 'Ana' })).json()) as {
		challenge: string;
	};
	const done = await post('enrol', passkey.create(enrolling));
	expect(done.status).toBe(200);
	const signingIn = (await (await post('sign-in/options', {})).json()) as { challenge: string };
	expect(await errorOf(await post('enrol', makeAuthenticator(APP).create(signingIn)))).toEqual([
		403,
		'sign-in-failed'
	]);
	const another = await newEnrolment(db, 'harbour', receiver.minute);
	const wrong = (await (await post('enrol/options', { code: another, name: 'Bo' })).json()) as {
		challenge: string;
	};
	expect(await errorOf(await post('sign-in', passkey.get(wrong)))).toEqual([403, 'sign-in-failed']);
});

test.each([
	['no name', { name: '  ' }],
	['a name of 61 letters', { name: 'a'.repeat(61) }],
	['a code of 81 letters', { code: 'a'.repeat(81) }],
	['a field nobody asked for', { team: 'hill' }]
])('%s cannot be enrolled', async (_, over) => {
	const body = { code: 'aaaa', name: 'Ana', ...over };
	expect(await errorOf(await post('enrol/options', body))).toEqual([422, 'wrong-body']);
});

test('what is done with people and keys is told in the audit', async () => {
	const { db } = here;
	await db.insertInto('staff').values({ id: 'bo', team: 'harbour', name: 'Bo' }).execute();
	const last = async () =>
		db.selectFrom('audit').selectAll().orderBy('seq', 'desc').executeTakeFirst();
	await dismiss(db, 'bo', 7);
	expect(await last()).toMatchObject({ at: 7, who: 'bo', what: 'dismissed', about: '' });
	await expect(dismiss(db, 'nobody', 8)).rejects.toThrow('There is nobody with the id "nobody".');
	expect(await last()).toMatchObject({ at: 7 });
	await revoke(db, 'AAAAAAAAAAA', 9);
	await revoke(db, 'AAAAAAAAAAA', 10);
	expect(await last()).toMatchObject({ who: '', what: 'key-revoked', about: 'AAAAAAAAAAA' });
	expect(await db.selectFrom('revoked_keys').selectAll().execute()).toEqual([
		{ kid: 'AAAAAAAAAAA', at: 9 }
	]);
	expect(await firstBreak(db)).toBeNull();
	await db.deleteFrom('revoked_keys').execute();
});

test('a team is known with its keys and without, and one key that is off is enough', async () => {
	const team = listed(here.team);
	const { header } = await here.team.seal();
	const keys = new KnownKeys([team, { ...team, id: 'hill', keys: null }]);
	expect(['harbour', 'hill', 'dale'].map((id) => keys.has(id))).toEqual([true, true, false]);
	const check = (over: object, revoked: string[] = []) => {
		return () => keys.check({ ...header, ...over }, '2026-11-22', new Set(revoked));
	};
	expect(check({})).not.toThrow();
	expect(check({ team: 'dale' })).toThrow('not known here');
	expect(check({ team: 'hill' })).toThrow('no longer in use');
	for (const kid of header.to) expect(check({}, [kid])).toThrow('no longer in use');
});
