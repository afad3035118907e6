import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { Id } from '../pack.ts';
import { NATIONS } from '../site/area.ts';
import { CIRCUMSTANCES, LIFE_AREAS } from '../situation/situation.ts';
import { ROLES } from './role.ts';
import { Schedule } from './schedule.ts';
import { LEVELS, ROUTES } from './service.ts';
import { WayIn } from './way-in.ts';

/** Where the facts of a service were read. `year` is the page's own, null when it gives none; `readOn` is an ISO day. */
const Source = z.strictObject({
	publisher: z.string().check(z.minLength(2)),
	page: WebAddress,
	year: z.nullable(z.int().check(z.gte(2015))),
	readOn: z.iso.date()
});

/** Whole years, both ends included. */
const Ages = z.strictObject({ min: z.optional(z.int()), max: z.optional(z.int()) });

/** A service that we list ourselves: facts only, its words stand in `x.en.json` and `x.cy.json`. What is left out is not stated. */
export const ListedService = z.strictObject({
	id: Id,
	organisation: z.string().check(z.minLength(2)),
	/** Nations it covers; all four for the whole of the UK. */
	nations: z.array(z.enum(NATIONS)).check(z.minLength(1)),
	/** Ids of the site's areas it covers; left out for whole nations. */
	areas: z._default(z.array(Id), []),
	level: z.enum(LEVELS),
	/** What it is about by its own words. */
	lifeAreas: z.array(z.enum(LIFE_AREAS)),
	/** What it is not about by its own words, but often helps with: our link, and said as such. */
	oftenHelps: z._default(z.array(z.enum(LIFE_AREAS)), []),
	/** Concepts (`src/content/matching/concepts.json`) that it is only for: shown only to whoever speaks of one. */
	onlyAbout: z._default(z.array(Id), []),
	/** Circumstances that a person must have for it to be for them: any one of these. */
	onlyFor: z._default(z.array(z.enum(CIRCUMSTANCES)), []),
	/** Roles it is for; none means anyone. */
	roles: z._default(z.array(z.enum(ROLES)), []),
	/** Whole years of the person it is for, both ends included. */
	ages: z.optional(Ages),
	/** What other words of its own come to, such as an age at which a partner died: for ranking alone, never shown. */
	likelyAges: z.optional(Ages),
	/** How people get in: by themselves, by dropping in, through a professional. */
	routes: z.array(z.enum(ROUTES)).check(z.minLength(1)),
	cost: z.optional(z.enum(['free', 'paid'])),
	company: z.optional(z.enum(['one-to-one', 'group'])),
	/** True where somebody answers: a person to talk to or write with. */
	person: z.boolean(),
	ways: z.array(WayIn).check(z.minLength(1)),
	/** Days and times at which people meet there, where its words in `hours` give them; `hours` says the rest. */
	schedules: z.optional(z.array(Schedule).check(z.minLength(1))),
	/** Languages other than English in which it helps, as BCP 47 tags; `bfi` is British Sign Language. */
	languages: z._default(z.array(z.string()), []),
	source: Source
});
export type ListedService = z.infer<typeof ListedService>;
export const ListedServices = z.strictObject({ services: z.array(ListedService) });

/** Words of one language by the service's id; `checkedBy` is the speaker who read them, null while nobody has. */
export const ListedWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	services: z.record(
		Id,
		z.strictObject({
			name: z.string().check(z.minLength(2)),
			/** What it does and for whom, in two or three short sentences. */
			description: z.string().check(z.minLength(20)),
			/** Days and hours as the source gives them; left out where it gives none. */
			hours: z.optional(z.string())
		})
	)
});
export type ListedWords = z.infer<typeof ListedWords>;
