import * as z from 'zod/mini';

const Texts = z.record(z.string(), z.string());

/** One answer of a guide, by the kind of its step. Days are ISO days, times are HH:MM; empty text is nothing said. */
export const GuideAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('choose'), chosen: z.array(z.string()), own: z.string() }),
	z.object({ kind: z.literal('write'), fields: Texts }),
	z.object({
		kind: z.literal('list'),
		entries: z.array(z.object({ id: z.string(), text: z.string() }))
	}),
	/** The group of each entry, by the entry's id. */
	z.object({ kind: z.literal('sort'), groups: Texts }),
	z.object({ kind: z.literal('rate'), value: z.int().check(z.gte(0), z.lte(10)) }),
	z.object({ kind: z.literal('time'), day: z.string(), time: z.string() }),
	/** `from` is the person's own day when the diary was begun; its days never move. */
	z.object({ kind: z.literal('diary'), from: z.string(), rows: z.record(z.string(), Texts) }),
	z.object({ kind: z.literal('message'), text: z.string() }),
	z.object({
		kind: z.literal('plan'),
		when: z.string(),
		then: z.string(),
		where: z.string(),
		who: z.string(),
		nextDay: z.string()
	})
]);
export type GuideAnswer = z.infer<typeof GuideAnswer>;

export const FELT = ['better', 'same', 'worse'] as const;
export type Felt = (typeof FELT)[number];

/** Answers by step id. */
export type GuideAnswers = Record<string, GuideAnswer>;

/** One time through a guide. `day` is the person's own ISO day when it was begun, `at` an ISO instant, `seq` grows by one with each run and each end on this device. */
export const GuideRun = z.object({
	id: z.string(),
	guide: z.string(),
	version: z.int(),
	day: z.iso.date(),
	at: z.iso.datetime(),
	seq: z.int(),
	answers: z.record(z.string(), GuideAnswer),
	/** Steps the person has gone on from, answered or skipped. */
	passed: z.array(z.string()),
	end: z.optional(
		z.object({
			day: z.iso.date(),
			at: z.iso.datetime(),
			seq: z.int(),
			felt: z.optional(z.enum(FELT))
		})
	)
});
export type GuideRun = z.infer<typeof GuideRun>;
