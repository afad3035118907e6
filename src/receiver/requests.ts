import type { Transaction } from 'kysely';
import { append } from './audit.ts';
import { same, sha256 } from './digest.ts';
import type { Store } from './store.ts';
import type { Minute, Tables } from './tables.ts';

/** A request as it arrived, checked. */
export type Arrival = {
	id: string;
	team: string;
	deskKey: string;
	recoveryKey: string;
	body: Uint8Array;
	sha: string;
	withdrawHash: string;
};
/** What became of an arrival; `gone` was here and is not any more. */
export type Stored = 'stored' | 'already-here' | 'gone' | 'other-request';

/** What the person who sent a request may know of it. */
export type RequestState = {
	state: 'waiting' | 'closed' | 'withdrawn' | 'expired';
	seen: boolean;
	sha256: string;
};

/** Stores many arrivals in one durable unit; the outcomes are in their order and stand once this resolves. */
export function storeAll(db: Store, arrivals: readonly Arrival[], now: Minute): Promise<Stored[]> {
	return db.transaction().execute(async (unit) => {
		const known = await knownOf(unit, arrivals);
		const fresh = new Map<string, Arrival>();
		const outcomes = arrivals.map((arrival): Stored => {
			const here = known.get(sha256(arrival.id)) ?? fresh.get(arrival.id);
			if (here && here.sha !== arrival.sha) return 'other-request';
			if (here) return 'gone' in here && here.gone ? 'gone' : 'already-here';
			fresh.set(arrival.id, arrival);
			return 'stored';
		});
		if (fresh.size === 0) return outcomes;
		const rows = [...fresh.values()].map((arrival) => rowOf(arrival, now));
		// Two receivers on one database may meet the same id: then this whole unit fails and is sent again.
		await unit.insertInto('requests').values(rows).execute();
		return outcomes;
	});
}

/** The hash of each body that is here or was, by the hash of its id. */
async function knownOf(unit: Transaction<Tables>, arrivals: readonly Arrival[]) {
	const ids = arrivals.map(({ id }) => id);
	const here = await unit
		.selectFrom('requests')
		.select(['id', 'sha'])
		.where('id', 'in', ids)
		.execute();
	const gone = await unit
		.selectFrom('tombstones')
		.select(['id_hash', 'sha'])
		.where('id_hash', 'in', ids.map(sha256))
		.execute();
	return new Map<string, { sha: string; gone: boolean }>([
		...here.map(
			({ id, sha }) =>
				[sha256(id), { sha, gone: false }] as [string, { sha: string; gone: boolean }]
		),
		...gone.map(
			({ id_hash, sha }) =>
				[id_hash, { sha, gone: true }] as [string, { sha: string; gone: boolean }]
		)
	]);
}

const rowOf = (arrival: Arrival, now: Minute): Tables['requests'] => ({
	id: arrival.id,
	team: arrival.team,
	desk_key: arrival.deskKey,
	recovery_key: arrival.recoveryKey,
	body: arrival.body,
	sha: arrival.sha,
	withdraw_hash: arrival.withdrawHash,
	received: now,
	seen: null,
	claimed_by: null,
	outcome: null,
	closed: null,
	noticed: 0,
	version: 0
});

/** What became of a request, for the holder of its withdraw token; null for an unknown id or another token alike. */
export async function stateOf(db: Store, id: string, token: string): Promise<RequestState | null> {
	const columns = ['sha', 'withdraw_hash', 'seen', 'closed'] as const;
	const here = await db
		.selectFrom('requests')
		.select(columns)
		.where('id', '=', id)
		.executeTakeFirst();
	const hash = sha256(token);
	if (here) {
		const state = here.closed === null ? 'waiting' : 'closed';
		const found = { state, seen: here.seen !== null, sha256: here.sha } as const;
		return same(here.withdraw_hash, hash) ? found : null;
	}
	const gone = await goneOf(db, id);
	if (!gone || !same(gone.withdraw_hash, hash)) return null;
	return { state: gone.state, seen: gone.was_seen === 1, sha256: gone.sha };
}

/** The trace of a request that was deleted. */
export const goneOf = (db: Store, id: string): Promise<Tables['tombstones'] | undefined> =>
	db.selectFrom('tombstones').selectAll().where('id_hash', '=', sha256(id)).executeTakeFirst();

/** Takes a request back, whatever was done with it so far; doing so again changes nothing. Null as for `stateOf`. */
export async function withdraw(
	db: Store,
	id: string,
	token: string,
	now: Minute
): Promise<RequestState | null> {
	await db
		.transaction()
		.execute((unit) => bury(unit, 'withdrawn', now, { id, withdrawHash: sha256(token) }));
	return stateOf(db, id, token);
}

/** Deletes one body for good and leaves a tombstone. */
export async function bury(
	unit: Transaction<Tables>,
	state: Tables['tombstones']['state'],
	now: Minute,
	{ id, withdrawHash }: { id: string; withdrawHash?: string }
): Promise<boolean> {
	let deleting = unit.deleteFrom('requests').where('id', '=', id);
	if (withdrawHash !== undefined) deleting = deleting.where('withdraw_hash', '=', withdrawHash);
	const row = await deleting.returning(['sha', 'withdraw_hash', 'seen']).executeTakeFirst();
	if (!row) return false;
	const { sha, withdraw_hash } = row;
	const about = sha256(id);
	const tombstone = { id_hash: about, sha, withdraw_hash, state, gone: now };
	await unit
		.insertInto('tombstones')
		.values({ ...tombstone, was_seen: row.seen === null ? 0 : 1 })
		.execute();
	const what = state === 'withdrawn' ? 'withdrawn' : 'forgotten';
	await append(unit, [{ at: now, who: '', what, about }]);
	return true;
}
