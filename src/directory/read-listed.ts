import { byLanguage, LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import type { ListedService, ListedWords } from '#lib/domain/directory/listed-service.ts';
import { outcodePoint, type Outcodes } from '#lib/domain/directory/place.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import type { WayIn, WayKind } from '#lib/domain/directory/way-in.ts';
import { NATIONS } from '#lib/domain/site/area.ts';
import type { SiteArea } from '#lib/domain/site/site.ts';
import type { Reach } from '#lib/domain/situation/situation.ts';
import { asShown } from './read-ways.ts';
import { outcodesIn } from './text-facts.ts';

/** What the ids of a pack are read with: the site's areas, and where outcodes lie. */
export type ListedTables = { areas: readonly SiteArea[]; outcodes: Outcodes };

const HELPS_BY: Partial<Record<WayKind, Reach>> = {
	phone: 'phone',
	relay: 'phone',
	text: 'text',
	chat: 'online',
	bsl: 'video',
	place: 'in-person'
};

const tags = <Id extends string>(ids: readonly Id[]) =>
	ids.map((id) => ({ id, source: 'tag' as const }));

/** The ways of help that ways in give by themselves: a form or an address only leads to them. */
export function channelsOf(ways: readonly WayIn[]): Service['channels'] {
	const found = ways.flatMap(({ kind }) => HELPS_BY[kind] ?? []);
	return tags([...new Set(found)]);
}

/** Nations as matching takes them: none stands for the whole of the UK. */
export const nationsCovered = (nations: ListedService['nations']): string[] =>
	NATIONS.every((nation) => nations.includes(nation)) ? [] : nations;

function placeOf(listed: ListedService, tables: ListedTables) {
	const places = listed.ways.filter(({ kind }) => kind === 'place').map(({ to }) => to);
	const outcodes = outcodesIn(places.join('\n'), tables.outcodes);
	const councils = listed.areas.flatMap(
		(id) => tables.areas.find((area) => area.id === id)?.councils ?? []
	);
	const national = listed.areas.length === 0;
	return {
		outcodes,
		points: outcodes.flatMap((code) => outcodePoint(code, tables.outcodes) ?? []),
		areas: councils.map(({ slug }) => slug),
		national,
		nations: national ? nationsCovered(listed.nations) : []
	};
}

const yearsOf = ({ min, max }: { min?: number; max?: number }, source: 'stated' | 'mention') => ({
	min: min ?? null,
	max: max ?? null,
	source
});

/** A listed service as matching takes it. Throws an Error that names it when it has no words in a language. */
export function serviceOfListed(
	listed: ListedService,
	words: Record<Language, ListedWords>,
	key: string,
	tables: ListedTables
): Service {
	const own = byLanguage((language) => words[language].services[listed.id]);
	const silent = LANGUAGES.filter((language) => !own[language]);
	if (silent.length > 0)
		throw new Error(`${key}: ${listed.id} has no words in ${silent.join(', ')}`);
	const hours = byLanguage((language) => own[language]?.hours);
	const { likelyAges, cost, company, ways, source, schedules } = listed;
	const ages = listed.ages && yearsOf(listed.ages, 'stated');
	return {
		id: `${key}:${listed.id}`,
		name: byLanguage((language) => own[language]?.name),
		summary: byLanguage((language) => own[language]?.description),
		lang: LANGUAGES[0],
		organisation: listed.organisation,
		level: listed.level,
		lifeAreas: tags(listed.lifeAreas),
		audience: tags(listed.onlyFor),
		labels: [],
		ages: ages ?? null,
		...placeOf(listed, tables),
		channels: channelsOf(ways),
		route: { id: listed.routes[0] ?? 'not-stated', source: 'tag' },
		cost: { id: cost ?? 'not-stated', source: 'tag' },
		company: { id: company ?? 'not-stated', source: 'tag' },
		ways: asShown(ways),
		person: listed.person,
		listens: false,
		roles: listed.roles,
		onlyAbout: listed.onlyAbout,
		onlyFor: listed.onlyFor,
		oftenHelps: listed.oftenHelps,
		hours: Object.values(hours).some(Boolean) ? hours : null,
		access: ways.some(({ kind }) => kind === 'bsl') ? ['bsl'] : [],
		languages: listed.languages,
		lastChecked: null,
		source,
		status: 'active',
		...(likelyAges && { likelyAges: yearsOf(likelyAges, 'mention') }),
		...(schedules && { schedules })
	};
}
