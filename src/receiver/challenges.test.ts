import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { makeAuthenticator } from '../../tests/fixtures/authenticator.ts';
import { APP, startReceiver, storeWithAna } from '../../tests/fixtures/receiver.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { challengeOf, giveChallenge, useUp } from './challenges.ts';
import { newEnrolment } from './staff.ts';

const { db, stop } = await storeWithAna();
afterAll(stop);
let clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const step of clean) await step();
	clean = [];
}, 30_000);

const answerTo = (challenge: unknown) => ({
	response: { clientDataJSON: Buffer.from(JSON.stringify({ challenge })).toString('base64url') }
});
const given = async (enrol: Parameters<typeof giveChallenge>[1] = null) =>
	Buffer.from(await giveChallenge(db, enrol, 100)).toString('base64url');
const bo = { codeHash: 'c', staff: 'bo', name: 'Bo Ŵyn' };

test('what a challenge was given for comes back with its answer', async () => {
	const [enrolling, signingIn] = [await given(bo), await given()];
	expect(await challengeOf(db, answerTo(enrolling), 100)).toEqual({
		challenge: enrolling,
		enrol: bo
	});
	expect((await challengeOf(db, answerTo(signingIn), 100)).enrol).toBeNull();
});

test('a challenge counts for five minutes', async () => {
	const challenge = await given();
	expect((await challengeOf(db, answerTo(challenge), 105)).challenge).toBe(challenge);
	await expect(challengeOf(db, answerTo(challenge), 106)).rejects.toThrow('did not prove');
});

test('a challenge that somebody has changed or made is none', async () => {
	const bytes = Buffer.from(await given(), 'base64url');
	for (const at of [0, 31, 32, bytes.length - 1]) {
		const changed = Buffer.from(bytes);
		changed[at] = (changed[at] ?? 0) ^ 1;
		const answer = answerTo(changed.toString('base64url'));
		await expect(challengeOf(db, answer, 100)).rejects.toThrow('did not prove');
	}
});

test('an answered challenge is used up, and forgotten once it has run out', async () => {
	const [one, two] = [await given(), await given()];
	await useUp(db, one, 100);
	await expect(useUp(db, one, 105)).rejects.toThrow('did not prove');
	await useUp(db, two, 106);
	expect(await db.selectFrom('answered').select('until').execute()).toEqual([{ until: 111 }]);
});

test.each(['', 'bnVsbA', '***'])(
	'data of a browser that says nothing proves nothing: %j',
	async (text) => {
		const answer = { response: { clientDataJSON: text } };
		await expect(challengeOf(db, answer, 1)).rejects.toThrow('did not prove');
	}
);

describe.each(['SQLite', 'PostgreSQL'])('two receivers on one %s', (engine) => {
	test('whoever began at one signs in at the other, once, however many others begin', async ({
		skip
	}) => {
		const postgres = engine === 'PostgreSQL' ? await startPostgres() : null;
		if (engine === 'PostgreSQL' && !postgres) return skip();
		const one = await startReceiver(postgres ? { databaseUrl: postgres.url } : {});
		clean = [one.stop, async () => postgres?.stop(true)];
		const two = await one.another();
		const post = (origin: string, path: string, body: unknown) =>
			fetch(`${origin}/v1/desk/${path}`, {
				method: 'POST',
				body: JSON.stringify(body),
				headers: { 'Content-Type': 'application/json', Origin: APP }
			});
		const asked = async (origin: string, path: string, body: object) =>
			(await (await post(origin, path, body)).json()) as { challenge: string };
		const passkey = makeAuthenticator(APP);
		const code = await newEnrolment(one.db, 'harbour', one.receiver.minute);
		const enrolling = await asked(one.origin, 'enrol/options', { code, name: 'Ana' });
		const enrolled = passkey.create(enrolling);
		expect((await post(two.origin, 'enrol', enrolled)).status).toBe(200);
		expect((await post(one.origin, 'enrol', enrolled)).status).toBe(403);

		const begun = await asked(one.origin, 'sign-in/options', {});
		for (let other = 0; other < 1005; other++)
			await two.receiver.passkeys.signInOptions(one.db, one.receiver.minute);
		const answer = passkey.get(begun);
		const tries = [one, two, one, two].map(({ origin }) => post(origin, 'sign-in', answer));
		const statuses = (await Promise.all(tries)).map(({ status }) => status);
		expect(statuses.sort()).toEqual([200, 403, 403, 403]);
		// A session that one has begun counts at the other.
		const again = await post(
			one.origin,
			'sign-in',
			passkey.get(await asked(two.origin, 'sign-in/options', {}))
		);
		const [cookie = ''] = again.headers.get('set-cookie')?.split(';') ?? [];
		const session = await fetch(`${two.origin}/v1/desk/session`, { headers: { cookie } });
		expect(await session.json()).toMatchObject({ name: 'Ana' });
	}, 60_000);
});
