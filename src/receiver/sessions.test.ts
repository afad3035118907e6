import { afterAll, expect, test } from 'vitest';
import { storeWithAna } from '../../tests/fixtures/receiver.ts';
import { sessionCookie, staffOf, startSession } from './sessions.ts';

const { ana, db, stop } = await storeWithAna();
afterAll(stop);
const kept = async () =>
	(await db.selectFrom('sessions').select('since').orderBy('since').execute()).map(
		({ since }) => since
	);

test('whoever signs in clears away the sessions that ran out, and no others', async () => {
	await startSession(db, 'ana', 1000);
	const busy = await startSession(db, 'ana', 1001);
	await staffOf(db, busy, 1015);
	await startSession(db, 'ana', 1015);
	expect(await kept()).toEqual([1000, 1001, 1015]);
	await startSession(db, 'ana', 1016);
	expect(await kept()).toEqual([1001, 1015, 1016]);
	for (let minute = 1016; minute <= 1481; minute += 15) await staffOf(db, busy, minute);
	await startSession(db, 'ana', 1481);
	expect(await kept()).toEqual([1001, 1481]);
	await staffOf(db, busy, 1481);
	await startSession(db, 'ana', 1482);
	expect(await kept()).toEqual([1481, 1482]);
});

test('the token is kept as a hash alone', async () => {
	const token = await startSession(db, 'ana', 2000);
	expect(token).toMatch(/^[\w-]{32}$/);
	const hashes = await db.selectFrom('sessions').select('hash').execute();
	expect(hashes.map(({ hash }) => hash)).not.toContain(token);
	expect(await staffOf(db, token, 2000)).toEqual(ana);
});

test('with https the cookie is bound to its host, and no script or other site gets it', () => {
	const cookie = sessionCookie(['https://a.example', 'https://b.example']);
	const rules = 'Path=/; HttpOnly; SameSite=Strict; Secure';
	expect(cookie.set('t')).toBe(`__Host-desk=t; ${rules}; Max-Age=28800`);
	expect(cookie.clear()).toBe(`__Host-desk=; ${rules}; Max-Age=0`);
});

test('where one of the origins has no https the cookie does without', () => {
	const cookie = sessionCookie(['https://a.example', 'http://localhost:4173']);
	expect(cookie.set('t')).toBe('desk=t; Path=/; HttpOnly; SameSite=Strict; Max-Age=28800');
});

test.each([
	['desk=t', 't'],
	['other=x; desk=t; more=y', 't'],
	['other=x;desk=t=', 't='],
	['my-desk=x', ''],
	['desktop=x', ''],
	['', ''],
	[undefined, '']
])('of the cookies %j its own is read: %j', (header, token) => {
	expect(sessionCookie(['http://localhost:4173']).read(header)).toBe(token);
});
