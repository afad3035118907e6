import { append } from './audit.ts';
import { bury } from './requests.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

/** Requests by their ids, or by the minutes between which they came: `from` still, `until` not any more. */
export type Which = { ids: readonly string[] } | { from: Minute; until: Minute };

const AT_ONCE = 100;

/** Deletes many requests of a team in one step, told in the audit; what somebody has claimed, noted or closed stays. Their number. */
export async function discard(db: Store, team: string, which: Which, now: Minute): Promise<number> {
	const here = await db
		.selectFrom('requests')
		.select(['id', 'received'])
		.where('team', '=', team)
		.where('claimed_by', 'is', null)
		.where('outcome', 'is', null)
		.where('closed', 'is', null)
		.execute();
	const named = 'ids' in which ? new Set(which.ids) : null;
	const isMeant = ({ id, received }: (typeof here)[number]) =>
		'ids' in which ? named?.has(id) : received >= which.from && received < which.until;
	const ids = here.filter(isMeant).map(({ id }) => id);
	let gone = 0;
	for (let at = 0; at < ids.length; at += AT_ONCE)
		await db.transaction().execute(async (unit) => {
			await append(unit, [{ at: now, who: '', what: 'discarded', about: team }]);
			for (const id of ids.slice(at, at + AT_ONCE))
				if (await bury(unit, 'closed', now, { id })) gone += 1;
		});
	return gone;
}
