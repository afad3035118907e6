import * as z from 'zod/mini';

/** Answers by item id, and under `<item>:different` true or false; null is a skip. */
export const Answers = z.record(z.string(), z.nullable(z.union([z.number(), z.boolean()])));
export type Answers = z.infer<typeof Answers>;

/** One check-in. `day` is the person's own ISO day when it was begun and is never worked out again; `at` is an ISO instant; `seq` grows by one with each check-in on this device. */
export const CheckIn = z.object({
	id: z.string(),
	pack: z.string(),
	packVersion: z.int(),
	day: z.iso.date(),
	at: z.iso.datetime(),
	seq: z.int(),
	answers: Answers,
	note: z.optional(z.string()),
	finished: z.boolean(),
	/** ISO instant; thirty days to take it back from then. */
	deletedAt: z.optional(z.iso.datetime())
});
export type CheckIn = z.infer<typeof CheckIn>;
