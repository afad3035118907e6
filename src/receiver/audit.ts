import type { Transaction } from 'kysely';
import { sha256 } from './digest.ts';
import type { Store } from './store.ts';
import type { Minute, Tables } from './tables.ts';

import type { Reason } from '#lib/domain/desk/desk-request.ts';

export type Deed =
	| 'handed-over'
	| `taken-over-${Reason}`
	| 'opened'
	| 'claimed'
	| 'released'
	| 'done'
	| 'closed'
	| 'withdrawn'
	| 'forgotten'
	| 'discarded'
	| 'exported'
	| 'enrolled'
	| 'dismissed'
	| 'signed-in'
	| 'key-revoked'
	| 'key-restored'
	| 'restored';

/** Who did what to which request (by the hash of its id), never what it says. */
export type Entry = { at: Minute; who: string; what: Deed; about: string };

const chained = (
	before: string,
	seq: number,
	{ at, who, what, about }: Omit<Entry, 'what'> & { what: string }
) => sha256(JSON.stringify([before, seq, at, who, what, about]));

/** Adds entries to the chain, within the unit of work that they tell of. */
export async function append(unit: Transaction<Tables>, entries: readonly Entry[]): Promise<void> {
	if (entries.length === 0) return;
	// The update comes first for its lock: the next entry of anyone else waits for this unit.
	const head = await unit
		.updateTable('audit_head')
		.set((row) => ({ seq: row('seq', '+', entries.length) }))
		.where('one', '=', 1)
		.returning(['seq', 'hash'])
		.executeTakeFirstOrThrow();
	let { hash } = head;
	const rows = entries.map((entry, index) => {
		const seq = head.seq - entries.length + index + 1;
		hash = chained(hash, seq, entry);
		return { ...entry, seq, hash };
	});
	await unit.insertInto('audit').values(rows).execute();
	await unit.updateTable('audit_head').set({ hash }).where('one', '=', 1).execute();
}

/** Number and hash of the last entry: kept elsewhere, it shows later whether the end was cut off. */
export const headOf = (db: Store): Promise<{ seq: number; hash: string }> =>
	db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();

/** Number of the first entry that was changed or removed, or null when the chain is whole. */
export async function firstBreak(db: Store): Promise<number | null> {
	const head = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
	const entries = await db.selectFrom('audit').selectAll().orderBy('seq').execute();
	let hash = '';
	for (const [index, entry] of entries.entries()) {
		hash = chained(hash, index + 1, entry);
		if (entry.seq !== index + 1 || entry.hash !== hash) return index + 1;
	}
	return head.seq === entries.length && head.hash === hash ? null : entries.length + 1;
}
