import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startReceiver } from '../../tests/fixtures/receiver.ts';
import { backup, seenBy } from '../../tests/fixtures/stores.ts';
import { seeded } from '../directory/seeded.ts';
import { claim, close, noteDone, openBody } from '../receiver/desk-requests.ts';
import { eraseAll } from '#lib/db/erase.ts';
import { deleteRequest, readRequest, storeRequest } from '#lib/db/requests.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import { requestStatus } from '#lib/domain/request/outbox.ts';
import { randomBytes } from '#lib/domain/sealing/sealing.ts';
import { newWithdrawToken } from '#lib/domain/request/withdraw-token.ts';
import { deliver, look, lookAtSent, sayYesAgain, withdraw } from './deliver.ts';

const RESTORES = Number(process.env.RESTORES || 8);
const MOST = 10;
const ana = { id: 'ana', team: 'harbour', name: 'Ana' };
const harbour = { id: 'harbour', names: { en: 'a', cy: 'b' }, phone: null, answersWithin: 3 };

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
	// The receiver's clock stands still: to it everything comes at once, and it would ask for work.
	receiver = await startReceiver({ floodAt: 1e6 });
	await receiver.db
		.insertInto('staff')
		.values({ ...ana, team: receiver.team.id })
		.execute();
});
afterAll(() => receiver.stop());
beforeEach(() => eraseAll());

async function asked() {
	const token = newWithdrawToken(randomBytes);
	return storeRequest(await receiver.team.seal(), token, harbour, momentNow());
}
const kept = async (id: string) => {
	const request = await readRequest(id);
	if (!request) throw new Error('It is no longer kept.');
	return request;
};
const stateOf = async (id: string) => requestStatus((await kept(id)).events, Date.now()).state;
const held = async (id: string) => {
	const row = receiver.db.selectFrom('requests').select('closed').where('id', '=', id);
	return (await row.executeTakeFirst())?.closed === null;
};

async function closeAs(outcome: 'called' | 'discarded', id: string) {
	const { db, team } = receiver;
	const own = { ...ana, team: team.id };
	const { minute } = receiver.receiver;
	await claim(db, own, await seenBy(db, id), minute);
	await openBody(db, own, id, minute);
	await noteDone(db, own, await seenBy(db, id), outcome, minute);
	await close(db, own, await seenBy(db, id), minute);
}

test('after a restore from before it came, the person is asked, and the same bytes go again', async () => {
	const restore = await backup(receiver.db);
	const { id } = await asked();
	await deliver(receiver.origin);
	expect([await stateOf(id), await held(id)]).toEqual(['sent', true]);
	await restore();
	await receiver.receiver.learn();
	await lookAtSent(receiver.origin);
	expect([await stateOf(id), await held(id)]).toEqual(['lost', false]);
	await deliver(receiver.origin);
	expect([await stateOf(id), await held(id)]).toEqual(['lost', false]);
	await sayYesAgain(id);
	await deliver(receiver.origin);
	expect([await stateOf(id), await held(id)]).toEqual(['sent', true]);
});

test('what was closed before a late copy of it came is never said to wait', async () => {
	const { id } = await asked();
	const real = globalThis.fetch;
	vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, how) => {
		const answer = await real(address, how);
		if (how?.method === 'PUT') throw new TypeError('lost');
		return answer;
	});
	await deliver(receiver.origin);
	vi.restoreAllMocks();
	expect([await stateOf(id), await held(id)]).toEqual(['cannot-tell', true]);
	await closeAs('discarded', id);
	await deliver(receiver.origin);
	expect(await stateOf(id)).toBe('closed');
});

test(`${RESTORES} restores at random moments: never "sent" of what the team does not have`, async () => {
	const random = seeded(13);
	const pick = <Kind>(of: readonly Kind[]) => of[Math.floor(random() * of.length)] as Kind;
	let restore = await backup(receiver.db);
	const ids: string[] = [];
	const ended = new Set<string>();
	let [restores, lost] = [0, 0];
	while (restores < RESTORES) {
		const what = pick(['ask', 'ask', 'back up', 'restore', 'look', 'take back', 'close', 'again']);
		// The oldest leave the device, so that each round stays short.
		if (ids.length > MOST) await deleteRequest(ids.shift() ?? '');
		const id = ids.length > 0 ? pick(ids) : undefined;
		if (what === 'ask') ids.push((await asked()).id);
		if (what === 'back up') restore = await backup(receiver.db);
		if (what === 'restore') {
			await restore();
			await receiver.receiver.learn();
			restores += 1;
		}
		if (what === 'take back' && id && (await stateOf(id)) === 'sent') {
			if (await withdraw(receiver.origin, await kept(id))) ended.add(id);
		}
		if (what === 'close' && id && (await held(id))) {
			await closeAs('called', id);
			await receiver.receiver.keepJournal();
			ended.add(id);
		}
		if (what === 'again' && id && (await stateOf(id)) === 'lost') await sayYesAgain(id);
		await deliver(receiver.origin);
		for (const one of ids) {
			if (['sent', 'cannot-tell'].includes(await stateOf(one)))
				await look(receiver.origin, await kept(one));
			const state = await stateOf(one);
			if (state === 'lost') lost += 1;
			expect([what, state === 'sent', await held(one)]).toEqual([
				what,
				state === 'sent',
				state === 'sent'
			]);
			if (ended.has(one)) expect(await held(one)).toBe(false);
		}
	}
	expect(lost).toBeGreaterThan(0);
}, 600_000);
