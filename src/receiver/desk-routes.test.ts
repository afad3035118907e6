import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import { makeAuthenticator } from '../../tests/fixtures/authenticator.ts';
import { APP, put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';
import { request } from '../../tests/fixtures/requests.ts';
import { firstBreak } from './audit.ts';
import { dismiss, newEnrolment, peopleOf, signOutEverywhere } from './staff.ts';

let here: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
	here = await startReceiver();
});
afterAll(() => here.stop());

type Options = { body?: unknown; cookie?: string; origin?: string | null; headers?: HeadersInit };
async function ask(
	method: string,
	path: string,
	{ body, cookie, origin = APP, headers }: Options = {}
) {
	const response = await fetch(`${here.origin}/v1/desk/${path}`, {
		method,
		...(body !== undefined && { body: JSON.stringify(body) }),
		headers: {
			...(body !== undefined && { 'Content-Type': 'application/json' }),
			...(cookie && { Cookie: cookie }),
			...(origin && { Origin: origin }),
			...headers
		}
	});
	const json = (await response
		.clone()
		.json()
		.catch(() => null)) as Record<string, never> | null;
	const set = response.headers.get('set-cookie') ?? '';
	return { status: response.status, json, set, cookie: set.split(';')[0] ?? '', response };
}
const post = (path: string, options: Options = {}) => ask('POST', path, { body: {}, ...options });

async function enrolled(team = 'harbour', name = 'Ana') {
	const code = await newEnrolment(here.db, team, here.receiver.minute);
	const passkey = makeAuthenticator(APP);
	const options = await post('enrol/options', { body: { code, name } });
	const done = await post('enrol', { body: passkey.create(options.json as never) });
	return { code, passkey, done };
}

test('a code enrols one person, once, and signs them in with a cookie that no script reads', async () => {
	const { code, done } = await enrolled();
	expect(done.json).toMatchObject({ team: 'harbour', name: 'Ana' });
	expect(done.set).toMatch(
		/^__Host-desk=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=28800$/
	);
	const session = await ask('GET', 'session', { cookie: done.cookie });
	expect(session.json).toMatchObject({ name: 'Ana' });
	expect((await post('enrol/options', { body: { code, name: 'Eve' } })).status).toBe(403);
});

test('a passkey signs in, and signing out ends the session', async () => {
	const { passkey } = await enrolled();
	const options = await post('sign-in/options');
	const answer = passkey.get(options.json as never);
	const done = await post('sign-in', { body: answer });
	expect(done.status).toBe(200);
	expect((await post('sign-in', { body: answer })).status).toBe(403);
	expect((await post('sign-out', { cookie: done.cookie })).set).toContain('Max-Age=0');
	expect((await ask('GET', 'session', { cookie: done.cookie })).status).toBe(401);
});

test.each([
	['another person’s passkey', async () => makeAuthenticator(APP)],
	['a passkey of another site', async () => makeAuthenticator('https://evil.example')]
])('%s does not sign in', async (_, make) => {
	const options = await post('sign-in/options');
	const answer = (await make()).get(options.json as never);
	expect((await post('sign-in', { body: answer })).json).toMatchObject({ error: 'sign-in-failed' });
});

test('a passkey whose device did not check the person is not enrolled', async () => {
	const code = await newEnrolment(here.db, 'harbour', here.receiver.minute);
	const options = await post('enrol/options', { body: { code, name: 'Bo' } });
	const passkey = makeAuthenticator(APP, { verified: false });
	const done = await post('enrol', { body: passkey.create(options.json as never) });
	expect(done.json).toMatchObject({ error: 'sign-in-failed' });
});

test('an answer that names no challenge of ours proves nothing', async () => {
	const { passkey } = await enrolled();
	for (const challenge of ['made-up', ''])
		expect((await post('sign-in', { body: passkey.get({ challenge }) })).status).toBe(403);
	const odd = { id: 'x', response: { clientDataJSON: '***' } };
	expect((await post('sign-in', { body: odd })).status).toBe(403);
});

test('a further passkey is of the same person, and dismissing ends all that they had', async () => {
	const first = await enrolled('harbour', 'Dai');
	const id = String(first.done.json?.id);
	const { db, receiver } = here;
	expect(id).toMatch(/^[0-9a-f]{32}$/);
	await expect(newEnrolment(db, 'hill', receiver.minute, id)).rejects.toThrow('not of the team');
	const more = async () => {
		const code = await newEnrolment(db, 'harbour', receiver.minute, id);
		const passkey = makeAuthenticator(APP);
		const options = await post('enrol/options', { body: { code, name: 'Someone else' } });
		return { passkey, options: options.json as never };
	};
	const { passkey, options } = await more();
	const second = await post('enrol', { body: passkey.create(options) });
	expect(second.json).toMatchObject({ id, name: 'Dai' });
	const unused = await more();
	const namesake = String((await enrolled('harbour', ' dai ')).done.json?.id);
	const person = async () => (await peopleOf(db)).find((one) => one.id === id);
	expect(await person()).toMatchObject({ passkeys: 2, sessions: 2 });
	await signOutEverywhere(db, id);
	expect(await person()).toMatchObject({ passkeys: 2, sessions: 0 });
	for (const { cookie } of [first.done, second])
		expect((await ask('GET', 'session', { cookie })).status).toBe(401);
	expect(await dismiss(db, id, receiver.minute)).toEqual([namesake]);
	expect(await person()).toMatchObject({ passkeys: 0, sessions: 0 });
	for (const one of [first.passkey, passkey]) {
		const asked = await post('sign-in/options');
		expect((await post('sign-in', { body: one.get(asked.json as never) })).status).toBe(403);
	}
	const late = await post('enrol', { body: unused.passkey.create(unused.options) });
	expect(late.status).toBe(403);
});

test('someone who was dismissed is out at once', async () => {
	const { passkey, done } = await enrolled();
	await dismiss(here.db, done.json?.id ?? '', here.receiver.minute);
	expect((await ask('GET', 'session', { cookie: done.cookie })).status).toBe(401);
	const options = await post('sign-in/options');
	expect((await post('sign-in', { body: passkey.get(options.json as never) })).status).toBe(403);
});

test('the desk lists, claims, opens, notes and closes, and the sender can know', async () => {
	const sent = await ready(await here.team.seal());
	await put(here.origin, sent);
	const { cookie } = (await enrolled()).done;
	const deed = (what: string, body: object = {}) =>
		post(`requests/${sent.id}/${what}`, { cookie, body });
	expect((await deed('claim', { version: 0 })).status).toBe(200);
	const opened = await deed('open');
	const bytes = new Uint8Array(await opened.response.arrayBuffer());
	const { content } = await openEnvelope(bytes, here.team.opening.desk);
	expect(content).toEqual(request);
	expect((await deed('done', { version: 1, outcome: 'called' })).status).toBe(200);
	expect((await deed('done', { version: 2, outcome: 'was very sad' })).status).toBe(422);
	expect((await deed('close', { version: 1 })).json).toMatchObject({ error: 'changed-meanwhile' });
	expect((await deed('close', { version: 2 })).status).toBe(200);
	const list = await ask('GET', 'requests', { cookie });
	expect((list.json as { requests?: object[] } | null)?.requests).toEqual([
		expect.objectContaining({
			id: sent.id,
			outcome: 'called',
			closed: true,
			received: '2026-11-22'
		})
	]);
	const headers = { 'Withdraw-Token': sent.token };
	const state = await fetch(`${here.origin}/v1/requests/${sent.id}/state`, { headers });
	expect(await state.json()).toMatchObject({ state: 'closed', seen: true });
	const colleague = (await enrolled('harbour', 'Bo')).done.cookie;
	const second = await post(`requests/${sent.id}/claim`, {
		cookie: colleague,
		body: { version: 3 }
	});
	expect(second.json).toMatchObject({ error: 'claimed-by-another' });
	expect(await firstBreak(here.db)).toBeNull();
});

const deeds: [string, object, string | null][] = [
	['open', {}, null],
	['claim', { version: 0 }, null],
	['release', { version: 0 }, 'not-claimed'],
	['take', { version: 0, reason: 'away' }, 'not-claimed'],
	['hand', { version: 0, to: 'bo' }, 'not-claimed'],
	['done', { version: 0, outcome: 'called' }, 'not-claimed'],
	['close', { version: 0 }, 'not-claimed']
];
test.each(deeds)(
	'%s needs a session, the desk’s own page and a request of one’s team',
	async (what, body, refusal) => {
		const sent = await ready(await here.team.seal());
		await put(here.origin, sent);
		const [own, other] = [(await enrolled()).done.cookie, (await enrolled('hill')).done.cookie];
		const path = `requests/${sent.id}/${what}`;
		const status = async (options: Options) => (await post(path, { body, ...options })).status;
		expect(await status({})).toBe(401);
		expect(await status({ cookie: `${own}x` })).toBe(401);
		expect(await status({ cookie: own, origin: null })).toBe(403);
		expect(await status({ cookie: own, origin: 'https://evil.example' })).toBe(403);
		expect(await status({ cookie: own, headers: { 'Sec-Fetch-Site': 'cross-site' } })).toBe(403);
		expect(await status({ cookie: other })).toBe(404);
		const { json } = await post(path, { body, cookie: own });
		expect(json?.error ?? null).toBe(refusal);
		here.clock.now += 16 * 60_000;
		expect(await status({ cookie: own })).toBe(401);
	}
);
