import * as z from 'zod/mini';
import { daysBetween } from '../days/day.ts';

/** What is known of a question that Today asks: the person's own ISO days on which it stood there, whether it was put off on the last of them, and whether it is not to come again. */
export const Asked = z.strictObject({
	days: z.array(z.iso.date()),
	putOff: z.optional(z.boolean()),
	over: z.optional(z.boolean())
});
export type Asked = z.infer<typeof Asked>;

/** On how many days a question is asked at most, so that it never nags. */
const MOST_TIMES = 2;
/** Whole days from the first asking to the second. */
const AGAIN_DAYS = 7;

const lastOf = (asked: Asked | undefined) => asked?.days.at(-1);

/** Whether a question that may come from an ISO day on stands there on a day. With a clock that was set back it waits. */
export function isAsked(day: string, from: string, asked: Asked | undefined): boolean {
	const last = lastOf(asked);
	if (asked?.over || day < from) return false;
	if (asked === undefined || last === undefined) return true;
	if (day === last) return !asked.putOff;
	return asked.days.length < MOST_TIMES && daysBetween(last, day) >= AGAIN_DAYS;
}

/** Whether it stood there on this day, answered or not. */
export const wasAskedOn = (day: string, asked: Asked | undefined): boolean => lastOf(asked) === day;

/** Whether the asking of this day is the last one. */
export const isLastTime = (day: string, asked: Asked | undefined): boolean =>
	(asked?.days ?? []).filter((one) => one !== day).length >= MOST_TIMES - 1;

/** Notes that it stands there on a day; the same value when that is noted. */
export function noteAsked(day: string, asked: Asked | undefined): Asked {
	if (asked && wasAskedOn(day, asked)) return asked;
	return { days: [...(asked?.days ?? []), day] };
}

/** Puts it off until a week after this day. */
export const putOff = (day: string, asked: Asked | undefined): Asked => ({
	...noteAsked(day, asked),
	putOff: true
});

/** Ends the asking for good. */
export const endAsking = (day: string, asked: Asked | undefined): Asked => ({
	...noteAsked(day, asked),
	over: true
});
