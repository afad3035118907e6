import * as z from 'zod/mini';
import { REACH } from '../situation/situation.ts';

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/**
 * One row of listed days and times, UK wall time, as near to the parts of an RFC 5545 rule as the
 * feed gives them. A row without `freq` happens once, on `dtstart`, or is a note alone. When `until`
 * has passed it has ended; when only `validTo` has passed, nobody has confirmed it since that day.
 * `closesAt` before `opensAt` is past midnight.
 */
export const Schedule = z.object({
	freq: z.optional(z.enum(FREQUENCIES)),
	/** 1 when left out; one above it counts from `dtstart`. */
	interval: z.optional(z.int().check(z.gte(1), z.lte(366))),
	/** `MO`, or with its place in the month: `1MO` the first, `-1FR` the last. */
	byday: z.optional(z.array(z.string().check(z.regex(/^(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/)))),
	bymonthday: z.optional(z.array(z.int().check(z.gte(-31), z.lte(31)))),
	count: z.optional(z.int().check(z.gte(1))),
	/** ISO days. */
	dtstart: z.optional(z.iso.date()),
	until: z.optional(z.iso.date()),
	validFrom: z.optional(z.iso.date()),
	validTo: z.optional(z.iso.date()),
	/** `HH:MM`. */
	opensAt: z.optional(time),
	closesAt: z.optional(time),
	attending: z.optional(z.enum(REACH)),
	/** What the feed says of the row in words, such as "term time only". */
	note: z.optional(z.string())
});
export type Schedule = z.infer<typeof Schedule>;
