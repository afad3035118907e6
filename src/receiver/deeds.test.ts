import { afterAll, expect, test } from 'vitest';
import { storeWithAna } from '../../tests/fixtures/receiver.ts';
import { arrival, seenBy } from '../../tests/fixtures/stores.ts';
import { append, firstBreak } from './audit.ts';
import { claim, close, listFor, noteDone, openBody, release } from './desk-requests.ts';
import { sha256 } from './digest.ts';
import { storeAll } from './requests.ts';
import { minuteOf } from './store.ts';

const T0 = minuteOf(Date.parse('2026-11-22T09:00:30Z'));
const { ana, db, stop } = await storeWithAna();
afterAll(stop);
const arrived = (id: string, now = T0) => storeAll(db, [arrival(id)], now);
const seen = (id: string) => seenBy(db, id);

test('a minute is counted from its beginning', () => {
	expect([0, 59_999, 60_000].map(minuteOf)).toEqual([0, 0, 1]);
});

test('the list says of each request what anyone of the team may know, closed ones last', async () => {
	await arrived('closed', T0 - 1);
	await arrived('new');
	await arrived('taken', T0 + 1);
	await claim(db, ana, await seen('taken'), T0);
	await claim(db, ana, await seen('closed'), T0);
	await openBody(db, ana, 'closed', T0);
	await noteDone(db, ana, await seen('closed'), 'called', T0);
	await close(db, ana, await seen('closed'), T0);
	const untouched = {
		to: ['desk', 'recovery'],
		received: '2026-11-22',
		keptUntil: '2026-12-22',
		seen: false,
		claimedBy: null,
		outcome: null,
		closed: false,
		version: 0
	};
	expect(await listFor(db, 'harbour')).toEqual([
		{ ...untouched, id: 'new' },
		{ ...untouched, id: 'taken', claimedBy: { id: 'ana', name: 'Ana' }, version: 1 },
		{
			...untouched,
			id: 'closed',
			seen: true,
			claimedBy: { id: 'ana', name: 'Ana' },
			outcome: 'called',
			closed: true,
			version: 3
		}
	]);
});

test('each deed is told in the audit: who, when, what, and the request by its hash', async () => {
	await db.deleteFrom('audit').execute();
	await db.updateTable('audit_head').set({ seq: 0, hash: '' }).execute();
	await arrived('told');
	await claim(db, ana, await seen('told'), T0 + 1);
	await release(db, ana, await seen('told'), T0 + 2);
	await claim(db, ana, await seen('told'), T0 + 3);
	await openBody(db, ana, 'told', T0 + 4);
	await openBody(db, ana, 'told', T0 + 5);
	await noteDone(db, ana, await seen('told'), 'met', T0 + 6);
	await close(db, ana, await seen('told'), T0 + 7);
	const entries = await db.selectFrom('audit').selectAll().orderBy('seq').execute();
	expect(entries.map(({ what }) => what)).toEqual([
		'claimed',
		'released',
		'claimed',
		'opened',
		'opened',
		'done',
		'closed'
	]);
	for (const [index, { at, who, about }] of entries.entries())
		expect([at, who, about]).toEqual([T0 + index + 1, 'ana', sha256('told')]);
	const row = db.selectFrom('requests').select('seen').where('id', '=', 'told');
	expect((await row.executeTakeFirst())?.seen).toBe(T0 + 4);
	expect(await firstBreak(db)).toBeNull();
});

test('an audit that was shortened, or whose end was rewritten, is broken behind its last entry', async () => {
	const head = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
	const set = (over: object) => db.updateTable('audit_head').set(over).execute();
	await set({ hash: 'another' });
	expect(await firstBreak(db)).toBe(head.seq + 1);
	await set({ hash: head.hash, seq: head.seq + 1 });
	expect(await firstBreak(db)).toBe(head.seq + 1);
	await set(head);
	expect(await firstBreak(db)).toBeNull();
	await db.transaction().execute((unit) => append(unit, []));
	expect(await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()).toEqual(head);
});
