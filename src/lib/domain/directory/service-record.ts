import * as z from 'zod/mini';
import { LEVELS, ROUTES } from './service.ts';
import { LANGUAGES } from '../site/language.ts';
import { ACCESS, CIRCUMSTANCES, LIFE_AREAS, REACH } from '../situation/situation.ts';

/** A tag is what the feed states; text is what its sentences mention, and never shuts anyone out. */
const source = z.enum(['tag', 'text']);
const fact = <Id extends string>(ids: readonly Id[]) =>
	z.object({ id: z.enum(ids as readonly [Id, ...Id[]]), source });
const words = z.union([z.string(), z.partialRecord(z.enum(LANGUAGES), z.string())]);

/** One place to get help, as every feed is read into. Null, empty and `not-stated` all mean that the feed does not say. */
export const Service = z.object({
	/** `feedKey:id` */
	id: z.string().check(z.regex(/^[^:]+:.+$/)),
	name: words,
	summary: z.nullable(words),
	/** Language of plain-string names and summaries. */
	lang: z._default(z.enum(LANGUAGES), LANGUAGES[0]),
	organisation: z.nullable(z.string()),
	level: z.nullable(z.enum(LEVELS)),
	lifeAreas: z.array(fact(LIFE_AREAS)),
	audience: z.array(fact(CIRCUMSTANCES)),
	/** Audience or kind labels of the feed, as it words them. */
	labels: z.array(z.string()),
	/** Whole years, both ends included; a mention comes from text. */
	ages: z.nullable(
		z.object({
			min: z.nullable(z.number()),
			max: z.nullable(z.number()),
			source: z.enum(['stated', 'mention'])
		})
	),
	/** Local-authority slugs. */
	areas: z.array(z.string()),
	/** Covers whole nations; `nations` says which, none meaning all of the UK. */
	national: z.boolean(),
	nations: z.array(z.string()),
	/** WGS84 degrees. */
	points: z.array(z.object({ lat: z.number(), lon: z.number() })),
	outcodes: z.array(z.string()),
	channels: z.array(fact(REACH)),
	route: fact(ROUTES),
	cost: fact(['free', 'paid', 'not-stated']),
	company: fact(['group', 'one-to-one', 'not-stated']),
	phones: z.array(z.object({ number: z.string(), label: z.nullable(z.string()) })),
	emails: z.array(z.string()),
	url: z.nullable(z.string()),
	address: z.nullable(z.string()),
	hours: z.nullable(z.string()),
	access: z.array(z.enum(ACCESS)),
	languages: z.array(z.string()),
	/** ISO day the details were last assured. */
	lastChecked: z.nullable(z.iso.date()),
	sourceYear: z.nullable(z.number()),
	status: z.enum(['active', 'temporarily-closed', 'closed'])
});
export type Service = z.infer<typeof Service>;
