import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { listDraftAnswers, type Moment } from './check-ins.ts';
import { retried } from './vault/rewrite.ts';
import { commit, list, newId, type Write } from './vault/store.ts';

/** Turns the answers under way into a check-in; `setAside` keeps it among the deleted ones. */
export async function finishCheckIn(
	pack: { id: string; version: number },
	finished: boolean,
	now: Moment,
	setAside = false
): Promise<CheckIn | null> {
	return retried(async () => {
		const rows = await listDraftAnswers(pack.id);
		const first = rows.map(({ value }) => value).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
		if (!first) return null;
		const months = await list<CheckIn[]>('checkIns');
		const seq = Math.max(0, ...months.flatMap(({ value }) => value.map((one) => one.seq))) + 1;
		const checkIn: CheckIn = {
			id: newId(),
			pack: pack.id,
			packVersion: pack.version,
			day: now.day,
			at: now.at,
			seq,
			answers: Object.fromEntries(rows.map(({ value }) => [value.item, value.value])),
			finished,
			...(setAside ? { deletedAt: now.at } : {})
		};
		const month = months.find(({ id }) => id === rowOf(checkIn));
		await commit(
			{
				table: 'checkIns',
				id: rowOf(checkIn),
				seen: month?.rev ?? 0,
				value: [...(month?.value ?? []), checkIn]
			},
			...rows.map(({ id, rev }): Write => ({ table: 'answers', id, seen: rev, value: null }))
		);
		return checkIn;
	});
}

/** The row of a new check-in, its month: one that is damaged takes no year with it. Before schema 5 it was the year. */
export const rowOf = ({ day }: Pick<CheckIn, 'day'>): string => day.slice(0, 7);
