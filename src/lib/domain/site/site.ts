import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { NATIONS, OutcodeAreas } from './area.ts';
import { eachName } from './each-name.ts';
import { Feed } from './feed.ts';
import { isComplete, KNOWN, LANGUAGES } from './language.ts';
import { LicenceRecord } from '../check-in/licence.ts';
import { UrgentWords } from '../urgent-help/urgent-help.ts';
import { MailOrPage, NOBODY, Operator } from './operator.ts';
import { OwnNumber } from './own-number.ts';
import { Team } from './team.ts';

/** Where to turn in an area when somebody may not be safe. `none`: nobody has given a number that could be checked. */
const SafeguardingRoute = z.strictObject({
	id: z.string(),
	status: z.enum(['confirmed', 'unconfirmed', 'none']),
	phones: z.array(
		z.strictObject({
			number: z.string().check(z.regex(/^[\d ]+$/)),
			when: z.enum(['day', 'out-of-hours', 'any'])
		})
	),
	/** Year of the document the numbers were read in. */
	sourceYear: z.nullable(z.int()),
	verifiedOn: z.nullable(z.iso.date()),
	reviewBy: z.iso.date()
});
export type SafeguardingRoute = z.infer<typeof SafeguardingRoute>;

/** A part of the country that a site serves: one council or several. */
const SiteArea = z.strictObject({
	id: z.string().check(z.regex(/^[a-z-]+$/)),
	nation: z.enum(NATIONS),
	names: eachName(z.string()),
	/** Council slugs as in the geo tables, each with its web address. */
	councils: z.array(z.strictObject({ slug: z.string(), url: WebAddress })).check(z.minLength(1)),
	/** Key of the bundled directory, or of a feed. */
	directory: z.string(),
	safeguarding: z.strictObject({ adults: SafeguardingRoute, children: SafeguardingRoute })
});
export type SiteArea = z.infer<typeof SiteArea>;

/** Colours by the name of the one they replace in `src/content/colours.json`. */
const Colours = z.record(z.string(), z.string().check(z.regex(/^#[0-9a-f]{6}$/i)));

/** One deployment: its areas, colours and teams. `directories` and `feeds` are shown in every area. */
export const Site = z
	.strictObject({
		id: z.string(),
		/** Made up, to show what a site file holds: no production build takes it. */
		example: z._default(z.boolean(), false),
		/** Who runs it and answers for it. */
		operator: z._default(Operator, NOBODY),
		/** Those of the app's languages that it is shown in; who knows none of them gets the first, which is complete. */
		languages: z._default(z.array(z.enum(KNOWN)).check(z.minLength(1)), [...LANGUAGES]),
		/** Where Leave goes: a page that says nothing of whoever opens it. */
		leaveTo: z.url({ protocol: /^https$/ }),
		/** For machines in libraries and surgeries: nothing is kept on them, and they clear themselves. */
		kiosk: z._default(z.boolean(), false),
		/** Where to say that somebody cannot use it, and the ISO day on which its operator last tried it; how is said in words. */
		accessibility: z._default(
			z.nullable(z.strictObject({ contact: MailOrPage, testedOn: z.nullable(z.iso.date()) })),
			null
		),
		/** What it holds a licence for. The wording itself never stands here. */
		licences: z._default(z.array(LicenceRecord), []),
		urgent: z._default(z.array(OwnNumber), []),
		directories: z.array(z.string()),
		/** Directories that others keep, in the order in which they count where two list one service. */
		feeds: z._default(z.array(Feed), []),
		areas: z.array(SiteArea).check(z.minLength(1)),
		/** Without an outcode here, people choose their council by name. */
		outcodes: z._default(OutcodeAreas, {}),
		colours: z.strictObject({ light: Colours, dark: Colours }),
		teams: z.array(Team)
	})
	.check(
		z.refine(({ areas }) => new Set(areas.map(({ id }) => id)).size === areas.length, {
			path: ['areas']
		}),
		z.refine(({ languages }) => new Set(languages).size === languages.length, {
			path: ['languages']
		}),
		z.refine(({ languages: [first] }) => first !== undefined && isComplete(first), {
			path: ['languages', 0],
			error: 'a language that is complete'
		}),
		z.refine(({ teams }) => new Set(teams.map(({ id }) => id)).size === teams.length, {
			path: ['teams']
		}),
		z.refine(({ feeds }) => new Set(feeds.map(({ key }) => key)).size === feeds.length, {
			path: ['feeds']
		})
	);
export type Site = z.infer<typeof Site>;

/** Words of one language: the site's names, by area what to do about an adult's or a child's safety, and by id what a team and a number of its own are. */
export const SiteWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	name: z.string().check(z.minLength(1), z.maxLength(60)),
	/** Below its icon on a home screen, where there is little room, and at the top of each page. */
	shortName: z.string().check(z.minLength(1), z.maxLength(15)),
	/** How its operator tried whether everybody can use it. */
	accessibility: z._default(z.nullable(z.string()), null),
	teams: z._default(
		z.record(z.string(), z.strictObject({ hours: z.string(), about: z.string() })),
		{}
	),
	urgent: z._default(UrgentWords.shape.contacts, {}),
	areas: z.record(z.string(), z.strictObject({ adults: z.string(), children: z.string() }))
});
export type SiteWords = z.infer<typeof SiteWords>;

/** The area with an id, or null when the site doesn't serve it. */
export function siteArea(site: Site, id: string | null): SiteArea | null {
	return site.areas.find((area) => area.id === id) ?? null;
}

/** The area a council (slug) belongs to, or its county (slug) when it is a district; null when the site serves neither. */
export function areaOfCouncil(site: Site, council: string, county?: string): SiteArea | null {
	const holds = (slug: string) =>
		site.areas.find(({ councils }) => councils.some((one) => one.slug === slug));
	return holds(council) ?? (county === undefined ? undefined : holds(county)) ?? null;
}
