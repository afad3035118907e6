import { DAYS_AFTER_CLOSING, DAYS_AT_MOST } from '#lib/domain/request/retention.ts';
import { bury } from './requests.ts';
import { aloneIn, type Store } from './store.ts';
import type { Minute } from './tables.ts';

const DAY = 24 * 60;
/** Days that the trace of a deleted request stays, so that a late copy is not taken for a new one. */
export const DAYS_OF_A_TOMBSTONE = 90;

/** Deletes what is due: bodies some days after closing and after the most days whatever happens, then tombstones. The number of bodies; 0 while another receiver is at it. */
export const forgetWhatIsDue = async (db: Store, now: Minute): Promise<number> =>
	(await aloneIn(db, () => forget(db, now))) ?? 0;

async function forget(db: Store, now: Minute): Promise<number> {
	const due = await db
		.selectFrom('requests')
		.select(['id', 'closed'])
		.where((row) =>
			row.or([
				row('closed', '<=', now - DAYS_AFTER_CLOSING * DAY),
				row('received', '<=', now - DAYS_AT_MOST * DAY)
			])
		)
		.execute();
	for (const { id, closed } of due) {
		const state = closed === null ? 'expired' : 'closed';
		await db.transaction().execute((unit) => bury(unit, state, now, { id }));
	}
	const old = now - DAYS_OF_A_TOMBSTONE * DAY;
	await db.deleteFrom('tombstones').where('gone', '<=', old).execute();
	await db.deleteFrom('enrolments').where('until', '<=', now).execute();
	return due.length;
}

/** How many requests each team has here. */
export async function countByTeam(db: Store): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('requests')
		.select(({ fn }) => ['team', fn.countAll().as('count')] as const)
		.groupBy('team')
		.execute();
	return new Map(rows.map(({ team, count }) => [team, Number(count)]));
}
