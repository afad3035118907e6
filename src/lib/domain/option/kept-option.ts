import * as z from 'zod/mini';
import { LIFE_AREAS } from '../situation/situation.ts';
import { Asked } from '../today/asked.ts';

export const HELPED = ['yes', 'some', 'no'] as const;
export type Helped = (typeof HELPED)[number];

/** What a person did with one option. */
export const KeptOption = z.strictObject({
	/** ISO instant; absent when it is not on the saved list. */
	savedAt: z.optional(z.iso.datetime()),
	/** Whether it was the right help, once tried; rows from before the other two questions have this alone. */
	helped: z.optional(z.enum(HELPED)),
	/** Whether it was at the right place. */
	place: z.optional(z.enum(HELPED)),
	/** Whether it came at the right time. */
	time: z.optional(z.enum(HELPED)),
	/** The person's own ISO day when they said they had got in touch. */
	inTouch: z.optional(z.iso.date()),
	/** Whether Today has asked about it. */
	asked: z.optional(Asked)
});
export type KeptOption = z.infer<typeof KeptOption>;

/** That nothing fitted: when it was said (ISO instant and the person’s own day), and the wishes that they chose to name. */
export const Unmet = z.strictObject({
	at: z.iso.datetime(),
	day: z.iso.date(),
	wishes: z.array(z.enum(LIFE_AREAS))
});
export type Unmet = z.infer<typeof Unmet>;
