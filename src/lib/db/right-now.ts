import type { RightNowTime } from '#lib/domain/right-now/times.ts';
import { rewrite } from './vault/rewrite.ts';
import { commit, list } from './vault/store.ts';

/** Every time that an exercise was done or put away, in the order they were begun. */
export async function listTimes(): Promise<RightNowTime[]> {
	const rows = await list<RightNowTime>('rightNow');
	return rows.map(({ value }) => value).sort((a, b) => a.seq - b.seq);
}

/** Changes one time as it now stands, whoever wrote it last, and gives it. */
export const rewriteTime = (
	id: string,
	to: (kept: RightNowTime | undefined) => RightNowTime
): Promise<RightNowTime> => rewrite('rightNow', id, to);

/** Deletes these times for good. */
export async function deleteTimes(times: readonly RightNowTime[]): Promise<void> {
	for (const { id } of times) await rewrite('rightNow', id, () => null);
}

/** Takes a deletion back. */
export async function restoreTimes(times: readonly RightNowTime[]): Promise<void> {
	await commit(
		...times.map((time) => ({ table: 'rightNow' as const, id: time.id, seen: 0, value: time }))
	);
}
