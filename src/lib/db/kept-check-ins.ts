import { AppError } from '#lib/domain/app-error.ts';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { asMade } from '#lib/domain/check-in/line.ts';
import { isDay } from '#lib/domain/days/reminder.ts';
import { afterVisit } from '#lib/domain/days/taking-back.ts';
import type { Moment } from './check-ins.ts';
import { yearOf } from './finished-check-in.ts';
import { retried, rewrite } from './vault/rewrite.ts';
import { commit, list, read, type Write } from './vault/store.ts';

/** All check-ins, as they were made; the deleted ones among them carry `deletedAt`. */
export async function listCheckIns(): Promise<CheckIn[]> {
	const years = await list<CheckIn[]>('checkIns');
	return years.flatMap(({ value }) => value).sort(asMade);
}

/** Changes one check-in as it now stands, and gives it. Throws AppError `changed-elsewhere` when it is gone. */
export async function rewriteCheckIn(
	{ id, day }: Pick<CheckIn, 'id' | 'day'>,
	to: (kept: CheckIn) => CheckIn
): Promise<CheckIn> {
	let next: CheckIn | undefined;
	await rewriteYear(yearOf({ day }), (all) => {
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
 * Gives a check-in another ISO day, in one step also where that lies in another year.
 * Throws AppError `day-not-there` for a day that is none or later than `today`, `changed-elsewhere` when it is gone.
 */
export async function setDay(
	{ id, day: from }: Pick<CheckIn, 'id' | 'day'>,
	day: string,
	today: string
): Promise<void> {
	if (!isDay(day) || day > today) throw new AppError('day-not-there');
	const years = [...new Set([yearOf({ day: from }), yearOf({ day })])];
	await retried(async () => {
		const rows = await Promise.all(years.map((year) => read<CheckIn[]>('checkIns', year)));
		const kept = rows[0]?.value.find((one) => one.id === id);
		if (!kept) throw new AppError('changed-elsewhere');
		await commit(
			...years.map((year, at): Write => {
				const others = (rows[at]?.value ?? []).filter((one) => one.id !== id);
				const value = year === yearOf({ day }) ? [...others, { ...kept, day }] : others;
				return {
					table: 'checkIns',
					id: year,
					seen: rows[at]?.rev ?? 0,
					value: value.length > 0 ? value : null
				};
			})
		);
	});
}

/** Deletes a check-in for good. */
export async function deleteNow(checkIn: CheckIn): Promise<void> {
	await rewriteYear(yearOf(checkIn), (all) => all.filter(({ id }) => id !== checkIn.id));
}

/** Deletes for good what is past taking back, once two visits have found so. */
export async function purgeDeleted({ at }: Moment): Promise<void> {
	for (const { id, value } of await list<CheckIn[]>('checkIns'))
		if (value.some((one) => afterVisit(one, at) !== one))
			await rewriteYear(id, (all) => all.flatMap((one) => afterVisit(one, at) ?? []));
}

async function rewriteYear(id: string, change: (all: CheckIn[]) => CheckIn[]): Promise<void> {
	await rewrite<CheckIn[], CheckIn[] | null | undefined>('checkIns', id, (year) => {
		const next = year && change(year);
		return next?.length === 0 ? null : next;
	});
}
