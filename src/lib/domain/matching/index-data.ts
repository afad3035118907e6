import * as z from 'zod/mini';
import { LEVELS, ROUTES } from '../directory/service.ts';

/** Pairs `[service, strength, service, strength, ...]`, strengths 1 to 100, by row number. */
const Postings = z.record(z.string(), z.array(z.number()));

/** What is known of the whole directory before any person comes: worked out once, kept as JSON. */
export const IndexData = z.object({
	version: z.literal(1),
	ids: z.array(z.string()),
	/** Strength of each life area, and of each concept, per service. */
	lifeAreas: Postings,
	concepts: Postings,
	/** Which of those come from the feed's own tags. */
	tagged: z.record(z.string(), z.array(z.number())),
	/** Search impact of each word, rarer and earlier being more. */
	words: Postings,
	people: z.array(
		z.object({
			id: z.string(),
			kind: z.enum(['subject', 'audience', 'kind']),
			dimension: z.nullable(z.string()),
			narrow: z.number(),
			within: z.nullable(z.string()),
			areas: z.record(z.string(), z.number()),
			terms: z.array(z.string())
		})
	),
	stopWords: z.array(z.string()),
	rows: z.array(
		z.object({
			level: z.enum(LEVELS),
			route: z.enum(ROUTES),
			routeTagged: z.boolean(),
			cost: z.enum(['free', 'paid', 'not-stated']),
			costTagged: z.boolean(),
			company: z.enum(['group', 'one-to-one', 'not-stated']),
			reach: z.array(z.string()),
			reachTagged: z.array(z.string()),
			access: z.array(z.string()),
			ages: z.nullable(
				z.object({
					min: z.nullable(z.number()),
					max: z.nullable(z.number()),
					source: z.enum(['stated', 'mention'])
				})
			),
			/** `[lat, lon, miles]` of where it is or covers. */
			circles: z.array(z.tuple([z.number(), z.number(), z.number()])),
			areas: z.array(z.string()),
			local: z.boolean(),
			national: z.boolean(),
			nations: z.array(z.string()),
			placed: z.boolean(),
			hasContact: z.boolean(),
			status: z.enum(['active', 'temporarily-closed', 'closed']),
			checked: z.nullable(z.string()),
			/** Its text gives a run of calendar dates, as what happens once does. */
			dated: z.boolean(),
			name: z.string()
		})
	)
});
export type IndexData = z.infer<typeof IndexData>;
export type ServiceFacts = IndexData['rows'][number];
export type Person = IndexData['people'][number];
