import { wordsIn, type Service } from '#lib/domain/directory/service.ts';
import type { CouncilCircle } from '#lib/domain/directory/place.ts';
import { match, type Option } from '#lib/domain/matching/match.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { NATIONS, type Nation } from '#lib/domain/site/area.ts';
import type { Site } from '#lib/domain/site/site.ts';
import {
	NOTHING_SAID,
	LIFE_AREAS,
	type LifeArea,
	type Situation
} from '#lib/domain/situation/situation.ts';
import { directoryOf } from './directory-of.ts';
import { placeTables } from './place-tables.ts';
import { siteBundle } from './site-bundle.ts';

/** Years: somebody at school, in working life, and old. */
const AGES = [15, 35, 75];
const SHOWN = 5;

/** What somebody of this age is offered for one wish in a nation, best first. */
export interface WishList {
	wish: LifeArea;
	nation: Nation;
	age: number;
	first: { option: Option; service: Service }[];
	/** How many fit in all, and how many more are help with anything. */
	fits: number;
	general: number;
}

const wishing = (wish: LifeArea, nation: Nation, age: number, day: string): Situation => ({
	...NOTHING_SAID,
	age,
	area: nation,
	lifeAreas: [wish],
	day
});

/** The lists of every wish, nation and age for people of whom nothing else is known, on an ISO day. */
export function wishLists(site: Site, day: string): WishList[] {
	const { services } = siteBundle(site);
	const byId = new Map(services.map((service) => [service.id, service]));
	const directory = directoryOf(services, placeTables());
	return LIFE_AREAS.flatMap((wish) =>
		NATIONS.flatMap((nation) => {
			const circle: CouncilCircle = { slug: nation, nation, names: [], lat: 0, lon: 0, radius: 1 };
			const there = { ...directory, tables: { outcodes: {}, areas: [circle] } };
			return AGES.map((age): WishList => {
				const { options, general } = match(wishing(wish, nation, age, day), there);
				const first = options.slice(0, SHOWN).flatMap((option) => {
					const service = byId.get(option.id);
					return service ? [{ option, service }] : [];
				});
				return { wish, nation, age, first, fits: options.length, general: general.length };
			});
		})
	);
}

/** The lists as one page in Markdown for a person to read: each service with why it stands there and how to reach it. */
export function wishPage(lists: readonly WishList[]): string {
	return lists
		.map(({ wish, nation, age, first, fits, general }) => {
			const rows = first.map(({ option, service }, at) => {
				const why = option.reasons.map((reason) => reason.code).join(', ');
				const ways = service.ways.map(({ kind, to }) => `${kind} ${to}`).join(', ');
				return `${at + 1}. **${wordsIn(service.name, LANGUAGES[0])}**: ${why}. ${ways}`;
			});
			const rest = `${fits} fit, ${general} with anything`;
			return [`## ${wish}, ${nation}, ${age}`, ...rows, `(${rest})`].join('\n');
		})
		.join('\n\n');
}
