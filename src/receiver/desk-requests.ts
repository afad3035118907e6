import type { Transaction } from 'kysely';
import type { RequestOutcome } from '#lib/domain/desk/desk-request.ts';
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
};

const dayOf = (minute: Minute) => new Date(minute * 60_000).toISOString().slice(0, 10);

/** The requests of a team, oldest first; closed ones last. */
export async function listFor(db: Store, team: string): Promise<Listed[]> {
	const rows = await db
		.selectFrom('requests')
		.leftJoin('staff', 'staff.id', 'requests.claimed_by')
		.select(['requests.id', 'desk_key', 'recovery_key', 'received', 'seen', 'claimed_by'])
		.select(['staff.name', 'outcome', 'closed'])
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
			closed: row.closed !== null
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

const change = (unit: Transaction<Tables>, id: string, to: Partial<Tables['requests']>) =>
	unit.updateTable('requests').set(to).where('id', '=', id).execute();

/** Claims a request; refused as `claimed-by-another` when a colleague was first. */
export const claim = (db: Store, staff: Staff, id: string, now: Minute) =>
	act(db, staff, 'claimed', { id, now }, async (unit, { claimed_by }) => {
		if (claimed_by !== null && claimed_by !== staff.id) throw new Refused('claimed-by-another');
		await change(unit, id, { claimed_by: staff.id });
	});

/** Gives a request back to the team, whoever had claimed it: people fall ill. */
export const release = (db: Store, staff: Staff, id: string, now: Minute) =>
	act(db, staff, 'released', { id, now }, (unit) => change(unit, id, { claimed_by: null }));

/** The sealed bytes; from now on the sender can know that it was opened. */
export const openBody = (db: Store, staff: Staff, id: string, now: Minute) =>
	act(db, staff, 'opened', { id, now }, async (unit, { seen }) => {
		if (seen === null) await change(unit, id, { seen: now });
		const own = unit.selectFrom('requests').select('body').where('id', '=', id);
		return (await own.executeTakeFirstOrThrow()).body;
	});

export const noteDone = (
	db: Store,
	staff: Staff,
	id: string,
	outcome: RequestOutcome,
	now: Minute
) => act(db, staff, 'done', { id, now }, (unit) => change(unit, id, { outcome }));

/** Closes a request, which starts the seven days until its body is deleted; closing again doesn't start them anew. What was noted as discarded goes at once, so that junk makes no one wait. */
export const close = (db: Store, staff: Staff, id: string, now: Minute) =>
	act(db, staff, 'closed', { id, now }, async (unit, { closed, outcome }) => {
		if (outcome === 'discarded') await bury(unit, 'closed', now, { id });
		else await change(unit, id, { closed: closed ?? now });
	});
