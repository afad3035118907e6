import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '../site/language.ts';
import { inLanguage } from '../site/names.ts';
import { ACCESS, CIRCUMSTANCES, LIFE_AREAS, REACH } from '../situation/situation.ts';
import { WebAddress } from '../web-address.ts';
import { ROLES } from './role.ts';
import { Schedule } from './schedule.ts';
import { WayIn, type WayKind } from './way-in.ts';

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
const words = z.union([z.string(), z.partialRecord(z.enum(LANGUAGES), z.string())]);

const ages = z.object({
	min: z.nullable(z.number()),
	max: z.nullable(z.number()),
	source: z.enum(['stated', 'mention'])
});

/** Facts that an importer reads out of words, and keeps the words for. */
export const READ_FACTS = [
	'status',
	'ages',
	'audience',
	'route',
	'cost',
	'channels',
	'company',
	'access',
	'place',
	'area'
] as const;

/** One place to get help, as every feed is read into. Null, empty and `not-stated` all mean that the feed does not say. */
export const Service = z.object({
	/** `feedKey:id` */
	id: z.string().check(z.regex(/^[^:]+:.+$/)),
	name: words,
	summary: z.nullable(words),
	/** Language of plain-string names and summaries. */
	lang: z.enum(LANGUAGES),
	organisation: z.nullable(z.string()),
	level: z.nullable(z.enum(LEVELS)),
	lifeAreas: z.array(z.object({ id: z.enum(LIFE_AREAS), source })),
	audience: z.array(z.object({ id: z.enum(CIRCUMSTANCES), source })),
	/** Audience or kind labels of the feed, as it words them. */
	labels: z.array(z.string()),
	/** Whole years, both ends included; a mention comes from text. */
	ages: z.nullable(ages),
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
	/** `price` is what the record says it costs, `freeFor` whom it is free for beside the price; both in its own words. */
	cost: z.object({
		id: z.enum(['free', 'paid', 'not-stated']),
		source,
		price: z.optional(z.string()),
		freeFor: z.optional(z.string())
	}),
	company: z.object({ id: z.enum(['group', 'one-to-one', 'not-stated']), source }),
	/** In the order in which a card shows them; empty when no way in is stated. */
	ways: z.array(WayIn),
	/** True where somebody answers; null when not stated. */
	person: z.nullable(z.boolean()),
	/** Somebody listens there, whatever it is about. */
	listens: z._default(z.boolean(), false),
	/** Who it is for in what it is about; none means anyone. */
	roles: z.array(z.enum(ROLES)),
	/** Concepts it is only about: shown only to whoever speaks of one. */
	onlyAbout: z.array(z.string()),
	/** Circumstances of which a person must have one. */
	onlyFor: z.array(z.enum(CIRCUMSTANCES)),
	/** Life areas that it does not speak of, but often helps with. */
	oftenHelps: z.array(z.enum(LIFE_AREAS)),
	hours: z.nullable(words),
	access: z.array(z.enum(ACCESS)),
	languages: z.array(z.string()),
	/** ISO day the details were last assured. */
	lastChecked: z.nullable(z.iso.date()),
	/** Where its facts were read: `year` is the page's own, `readOn` an ISO day. Reading is not checking. */
	source: z.nullable(
		z.object({
			publisher: z.string(),
			page: z.nullable(WebAddress),
			year: z.nullable(z.number()),
			readOn: z.nullable(z.iso.date())
		})
	),
	status: z.enum(['active', 'temporarily-closed', 'closed']),
	/** Key of the feed it came from; left out for what we list ourselves. */
	feed: z.optional(z.string()),
	/** What a stage of life that its words name comes to, such as older people: for ranking alone, never shown, since no number stands in the record. */
	likelyAges: z.optional(ages),
	/** What whoever runs it wants known first, such as that it is closed until further notice. */
	alert: z.optional(z.string()),
	/** Days and times as the feed lists them; `hours` are the same in words. */
	schedules: z.optional(z.array(Schedule)),
	/** Who it is for, how long the wait is, and which interpreters there are, in the feed's words. */
	eligibility: z.optional(z.string()),
	wait: z.optional(z.string()),
	interpreters: z.optional(z.string()),
	/** The words of the record that a fact was read from. */
	readFrom: z.optional(z.partialRecord(z.enum(READ_FACTS), z.string()))
});
export type Service = z.infer<typeof Service>;

/** Name or summary in one language, falling back to the first that there is; empty when there is none. */
export function wordsIn(value: Service['summary'], lang: Language): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	return inLanguage(value, lang);
}

/** Every word of a name or summary, all languages joined. */
export function allWords(value: Service['summary']): string {
	if (value === null) return '';
	return typeof value === 'string' ? value : Object.values(value).filter(Boolean).join(' ');
}

/** The ways in of one kind, in order. */
export function waysOf<Kind extends WayKind>(
	service: Service,
	kind: Kind
): Extract<WayIn, { kind: Kind }>[] {
	return service.ways.filter((way): way is Extract<WayIn, { kind: Kind }> => way.kind === kind);
}

/** The address of a place to walk into, or null. */
export const addressOf = (service: Service): string | null =>
	waysOf(service, 'place')[0]?.to ?? null;

/** Services in order, read one after another as often as wanted; not all of them need be in memory. */
export type ServiceList = Iterable<Service> & { readonly length: number };
