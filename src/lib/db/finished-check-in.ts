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
		const years = await list<CheckIn[]>('checkIns');
		const seq = Math.max(0, ...years.flatMap(({ value }) => value.map((one) => one.seq))) + 1;
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
		const year = years.find(({ id }) => id === yearOf(checkIn));
		await commit(
			{
				table: 'checkIns',
				id: yearOf(checkIn),
				seen: year?.rev ?? 0,
				value: [...(year?.value ?? []), checkIn]
			},
			...rows.map(({ id, rev }): Write => ({ table: 'answers', id, seen: rev, value: null }))
		);
		return checkIn;
	});
}

/** The row of a check-in: ten years of daily ones open in ten decryptions, not in fifty thousand. */
export const yearOf = ({ day }: Pick<CheckIn, 'day'>): string => day.slice(0, 4);
