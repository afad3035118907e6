import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrival, backup, emptyStore, seenBy, TOKEN } from '../../tests/fixtures/stores.ts';
import { firstBreak } from './audit.ts';
import { claim, close, noteDone, openBody } from './desk-requests.ts';
import { journalOf, type Journal } from './journal.ts';
import { hashOfCode } from './passkeys.ts';
import { stateOf, storeAll, withdraw } from './requests.ts';
import { forgetWhatIsDue } from './retention.ts';
import { dismiss, newEnrolment, revoke } from './staff.ts';
import type { Store } from './store.ts';

const DAY = 24 * 60;
const T0 = 29_000_000;
const ana = { id: 'ana', team: 'harbour', name: 'Ana' };

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	let store: Awaited<ReturnType<typeof emptyStore>>;
	let db: Store;
	let journal: Journal;
	let path: string;
	beforeAll(async () => {
		store = await emptyStore(engine);
		if (!store) return;
		db = store.db;
		path = join(store.dataDir, 'apart', 'final.jsonl');
		journal = journalOf({ journal: path, dataDir: '' });
		await db.insertInto('staff').values(ana).execute();
		const passkey = { id: 'p', staff: 'ana', public_key: new Uint8Array([1]), counter: 0 };
		await db.insertInto('passkeys').values(passkey).execute();
	}, 60_000);
	afterAll(() => store?.stop());
	const fact = (title: string, body: () => Promise<void>) =>
		test(title, async ({ skip }) => (store ? body() : skip()));
	const keepUp = (now = T0) => journal.keepUp(db, now);

	fact(
		'what was taken back, closed, dismissed, revoked and used up stays so after a restore',
		async () => {
			const names = ['kept', 'back', 'junk', 'closed', 'old'];
			await storeAll(
				db,
				names.map((id) => arrival(id)),
				T0
			);
			await db
				.updateTable('requests')
				.set({ received: T0 - 30 * DAY })
				.where('id', '=', 'old')
				.execute();
			const code = await newEnrolment(db, 'harbour', T0);
			await keepUp();
			const restore = await backup(db);
			await withdraw(db, 'back', TOKEN, T0);
			for (const id of ['junk', 'closed']) {
				await claim(db, ana, await seenBy(db, id), T0);
				await openBody(db, ana, id, T0);
			}
			await noteDone(db, ana, await seenBy(db, 'junk'), 'discarded', T0);
			for (const id of ['junk', 'closed']) await close(db, ana, await seenBy(db, id), T0);
			await forgetWhatIsDue(db, T0);
			await revoke(db, 'AAAAAAAAAAA', T0);
			await dismiss(db, 'ana', T0);
			await db.deleteFrom('enrolments').execute();
			await db.transaction().execute(async (unit) => {
				const { append } = await import('./audit.ts');
				await append(unit, [{ at: T0, who: 'bo', what: 'enrolled', about: hashOfCode(code) }]);
			});
			await keepUp();
			await restore();
			expect((await stateOf(db, 'back', TOKEN))?.state).toBe('waiting');
			expect(await keepUp(T0 + 1)).toBe(8);
			const states = await Promise.all(names.map((id) => stateOf(db, id, TOKEN)));
			expect(states.map((one) => one?.state)).toEqual([
				'waiting',
				'withdrawn',
				'closed',
				'closed',
				'expired'
			]);
			expect(await storeAll(db, [arrival('back')], T0)).toEqual(['gone']);
			expect(await db.selectFrom('passkeys').selectAll().execute()).toEqual([]);
			expect(await db.selectFrom('enrolments').selectAll().execute()).toEqual([]);
			expect(await db.selectFrom('revoked_keys').select('kid').execute()).toEqual([
				{ kid: 'AAAAAAAAAAA' }
			]);
			expect(await firstBreak(db)).toBeNull();
			expect(await keepUp(T0 + 2)).toBe(0);
		}
	);

	fact(
		'a second restore from the same backup is undone as well, by a journal opened anew',
		async () => {
			await storeAll(db, [arrival('twice')], T0);
			const restore = await backup(db);
			for (let round = 0; round < 2; round++) {
				await withdraw(db, 'twice', TOKEN, T0);
				await keepUp();
				await restore();
				expect(await journalOf({ journal: path, dataDir: '' }).keepUp(db, T0)).toBe(1);
				expect((await stateOf(db, 'twice', TOKEN))?.state).toBe('withdrawn');
				journal = journalOf({ journal: path, dataDir: '' });
			}
		}
	);

	fact('a line that was cut off in writing is passed over, and the next one is whole', async () => {
		await keepUp();
		const before = journal.lines().length;
		appendFileSync(path, '{"seq":99,"ha');
		await revoke(db, 'BBBBBBBBBBA', T0);
		await keepUp();
		expect(journal.lines().slice(before)).toMatchObject([{ kind: 'revoked', kid: 'BBBBBBBBBBA' }]);
	});

	fact('it holds no token and no id of a request, and forgets traces after 90 days', async () => {
		expect(readFileSync(path, 'utf8')).not.toContain(TOKEN);
		expect(readFileSync(path, 'utf8')).not.toContain('"twice"');
		const kinds = () => new Set(journal.lines().map(({ kind }) => kind));
		journal.forget(T0 + 89 * DAY);
		expect(kinds()).toContain('gone');
		journal.forget(T0 + 91 * DAY);
		expect(kinds()).not.toContain('gone');
		for (const kind of ['dismissed', 'revoked'] as const) expect(kinds()).toContain(kind);
	});

	fact('a journal that begins later takes over what is final already', async () => {
		const late = journalOf({ journal: `${path}.late`, dataDir: '' });
		await late.keepUp(db, T0);
		expect(late.lines().some(({ kind }) => kind === 'gone')).toBe(true);
		writeFileSync(`${path}.empty`, '');
		expect(await journalOf({ journal: `${path}.empty`, dataDir: '' }).keepUp(db, T0)).toBe(0);
	});
});
