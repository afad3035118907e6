import type { Transaction } from 'kysely';
import type { Reason, RequestOutcome } from '#lib/domain/desk/desk-request.ts';
import { append, type Deed } from './audit.ts';
import { sha256 } from './digest.ts';
import { Refused } from './refusals.ts';
import { bury } from './requests.ts';
import { DAYS_AT_MOST } from '#lib/domain/request/retention.ts';
import type { Store } from './store.ts';
import type { Minute, Tables } from './tables.ts';

/** Someone of a team who has signed in. */
export type Staff = { id: string; team: string; name: string };

/** A request as the list shows it, before anything is opened. Days are ISO days in UTC. */
export type Listed = {
	id: string;
	to: [string, string];
	received: string;
	/** The day on which its body is deleted at the latest. */
	keptUntil: string;
	seen: boolean;
	claimedBy: { id: string; name: string } | null;
	outcome: string | null;
	closed: boolean;
	/** Goes along with every change, to show what the desk saw. */
	version: number;
};

const dayOf = (minute: Minute) => new Date(minute * 60_000).toISOString().slice(0, 10);

/** The requests of a team, oldest first; closed ones last. */
export async function listFor(db: Store, team: string): Promise<Listed[]> {
	const rows = await db
		.selectFrom('requests')
		.leftJoin('staff', 'staff.id', 'requests.claimed_by')
		.select(['requests.id', 'desk_key', 'recovery_key', 'received', 'seen', 'claimed_by'])
		.select(['staff.name', 'outcome', 'closed', 'version'])
		.where('requests.team', '=', team)
		.orderBy('received')
		.orderBy('requests.id')
		.execute();
	const listed = rows.map((row): Listed => {
		const { id, claimed_by, name, outcome } = row;
		return {
			id,
			to: [row.desk_key, row.recovery_key],
			received: dayOf(row.received),
			keptUntil: dayOf(row.received + DAYS_AT_MOST * 24 * 60),
			seen: row.seen !== null,
			claimedBy: claimed_by === null ? null : { id: claimed_by, name: name ?? '' },
			outcome,
			closed: row.closed !== null,
			version: row.version
		};
	});
	return [...listed.filter(({ closed }) => !closed), ...listed.filter(({ closed }) => closed)];
}

type RequestRow = Omit<Tables['requests'], 'body' | 'noticed'>;

/** One deed on one request of the staff's own team, told in the audit. Refused as `not-here` for any other. */
function act<Result>(
	db: Store,
	staff: Staff,
	what: Deed,
	{ id, now }: { id: string; now: Minute },
	deed: (unit: Transaction<Tables>, row: RequestRow) => Promise<Result>
): Promise<Result> {
	return db.transaction().execute(async (unit) => {
		await append(unit, [{ at: now, who: staff.id, what, about: sha256(id) }]);
		const row = await unit
			.selectFrom('requests')
			.select(['id', 'team', 'desk_key', 'recovery_key', 'sha', 'withdraw_hash', 'received'])
			.select(['seen', 'claimed_by', 'outcome', 'closed', 'version'])
			.where('id', '=', id)
			.where('team', '=', staff.team)
			.executeTakeFirst();
		if (!row) throw new Refused('not-here');
		return deed(unit, row);
	});
}

/** A change grows the version, so that whoever saw it as it was before is not taken for having seen it now. */
const change = (unit: Transaction<Tables>, id: string, to: Partial<Tables['requests']>) =>
	unit
		.updateTable('requests')
		.set((row) => ({ ...to, version: row('version', '+', 1) }))
		.where('id', '=', id)
		.execute();

/** A request and its version as the desk saw it. */
export type Seen = { id: string; version: number };

/** One change to a request that is as the desk saw it. Refused, with who has it, when a colleague was first. */
function changing<Result>(
	db: Store,
	staff: Staff,
	what: Deed,
	{ id, version }: Seen,
	now: Minute,
	deed: (unit: Transaction<Tables>, row: RequestRow) => Promise<Result>
): Promise<Result> {
	return act(db, staff, what, { id, now }, async (unit, row) => {
		if (row.claimed_by !== null && row.claimed_by !== staff.id && !what.startsWith('taken-over'))
			throw new Refused('claimed-by-another');
		if (row.version !== version) throw new Refused('changed-meanwhile');
		return deed(unit, row);
	});
}

/** Claims a request; refused as `claimed-by-another` when a colleague was first. */
export const claim = (db: Store, staff: Staff, seen: Seen, now: Minute) =>
	changing(db, staff, 'claimed', seen, now, (unit, { closed }) => {
		if (closed !== null) throw new Refused('not-claimed');
		return change(unit, seen.id, { claimed_by: staff.id });
	});

/** Gives a request back to the team; only whoever has it can. */
export const release = (db: Store, staff: Staff, seen: Seen, now: Minute) =>
	changing(db, staff, 'released', seen, now, (unit, row) => {
		refuseUnlessOf(staff, row);
		return change(unit, seen.id, { claimed_by: null });
	});

/** Takes a request from a colleague, for a reason that is told in the audit: people fall ill. */
export const takeOver = (db: Store, staff: Staff, seen: Seen, reason: Reason, now: Minute) =>
	changing(db, staff, `taken-over-${reason}`, seen, now, (unit, { claimed_by, closed }) => {
		if (claimed_by === null || closed !== null) throw new Refused('not-claimed');
		return change(unit, seen.id, { claimed_by: staff.id });
	});

/** Hands a request to a colleague of the same team who can sign in. */
export const handOver = (db: Store, staff: Staff, seen: Seen, to: string, now: Minute) =>
	changing(db, staff, 'handed-over', seen, now, async (unit, row) => {
		refuseUnlessOf(staff, row);
		const colleague = (await colleaguesOf(unit, staff.team)).find(({ id }) => id === to);
		if (!colleague) throw new Refused('wrong-body');
		await append(unit, [{ at: now, who: to, what: 'claimed', about: sha256(seen.id) }]);
		await change(unit, seen.id, { claimed_by: to });
	});

/** Everyone of a team who can sign in, by name. */
export const colleaguesOf = (db: Store, team: string): Promise<{ id: string; name: string }[]> =>
	db
		.selectFrom('staff')
		.select(['id', 'name'])
		.where('team', '=', team)
		.where('id', 'in', db.selectFrom('passkeys').select('staff'))
		.orderBy('name')
		.orderBy('id')
		.execute();

function refuseUnlessOf(staff: Staff, { claimed_by }: RequestRow) {
	if (claimed_by !== staff.id) throw new Refused('not-claimed');
}

/** The sealed bytes; from now on the sender can know that it was opened. */
export const openBody = (db: Store, staff: Staff, id: string, now: Minute) =>
	act(db, staff, 'opened', { id, now }, async (unit, { seen }) => {
		// Reading is no change that a colleague has to know of first.
		if (seen === null)
			await unit.updateTable('requests').set({ seen: now }).where('id', '=', id).execute();
		const own = unit.selectFrom('requests').select('body').where('id', '=', id);
		return (await own.executeTakeFirstOrThrow()).body;
	});

/** Notes what was done; only whoever has claimed the request can. */
export const noteDone = (
	db: Store,
	staff: Staff,
	seen: Seen,
	outcome: RequestOutcome,
	now: Minute
) =>
	changing(db, staff, 'done', seen, now, (unit, row) => {
		refuseUnlessOf(staff, row);
		return change(unit, seen.id, { outcome });
	});

/** Closes a request that was opened, by whoever has claimed it; that starts the seven days until its body is deleted, and closing again doesn't start them anew. What was noted as discarded goes at once, so that junk makes no one wait. */
export const close = (db: Store, staff: Staff, seen: Seen, now: Minute) =>
	changing(db, staff, 'closed', seen, now, async (unit, row) => {
		refuseUnlessOf(staff, row);
		if (row.seen === null) throw new Refused('not-opened');
		if (row.outcome === 'discarded') await bury(unit, 'closed', now, { id: seen.id });
		else await change(unit, seen.id, { closed: row.closed ?? now });
	});
