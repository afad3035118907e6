import * as z from 'zod/mini';
import { ACCESS, CIRCUMSTANCES, COMPANY, LIFE_AREAS, REACH } from './situation.ts';

/** What a person chose to say about themselves. It never leaves the device. Age in whole years. */
export const Situation = z.object({
	age: z.nullable(z.int().check(z.gte(0), z.lte(130))),
	outcode: z.nullable(z.string()),
	area: z.nullable(z.string()),
	lifeAreas: z.array(z.enum(LIFE_AREAS)).check(z.maxLength(4)),
	words: z._default(z.string(), ''),
	circumstances: z.array(z.enum(CIRCUMSTANCES)),
	reach: z.array(z.enum(REACH)),
	company: z.enum(COMPANY),
	access: z.array(z.enum(ACCESS)),
	freeOnly: z.boolean(),
	selfReferralOnly: z.boolean(),
	day: z.iso.date()
});
export type Situation = z.infer<typeof Situation>;
