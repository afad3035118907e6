import * as z from 'zod/mini';
import { LANGUAGES } from '../site/language.ts';
import { ROLES } from '../directory/role.ts';
import { LEVELS, ROUTES } from '../directory/service.ts';

/** Pairs `[service, strength, service, strength, ...]`, strengths 1 to 100, by row number. */
const Postings = z.record(z.string(), z.array(z.number()));

/** Words of a record that say a concept, as it writes them: by language where it has both. */
const Phrase = z.union([z.string(), z.partialRecord(z.enum(LANGUAGES), z.string())]);
export type Phrase = z.infer<typeof Phrase>;

/** What is known of the whole directory before any person comes: worked out once, kept as JSON. */
export const IndexData = z.object({
	version: z.literal(3),
	ids: z.array(z.string()),
	/** Strength of each life area, and of each concept, per service. */
	lifeAreas: Postings,
	concepts: Postings,
	/** For each row of a concept in `concepts`, in the same order, the record's own words that say it; empty when none do. */
	phrases: z.record(z.string(), z.array(Phrase)),
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
			/** Life areas that its words name. */
			about: z.array(z.string()),
			terms: z.array(z.string())
		})
	),
	/** Roles by what says that they are somebody's. */
	roles: z.array(
		z.object({
			id: z.enum(ROLES),
			lifeAreas: z.array(z.string()),
			circumstances: z.array(z.string()),
			ageUpTo: z.nullable(z.number()),
			terms: z.array(z.string())
		})
	),
	/** What people in distress say; `!` marks what sounds like it and is not. */
	crisis: z.array(z.string()),
	/** Short forms and what they stand for. */
	shortForms: z.record(z.string(), z.string()),
	/** Words that say nothing, and words that say too little to match alone. */
	stopWords: z.array(z.string()),
	commonWords: z.array(z.string()),
	/** Names of places and languages: to name one is not to ask about it. */
	placeWords: z.array(z.string()),
	rows: z.array(
		z.object({
			level: z.enum(LEVELS),
			route: z.enum(ROUTES),
			routeTagged: z.boolean(),
			cost: z.enum(['free', 'paid', 'not-stated']),
			costTagged: z.boolean(),
			/** Its text says what a call costs. */
			callRate: z.boolean(),
			company: z.enum(['group', 'one-to-one', 'not-stated']),
			companyTagged: z.boolean(),
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
			roles: z.array(z.enum(ROLES)),
			/** Whether the record states its roles; read out of its words otherwise. */
			rolesStated: z.boolean(),
			/** Concepts of those whom its words say it is for. */
			meantFor: z.array(z.string()),
			onlyAbout: z.array(z.string()),
			onlyFor: z.array(z.string()),
			oftenHelps: z.array(z.string()),
			/** Somebody listens there, whatever it is about. */
			listens: z.boolean(),
			/** `[lat, lon, miles]` of where it is or covers. */
			circles: z.array(z.tuple([z.number(), z.number(), z.number()])),
			areas: z.array(z.string()),
			/** Councils that its name names. */
			titledAreas: z.array(z.string()),
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
