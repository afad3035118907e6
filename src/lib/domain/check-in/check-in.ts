import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';
import { offers } from './answer.ts';
import type { Instrument, Item } from './instrument.ts';

/** Answers by item id, and under `<item>:different` true or false; null is a skip. */
export const Answers = z.record(z.string(), z.nullable(z.union([z.number(), z.boolean()])));
export type Answers = z.infer<typeof Answers>;

/** An answer of a check-in that is under way: one row each, so that each is kept by itself. */
export const DraftAnswer = z.strictObject({
	pack: z.string(),
	item: z.string(),
	value: z.nullable(z.union([z.number(), z.boolean()])),
	/** The person's own day when it was given. */
	day: z.iso.date(),
	at: z.iso.datetime()
});
export type DraftAnswer = z.infer<typeof DraftAnswer>;

/** One check-in. `day` is the person's own ISO day when it was begun and never changes; `at` is an ISO instant; `seq` grows by one with each check-in on this device. */
export const CheckIn = z.strictObject({
	id: z.string(),
	pack: z.string(),
	packVersion: z.int(),
	day: z.iso.date(),
	at: z.iso.datetime(),
	seq: z.int(),
	answers: Answers,
	note: z.optional(z.string()),
	finished: z.boolean(),
	/** ISO instant: when something was last marked to be different, or taken back, after the end. */
	markedAt: z.optional(z.iso.datetime()),
	/** ISO instant; deleting can be undone for thirty days. */
	deletedAt: z.optional(z.iso.datetime()),
	/** ISO instant at which a visit first found the thirty days over. */
	overdueAt: z.optional(z.iso.datetime())
});
export type CheckIn = z.infer<typeof CheckIn>;

/** The key of "I'd like this to be different" for an item. */
export const differentKey = (itemId: string) => `${itemId}:different`;

/** Throws AppError `answer-out-of-range`, caused by the key, for an answer the pack does not offer; null, a skip, always fits. */
export function checkAnswer(instrument: Instrument, key: string, value: Answers[string]): void {
	const { asksDifferent, items } = instrument;
	const different = asksDifferent && items.some(({ id }) => differentKey(id) === key);
	const asked = different || items.some(({ id }) => id === key);
	const offered = different
		? typeof value === 'boolean'
		: typeof value === 'number' && offers(instrument, value);
	if (!asked || (value !== null && !offered))
		throw new AppError('answer-out-of-range', { cause: key });
}

/** The first item neither answered nor skipped; null at the end. */
export function currentItem({ items }: Instrument, answers: Answers): Item | null {
	return items.find(({ id }) => answers[id] === undefined) ?? null;
}

/** How many items are answered, skipped, and there in all. */
export function checkInProgress(
	{ items }: Instrument,
	answers: Answers
): { answered: number; skipped: number; total: number } {
	const answered = items.filter(({ id }) => typeof answers[id] === 'number').length;
	const skipped = items.filter(({ id }) => answers[id] === null).length;
	return { answered, skipped, total: items.length };
}
