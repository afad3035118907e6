import * as z from 'zod/mini';
import { daysBetween } from '../days/day.ts';
import { isBlank as saysNothing, overBy } from '../typed.ts';

/** Something good in a person's own line: the ISO day it was, and the instant it was first written. */
export const GoodMoment = z.strictObject({
	id: z.string(),
	text: z.string(),
	day: z.string(),
	at: z.string(),
	/** ISO instant. */
	deletedAt: z.optional(z.string()),
	/** ISO instant at which a visit first found thirty days over since. */
	overdueAt: z.optional(z.string())
});
export type GoodMoment = z.infer<typeof GoodMoment>;

/** UTF-16 units: a long line, and no letter to anyone. */
export const LONGEST_MOMENT = 300;
/** Whole days for which a good moment is news: two months, as with a sign that was noticed. */
const NEWS_DAYS = 60;

export const isBlank = ({ text }: GoodMoment): boolean => saysNothing(text);

/** Whether it is longer than one may be; it is kept as it is, and has to be shortened. */
export const isLong = ({ text }: GoodMoment): boolean => overBy(text, LONGEST_MOMENT) > 0;

/** Those that say something and were not deleted, the latest day first. */
export function shownMoments(moments: readonly GoodMoment[]): GoodMoment[] {
	return moments
		.filter((one) => one.deletedAt === undefined && !isBlank(one))
		.sort((a, b) => (a.day + a.at < b.day + b.at ? 1 : -1));
}

/** Moments in the order they come in, by ISO month. */
export function byMonth(
	moments: readonly GoodMoment[]
): { month: string; moments: GoodMoment[] }[] {
	const months = new Map<string, GoodMoment[]>();
	for (const one of moments) {
		const month = one.day.slice(0, 7);
		months.set(month, [...(months.get(month) ?? []), one]);
	}
	return [...months].map(([month, all]) => ({ month, moments: all }));
}

/** The latest moment up to an ISO day; null when there is none in the sixty days before it. */
export function latestMoment(day: string, moments: readonly GoodMoment[]): GoodMoment | null {
	const past = shownMoments(moments).find((one) => one.day <= day);
	return past && daysBetween(past.day, day) <= NEWS_DAYS ? past : null;
}

/** One of all that are shown: another one each day, and the same the whole day; null when there is none. */
export function momentFor(day: string, moments: readonly GoodMoment[]): GoodMoment | null {
	const all = shownMoments(moments);
	return all[daysBetween('2000-01-01', day) % all.length] ?? null;
}

/** The shown moment that comes after this one, or the first after the last. */
export function momentAfter(id: string, moments: readonly GoodMoment[]): GoodMoment | null {
	const all = shownMoments(moments);
	return all[(all.findIndex((one) => one.id === id) + 1) % all.length] ?? null;
}
