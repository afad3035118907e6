import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrival, seenBy, TOKEN } from '../../tests/fixtures/stores.ts';
import { startPostgres, type Postgres } from '../../tests/postgres.ts';
import { append, firstBreak } from './audit.ts';
import { claim, close, listFor, noteDone, openBody, release } from './desk-requests.ts';
import { sha256 } from './digest.ts';
import { Intake } from './intake.ts';
import { stateOf, storeAll, withdraw } from './requests.ts';
import { countByTeam, forgetWhatIsDue } from './retention.ts';
import { endSession, staffOf, startSession } from './sessions.ts';
import { openStore, type Store } from './store.ts';

const DAY = 24 * 60;
const T0 = 29_000_000;
const ana = { id: 'ana', team: 'harbour', name: 'Ana' };
const bo = { id: 'bo', team: 'harbour', name: 'Bo' };
const outsider = { id: 'cy', team: 'hill', name: 'Cy' };

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	let postgres: Postgres | null = null;
	let db: Store;
	const dataDir = mkdtempSync(join(tmpdir(), 'receiver-'));

	beforeAll(async () => {
		if (engine === 'PostgreSQL') postgres = await startPostgres();
		if (engine === 'PostgreSQL' && !postgres) return;
		db = await openStore({ dataDir, ...(postgres && { databaseUrl: postgres.url }) });
		await db.insertInto('staff').values([ana, bo, outsider]).execute();
	}, 60_000);
	afterAll(async () => {
		await db?.destroy();
		await postgres?.stop(true);
		rmSync(dataDir, { recursive: true });
	});
	const fact = (title: string, body: () => Promise<void>) =>
		test(title, async ({ skip }) => (db ? body() : skip()));

	const seen = (id: string) => seenBy(db, id);

	fact('the same bytes are stored once, and other bytes under their id are not', async () => {
		const [one, two] = [arrival('a1'), arrival('a2')];
		expect(await storeAll(db, [one, two, one, arrival('a1', 'other')], T0)).toEqual([
			'stored',
			'stored',
			'already-here',
			'other-request'
		]);
		expect(await storeAll(db, [one, arrival('a2', 'x')], T0 + 5)).toEqual([
			'already-here',
			'other-request'
		]);
		const listed = await listFor(db, 'harbour');
		expect(listed.map(({ id, received }) => [id, received])).toEqual([
			['a1', '2025-02-19'],
			['a2', '2025-02-19']
		]);
	});

	fact('many that arrive together are each stored once', async () => {
		const intake = new Intake(db, () => T0);
		const ids = Array.from({ length: 600 }, (_, at) => `many-${at % 300}`);
		const outcomes = await Promise.all(ids.map((id) => intake.store(arrival(id, id, 'many'))));
		expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(300);
		expect((await countByTeam(db)).get('many')).toBe(300);
	});

	fact('the sender learns what became of a request, and nobody else does', async () => {
		await storeAll(db, [arrival('s1')], T0);
		const waiting = { state: 'waiting', seen: false, sha256: sha256('s1') };
		expect(await stateOf(db, 's1', TOKEN)).toEqual(waiting);
		expect(await stateOf(db, 's1', 'another')).toBeNull();
		expect(await stateOf(db, 'nothing', TOKEN)).toBeNull();
		await openBody(db, ana, 's1', T0);
		expect(await stateOf(db, 's1', TOKEN)).toEqual({ ...waiting, seen: true });
	});

	fact('what was taken back is gone, and a late copy does not bring it back', async () => {
		await storeAll(db, [arrival('w1')], T0);
		expect(await withdraw(db, 'w1', 'another', T0)).toBeNull();
		expect((await withdraw(db, 'w1', TOKEN, T0))?.state).toBe('withdrawn');
		expect((await withdraw(db, 'w1', TOKEN, T0))?.state).toBe('withdrawn');
		expect(await storeAll(db, [arrival('w1'), arrival('w1', 'other')], T0)).toEqual([
			'gone',
			'other-request'
		]);
		expect((await listFor(db, 'harbour')).map(({ id }) => id)).not.toContain('w1');
	});

	fact('one of a team claims a request, opens it, notes what was done and closes it', async () => {
		await storeAll(db, [arrival('d1')], T0);
		await claim(db, ana, await seen('d1'), T0);
		await claim(db, ana, await seen('d1'), T0);
		await expect(claim(db, bo, await seen('d1'), T0)).rejects.toMatchObject({
			code: 'claimed-by-another'
		});
		expect(new TextDecoder().decode(await openBody(db, ana, 'd1', T0))).toBe('d1');
		await release(db, ana, await seen('d1'), T0);
		await claim(db, bo, await seen('d1'), T0);
		await noteDone(db, bo, await seen('d1'), 'called', T0);
		await close(db, bo, await seen('d1'), T0);
		const row = (await listFor(db, 'harbour')).find(({ id }) => id === 'd1');
		expect(row).toMatchObject({
			seen: true,
			claimedBy: { id: 'bo' },
			outcome: 'called',
			closed: true
		});
		expect((await stateOf(db, 'd1', TOKEN))?.state).toBe('closed');
	});

	fact('what was noted as discarded is deleted as soon as it is closed', async () => {
		await storeAll(db, [arrival('j1')], T0);
		await claim(db, ana, await seen('j1'), T0);
		await openBody(db, ana, 'j1', T0);
		await noteDone(db, ana, await seen('j1'), 'discarded', T0);
		await close(db, ana, await seen('j1'), T0);
		expect((await listFor(db, 'harbour')).map(({ id }) => id)).not.toContain('j1');
		expect((await stateOf(db, 'j1', TOKEN))?.state).toBe('closed');
		expect(await storeAll(db, [arrival('j1')], T0)).toEqual(['gone']);
	});

	fact('a team sees and touches only what is its own', async () => {
		await storeAll(db, [arrival('o1')], T0);
		expect(await listFor(db, 'hill')).toEqual([]);
		for (const act of [claim, release, close])
			await expect(act(db, outsider, await seen('o1'), T0)).rejects.toMatchObject({
				code: 'not-here'
			});
		await expect(openBody(db, outsider, 'o1', T0)).rejects.toMatchObject({ code: 'not-here' });
		expect(await stateOf(db, 'o1', TOKEN)).toMatchObject({ seen: false });
	});

	fact('a body is gone 7 days after closing, and after 30 days whatever happens', async () => {
		await db.deleteFrom('requests').execute();
		await storeAll(db, [arrival('f1'), arrival('f2')], T0);
		await claim(db, ana, await seen('f1'), T0);
		await openBody(db, ana, 'f1', T0);
		await close(db, ana, await seen('f1'), T0 + DAY);
		expect(await forgetWhatIsDue(db, T0 + 8 * DAY - 1)).toBe(0);
		await close(db, ana, await seen('f1'), T0 + 8 * DAY - 1);
		expect(await forgetWhatIsDue(db, T0 + 8 * DAY)).toBe(1);
		expect((await stateOf(db, 'f1', TOKEN))?.state).toBe('closed');
		expect(await forgetWhatIsDue(db, T0 + 30 * DAY - 1)).toBe(0);
		expect(await forgetWhatIsDue(db, T0 + 30 * DAY)).toBe(1);
		expect(await stateOf(db, 'f2', TOKEN)).toMatchObject({ state: 'expired', seen: false });
		expect(await storeAll(db, [arrival('f2')], T0 + 31 * DAY)).toEqual(['gone']);
		await forgetWhatIsDue(db, T0 + 121 * DAY);
		expect(await stateOf(db, 'f2', TOKEN)).toBeNull();
	});

	fact('a session ends after 15 idle minutes, after 8 hours, and when signed out', async () => {
		const token = await startSession(db, 'ana', T0);
		expect(await staffOf(db, token, T0 + 15)).toEqual(ana);
		expect(await staffOf(db, token, T0 + 31)).toBeNull();
		const long = await startSession(db, 'ana', T0);
		for (let minute = 0; minute <= 480; minute += 15)
			expect(await staffOf(db, long, T0 + minute)).toEqual(ana);
		expect(await staffOf(db, long, T0 + 481)).toBeNull();
		const short = await startSession(db, 'bo', T0);
		await endSession(db, short);
		expect(await staffOf(db, short, T0)).toBeNull();
	});

	fact('deeds done at the same time stand one after another in the audit', async () => {
		const entry = { at: T0, who: 'ana', what: 'opened', about: 'x' } as const;
		const units = Array.from({ length: 20 }, () =>
			db.transaction().execute((unit) => append(unit, [entry, entry]))
		);
		await Promise.all(units);
		expect(await firstBreak(db)).toBeNull();
	});

	fact('an entry of the audit that was changed or removed is found', async () => {
		const last = await db
			.selectFrom('audit')
			.selectAll()
			.orderBy('seq', 'desc')
			.executeTakeFirstOrThrow();
		for (const seq of [1, 5, last.seq]) {
			const own = await db
				.selectFrom('audit')
				.selectAll()
				.where('seq', '=', seq)
				.executeTakeFirstOrThrow();
			await db.updateTable('audit').set({ who: 'eve' }).where('seq', '=', seq).execute();
			expect(await firstBreak(db)).toBe(seq);
			await db.deleteFrom('audit').where('seq', '=', seq).execute();
			expect(await firstBreak(db)).toBe(seq);
			await db.insertInto('audit').values(own).execute();
			expect(await firstBreak(db)).toBeNull();
		}
	});
});
