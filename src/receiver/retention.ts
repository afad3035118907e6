import { sql } from 'kysely';
import { DAYS_AFTER_CLOSING, DAYS_AT_MOST } from '#lib/domain/request/retention.ts';
import { bury } from './requests.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

const DAY = 24 * 60;
/** Days that the trace of a deleted request stays, so that a late copy is not taken for a new one. */
export const DAYS_OF_A_TOMBSTONE = 90;

/** Deletes what is due: bodies some days after closing and after the most days whatever happens, then tombstones. The number of bodies. */
export async function forgetWhatIsDue(db: Store, now: Minute): Promise<number> {
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

/** Any number will do, as long as every receiver takes the same and nothing else does. */
const LOCK = 4175;

/** Does what one receiver at a time is to do on a PostgreSQL that several share; null where another is at it. */
export function alone<Result>(db: Store, act: () => Promise<Result>): Promise<Result | null> {
	// Let go of with the unit, and so by itself when a receiver is killed meanwhile.
	return db.transaction().execute(async (unit) => {
		const asked = sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as got`;
		const { rows } = await asked.execute(unit);
		return rows[0]?.got ? act() : null;
	});
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
