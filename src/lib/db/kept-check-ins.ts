import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { isPastTakingBack } from '#lib/domain/days/taking-back.ts';
import type { Moment } from './check-ins.ts';
import { yearOf } from './finished-check-in.ts';
import { rewrite } from './vault/rewrite.ts';
import { list } from './vault/store.ts';

/** All check-ins, oldest first; the deleted ones among them carry `deletedAt`. */
export async function listCheckIns(): Promise<CheckIn[]> {
	const years = await list<CheckIn[]>('checkIns');
	return years
		.flatMap(({ value }) => value)
		.sort((a, b) => (a.day === b.day ? a.seq - b.seq : a.day < b.day ? -1 : 1));
}

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
	await rewrite<CheckIn[], CheckIn[] | null | undefined>('checkIns', id, (year) => {
		const next = year && change(year);
		return next?.length === 0 ? null : next;
	});
}
