import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrival, emptyStore, seenBy } from '../../tests/fixtures/stores.ts';
import { firstBreak } from './audit.ts';
import {
	claim,
	close,
	colleaguesOf,
	handOver,
	listFor,
	noteDone,
	openBody,
	release,
	takeOver
} from './desk-requests.ts';
import { dismiss } from './staff.ts';
import { storeAll } from './requests.ts';
import type { Store } from './store.ts';

const T0 = 29_000_000;
const [ana, bo, cai] = ['Ana', 'Bo', 'Cai'].map((name) => ({
	id: name.toLowerCase(),
	team: name === 'Cai' ? 'hill' : 'harbour',
	name
})) as [Staff, Staff, Staff];
type Staff = { id: string; team: string; name: string };

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	let store: Awaited<ReturnType<typeof emptyStore>>;
	let db: Store;
	beforeAll(async () => {
		store = await emptyStore(engine);
		if (!store) return;
		db = store.db;
		await db.insertInto('staff').values([ana, bo, cai]).execute();
		for (const { id } of [ana, bo, cai]) {
			const passkey = { id: `${id}’s`, staff: id, public_key: new Uint8Array([1]), counter: 0 };
			await db.insertInto('passkeys').values(passkey).execute();
		}
	}, 60_000);
	afterAll(() => store?.stop());
	const fact = (title: string, body: () => Promise<void>) =>
		test(title, async ({ skip }) => (store ? body() : skip()));
	const seen = (id: string) => seenBy(db, id);
	const here = async (id: string) => (await listFor(db, 'harbour')).find((one) => one.id === id);
	const refused = (code: string) => ({ code });

	fact('of two who claim at once one has it, and the other changes nothing of it', async () => {
		await storeAll(db, [arrival('race')], T0);
		const both = await seen('race');
		const tries = await Promise.allSettled([claim(db, ana, both, T0), claim(db, bo, both, T0)]);
		expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const winner = (await here('race'))?.claimedBy?.id === 'ana' ? ana : bo;
		const loser = winner === ana ? bo : ana;
		await openBody(db, loser, 'race', T0);
		for (const late of [both, await seen('race')]) {
			const tried = [
				noteDone(db, loser, late, 'called', T0),
				close(db, loser, late, T0),
				release(db, loser, late, T0),
				handOver(db, loser, late, loser.id, T0),
				claim(db, loser, late, T0)
			];
			for (const one of await Promise.allSettled(tried))
				expect(one).toMatchObject({ reason: refused('claimed-by-another') });
		}
		expect(await here('race')).toMatchObject({
			claimedBy: { id: winner.id },
			outcome: null,
			closed: false
		});
	});

	fact(
		'nothing is noted or closed that is not claimed, and nothing closed that was not opened',
		async () => {
			await storeAll(db, [arrival('steps')], T0);
			for (const act of [close, release])
				await expect(act(db, ana, await seen('steps'), T0)).rejects.toMatchObject(
					refused('not-claimed')
				);
			await claim(db, ana, await seen('steps'), T0);
			await expect(close(db, ana, await seen('steps'), T0)).rejects.toMatchObject(
				refused('not-opened')
			);
			await openBody(db, ana, 'steps', T0);
			await close(db, ana, await seen('steps'), T0);
			expect(await here('steps')).toMatchObject({ closed: true });
			for (const take of [claim(db, bo, await seen('steps'), T0)])
				await expect(take).rejects.toMatchObject(refused('claimed-by-another'));
		}
	);

	fact('one that was changed on another screen is not changed unseen', async () => {
		await storeAll(db, [arrival('screens')], T0);
		await claim(db, ana, await seen('screens'), T0);
		const before = await seen('screens');
		await noteDone(db, ana, before, 'called', T0);
		await expect(noteDone(db, ana, before, 'no-answer', T0)).rejects.toMatchObject(
			refused('changed-meanwhile')
		);
		expect(await here('screens')).toMatchObject({ outcome: 'called' });
	});

	fact('it is handed to a colleague who can sign in, and taken over for a reason', async () => {
		await storeAll(db, [arrival('hands')], T0);
		await claim(db, ana, await seen('hands'), T0);
		expect(await colleaguesOf(db, 'harbour')).toEqual([
			{ id: 'ana', name: 'Ana' },
			{ id: 'bo', name: 'Bo' }
		]);
		for (const to of ['cai', 'nobody'])
			await expect(handOver(db, ana, await seen('hands'), to, T0)).rejects.toMatchObject(
				refused('wrong-body')
			);
		await handOver(db, ana, await seen('hands'), 'bo', T0);
		expect((await here('hands'))?.claimedBy?.id).toBe('bo');
		await takeOver(db, ana, await seen('hands'), 'away', T0);
		expect((await here('hands'))?.claimedBy?.id).toBe('ana');
		const entries = await db
			.selectFrom('audit')
			.select(['who', 'what'])
			.orderBy('seq', 'desc')
			.limit(3)
			.execute();
		expect(entries.toReversed()).toEqual([
			{ who: 'ana', what: 'handed-over' },
			{ who: 'bo', what: 'claimed' },
			{ who: 'ana', what: 'taken-over-away' }
		]);
		expect(await firstBreak(db)).toBeNull();
		await dismiss(db, 'bo', T0);
		await expect(handOver(db, ana, await seen('hands'), 'bo', T0)).rejects.toMatchObject(
			refused('wrong-body')
		);
	});
});
