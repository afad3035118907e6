import * as z from 'zod/mini';
import { ACCESS, CIRCUMSTANCES, LIFE_AREAS, REACH } from '../situation/situation.ts';

export const LEVELS = ['community', 'universal', 'targeted', 'specialist'] as const;
export const ROUTES = [
	'self',
	'drop-in',
	'appointment',
	'professional',
	'membership',
	'not-stated'
] as const;
export type Level = (typeof LEVELS)[number];
export type Route = (typeof ROUTES)[number];

/** A tag is what the feed states; text is what its sentences mention, and never shuts anyone out. */
const source = z.enum(['tag', 'text']);
const words = z.union([
	z.string(),
	z.object({ en: z.optional(z.string()), cy: z.optional(z.string()) })
]);

/** One place to get help, as every feed is read into. Null, empty and `not-stated` all mean that the feed does not say. */
export const Service = z.object({
	/** `feedKey:id` */
	id: z.string().check(z.regex(/^[^:]+:.+$/)),
	name: words,
	summary: z.nullable(words),
	/** Language of plain-string names and summaries. */
	lang: z._default(z.enum(['en', 'cy']), 'en'),
	organisation: z.nullable(z.string()),
	level: z.nullable(z.enum(LEVELS)),
	lifeAreas: z.array(z.object({ id: z.enum(LIFE_AREAS), source })),
	audience: z.array(z.object({ id: z.enum(CIRCUMSTANCES), source })),
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
	channels: z.array(z.object({ id: z.enum(REACH), source })),
	route: z.object({ id: z.enum(ROUTES), source }),
	cost: z.object({ id: z.enum(['free', 'paid', 'not-stated']), source }),
	company: z.object({ id: z.enum(['group', 'one-to-one', 'not-stated']), source }),
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

/** Name or summary in one language, falling back to the other one; empty when there is none. */
export function wordsIn(value: Service['summary'], lang: 'en' | 'cy'): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	return value[lang] ?? value.en ?? value.cy ?? '';
}

/** Every word of a name or summary, all languages joined. */
export function allWords(value: Service['summary']): string {
	if (value === null) return '';
	return typeof value === 'string' ? value : [value.en, value.cy].filter(Boolean).join(' ');
}
