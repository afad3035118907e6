import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { isPastTakingBack } from '#lib/domain/days/taking-back.ts';
import { listDraftAnswers, type Moment } from './check-ins.ts';
import { retried, rewrite } from './vault/rewrite.ts';
import { commit, list, newId, type Write } from './vault/store.ts';

/** All check-ins, oldest first; the deleted ones among them carry `deletedAt`. */
export async function listCheckIns(): Promise<CheckIn[]> {
	const years = await list<CheckIn[]>('checkIns');
	return years
		.flatMap(({ value }) => value)
		.sort((a, b) => (a.day === b.day ? a.seq - b.seq : a.day < b.day ? -1 : 1));
}

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

// The row of a check-in: ten years of daily ones open in ten decryptions, not in fifty thousand.
const yearOf = ({ day }: Pick<CheckIn, 'day'>) => day.slice(0, 4);
