import { afterEach, expect, test } from 'vitest';
import { startReceiver } from '../../tests/fixtures/receiver.ts';
import { arrival } from '../../tests/fixtures/stores.ts';
import { storeAll } from './requests.ts';

let stop = async () => {};
afterEach(() => stop());

async function started(over: Parameters<typeof startReceiver>[0] = {}) {
	const here = await startReceiver(over);
	({ stop } = here);
	return here;
}
const HOUR = 60 * 60_000;

test('the day and the minute are those of its clock', async () => {
	const { receiver, clock } = await started();
	expect([receiver.day, receiver.minute]).toEqual(['2026-11-22', clock.now / 60_000]);
	clock.now += 15 * HOUR;
	expect([receiver.day, receiver.minute]).toEqual(['2026-11-23', clock.now / 60_000]);
});

test('a team answers within what it says, and one that is gone within three working days', async () => {
	const { receiver } = await started();
	const [team] = receiver.teams;
	if (!team) throw new Error('no team');
	receiver.teams = [
		{ ...team, id: 'hill', answersWithin: 1 },
		{ ...team, answersWithin: 5 }
	];
	expect(['harbour', 'hill', 'gone'].map(receiver.within)).toEqual([5, 1, 3]);
});

test('keys that one receiver has heard of are known to the others, and each is kept once', async () => {
	const { receiver, db, team } = await started();
	const kept = async () =>
		(await db.selectFrom('known_keys').select('kid').orderBy('kid').execute()).map(
			({ kid }) => kid
		);
	const own = [...(await team.seal()).header.to].sort();
	await receiver.learn();
	await receiver.learn();
	expect(await kept()).toEqual(own);
	await db.insertInto('known_keys').values({ kid: 'AAAAAAAAAAA' }).execute();
	expect(receiver.keys.heardOf.has('AAAAAAAAAAA')).toBe(false);
	await receiver.learn();
	expect(receiver.keys.heardOf.has('AAAAAAAAAAA')).toBe(true);
	for (const kid of own) expect(receiver.keys.heardOf.has(kid)).toBe(true);
	expect(receiver.keys.has('harbour')).toBe(true);
});

test('what others did is learnt: keys that were revoked, and room that was taken', async () => {
	const { receiver, db } = await started();
	await db.insertInto('revoked_keys').values({ kid: 'AAAAAAAAAAA', at: 1 }).execute();
	await storeAll(db, [arrival('one'), arrival('two')], receiver.minute);
	expect([[...receiver.revoked], receiver.room.of('harbour')]).toEqual([[], 0]);
	await receiver.learn();
	expect([[...receiver.revoked], receiver.room.of('harbour')]).toEqual([['AAAAAAAAAAA'], 2]);
	await db.deleteFrom('revoked_keys').execute();
	await receiver.learn();
	expect([...receiver.revoked]).toEqual([]);
});

test('in its first hour nothing is deleted, and what is due after it, told in the log', async () => {
	const { receiver, db, clock } = await started();
	const ids = async () =>
		(await db.selectFrom('requests').select('id').execute()).map(({ id }) => id);
	await storeAll(db, [arrival('old')], receiver.minute - 31 * 24 * 60);
	await storeAll(db, [arrival('new')], receiver.minute);
	clock.now += HOUR - 1;
	await receiver.tidy();
	expect([await ids(), receiver.counts.line()]).toEqual([['new', 'old'].sort(), null]);
	expect(receiver.room.of('harbour')).toBe(2);
	clock.now += 1;
	await receiver.tidy();
	expect([await ids(), receiver.counts.line()]).toEqual([['new'], 'forgotten 1']);
	expect(receiver.room.of('harbour')).toBe(1);
});

const way = { kind: 'command' as const, to: '/not/there' };
const notices = {
	...{ smtp: null, from: 'calls@example.org', desk: 'https://app.example/desk/' },
	...{ dailyAt: '09:00', teams: { harbour: { to: [way], lateTo: [way], digestAt: [] } } }
};

test('teams are told in one round at a time, and again in the next', async () => {
	const { receiver, db, clock } = await started({ notices });
	await storeAll(db, [arrival('one')], receiver.minute);
	await Promise.all([receiver.tell(), receiver.tell()]);
	expect(receiver.counts.line()).toBe('notice failed 1');
	clock.now += HOUR;
	await receiver.tell();
	expect(receiver.counts.line()).toBe('notice failed 1');
});

test('where nobody is to be told, nothing is written of it', async () => {
	const { receiver, db } = await started();
	await storeAll(db, [arrival('one')], receiver.minute);
	await receiver.tell();
	expect(await db.selectFrom('notices').selectAll().execute()).toEqual([]);
	expect(receiver.counts.line()).toBeNull();
});
