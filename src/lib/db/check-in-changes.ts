import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { isPastTakingBack } from '#lib/domain/days/taking-back.ts';
import { yearOf, type Moment } from './check-ins.ts';
import { retried } from './vault/retried.ts';
import { commit, list, read } from './vault/store.ts';

/** Changes one check-in: its note, or that it is deleted or taken back. */
export async function changeCheckIn(
	checkIn: CheckIn,
	change: Partial<Pick<CheckIn, 'note' | 'deletedAt'>>
): Promise<void> {
	await rewriteYear(yearOf(checkIn), (all) =>
		all.map((one) => {
			if (one.id !== checkIn.id) return one;
			const next = { ...one, ...change };
			if ('deletedAt' in change && change.deletedAt === undefined) delete next.deletedAt;
			return next;
		})
	);
}

/** Deletes a check-in for good. */
export async function deleteNow(checkIn: CheckIn): Promise<void> {
	await rewriteYear(yearOf(checkIn), (all) => all.filter(({ id }) => id !== checkIn.id));
}

/** Deletes for good what was deleted thirty days ago or earlier. */
export async function purgeDeleted(now: Moment): Promise<void> {
	for (const { id, value } of await list<CheckIn[]>('checkIns'))
		if (value.some((one) => isPastTakingBack(one, now.at)))
			await rewriteYear(id, (all) => all.filter((one) => !isPastTakingBack(one, now.at)));
}

async function rewriteYear(id: string, change: (all: CheckIn[]) => CheckIn[]): Promise<void> {
	await retried(async () => {
		const year = await read<CheckIn[]>('checkIns', id);
		if (!year) return;
		const next = change(year.value);
		await commit({ table: 'checkIns', id, seen: year.rev, value: next.length > 0 ? next : null });
	});
}
