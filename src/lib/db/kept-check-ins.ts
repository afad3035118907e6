import { AppError } from '#lib/domain/app-error.ts';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { asMade } from '#lib/domain/check-in/line.ts';
import { isDay } from '#lib/domain/days/reminder.ts';
import { afterVisit } from '#lib/domain/days/taking-back.ts';
import type { Moment } from './check-ins.ts';
import { rowOf } from './finished-check-in.ts';
import { retried, rewrite } from './vault/rewrite.ts';
import { commit, list, type OpenedRow, type Write } from './vault/store.ts';

/** All check-ins, as they were made; the deleted ones among them carry `deletedAt`. */
export async function listCheckIns(): Promise<CheckIn[]> {
	const rows = await list<CheckIn[]>('checkIns');
	return rows.flatMap(({ value }) => value).sort(asMade);
}

/** Changes one check-in as it now stands, and gives it. Throws AppError `changed-elsewhere` when it is gone. */
export async function rewriteCheckIn(
	{ id }: Pick<CheckIn, 'id'>,
	to: (kept: CheckIn) => CheckIn
): Promise<CheckIn> {
	let next: CheckIn | undefined;
	await rewriteRow(await rowWith(id), (all) => {
		const kept = all.find((one) => one.id === id);
		if (!kept) throw new AppError('changed-elsewhere');
		const now = (next = to(kept));
		return now === kept ? all : all.map((one) => (one === kept ? now : one));
	});
	if (!next) throw new AppError('changed-elsewhere');
	return next;
}

/** Says that a check-in is deleted (`at` is an ISO instant), or takes that back with null. */
export async function setDeleted(checkIn: CheckIn, at: string | null): Promise<void> {
	await rewriteCheckIn(checkIn, ({ deletedAt: _, overdueAt: __, ...rest }) =>
		at === null ? rest : { ...rest, deletedAt: at }
	);
}

/**
 * Gives a check-in another ISO day, in one step also where that lies in another row.
 * Throws AppError `day-not-there` for a day that is none or later than `today`, `changed-elsewhere` when it is gone.
 */
export async function setDay(
	{ id }: Pick<CheckIn, 'id'>,
	day: string,
	today: string
): Promise<void> {
	if (!isDay(day) || day > today) throw new AppError('day-not-there');
	await retried(async () => {
		const rows = await list<CheckIn[]>('checkIns');
		const from = rows.find(({ value }) => value.some((one) => one.id === id));
		const kept = from?.value.find((one) => one.id === id);
		if (!from || !kept) throw new AppError('changed-elsewhere');
		const others = from.value.filter((one) => one.id !== id);
		const moved = { ...kept, day };
		const to = rowOf(moved);
		// A row of a whole year, from before months, keeps what stays within it.
		if (to.startsWith(from.id)) return commit(written(from, [...others, moved]));
		const target = rows.find((row) => row.id === to) ?? { id: to, rev: 0, value: [] };
		await commit(written(from, others), written(target, [...target.value, moved]));
	});
}

const written = ({ id, rev }: OpenedRow<CheckIn[]>, value: CheckIn[]): Write => ({
	table: 'checkIns',
	id,
	seen: rev,
	value: value.length > 0 ? value : null
});

/** Deletes a check-in for good. */
export async function deleteNow(checkIn: CheckIn): Promise<void> {
	await rewriteRow(await rowWith(checkIn.id), (all) => all.filter(({ id }) => id !== checkIn.id));
}

/** Deletes for good what is past taking back, once two visits have found so. */
export async function purgeDeleted({ at }: Moment): Promise<void> {
	for (const { id, value } of await list<CheckIn[]>('checkIns'))
		if (value.some((one) => afterVisit(one, at) !== one))
			await rewriteRow(id, (all) => all.flatMap((one) => afterVisit(one, at) ?? []));
}

// A month, or a year for older ones.
async function rowWith(checkIn: string): Promise<string | undefined> {
	const rows = await list<CheckIn[]>('checkIns');
	return rows.find(({ value }) => value.some(({ id }) => id === checkIn))?.id;
}

async function rewriteRow(
	row: string | undefined,
	change: (all: CheckIn[]) => CheckIn[]
): Promise<void> {
	if (row === undefined) return;
	await rewrite<CheckIn[], CheckIn[] | null | undefined>('checkIns', row, (kept) => {
		const next = kept && change(kept);
		return next?.length === 0 ? null : next;
	});
}
