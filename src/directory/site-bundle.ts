import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ListedServices, ListedWords } from '#lib/domain/directory/listed-service.ts';
import type { Service, ServiceList } from '#lib/domain/directory/service.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { isDemonstration } from '#lib/domain/site/production.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { byLanguage, type Language } from '#lib/domain/site/language.ts';
import { UrgentContacts, UrgentWords } from '#lib/domain/urgent-help/urgent-help.ts';
import { asBundle } from './feed-file.ts';
import { lastGood, stateFolder } from './feeds/feed-store.ts';
import { mergeFeeds, type FeedServices, type Joined } from './merge-feeds.ts';
import { placeTables } from './place-tables.ts';
import { serviceOfListed } from './read-listed.ts';
import { serviceOfContact } from './read-urgent-help.ts';

type Environment = Record<string, string | undefined>;

const CONTENT = new URL('../content/', import.meta.url);
/** Where services for whole nations stand: every pack of the folder, and the lines of urgent help. */
const NATIONAL = 'national';

const at = (path: string) => new URL(path, CONTENT);
const read = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'));

function listed(pack: string, key: string, site: Site): Service[] {
	const words = byLanguage((language: Language) =>
		parsePack(ListedWords, read(`${pack}.${language}.json`), `${pack}.${language}.json`)
	);
	const { services } = parsePack(ListedServices, read(`${pack}.json`), `${pack}.json`);
	const tables = { areas: site.areas, outcodes: placeTables().outcodes };
	return services.map((service) => serviceOfListed(service, words, key, tables));
}

// Numbers for danger to life stay on the page of urgent help, where nothing can be ranked above them.
function urgentHelp(): Service[] {
	const words = byLanguage((language: Language) => {
		const path = `urgent-help.${language}.json`;
		return parsePack(UrgentWords, read(path), path);
	});
	return parsePack(UrgentContacts, read('urgent-help.json'), 'urgent-help.json')
		.filter(({ group }) => group !== 'emergency')
		.map((contact) => serviceOfContact(contact, words));
}

function national(site: Site): Service[] {
	const folder = at(`directory/${NATIONAL}/`);
	const packs = existsSync(folder)
		? readdirSync(folder).filter((file) => /^[a-z-]+\.json$/.test(file))
		: [];
	const own = packs
		.sort()
		.flatMap((file) => listed(`directory/${NATIONAL}/${file.slice(0, -5)}`, NATIONAL, site));
	return [...urgentHelp(), ...own];
}

function servicesOf(key: string, site: Site): Service[] {
	if (key === NATIONAL) return national(site);
	if (existsSync(at(`directory/areas/${key}.json`)))
		return listed(`directory/areas/${key}`, key, site);
	const feed = asBundle(read(`directory/${key}.json`));
	if (feed === null) throw new Error(`src/content/directory/${key}.json: not made by the importer`);
	return feed.services;
}

/** The last good bundle of each of a site's feeds. A feed that has none yet stops a build for people; a demonstration goes on without. */
function feedsOf({ feeds }: Site, env: Environment): FeedServices[] {
	return feeds.flatMap(({ key, layer }) => {
		const bundle = lastGood({ key }, stateFolder(env));
		if (bundle !== null) return [{ key, layer, services: bundle.services }];
		const sentence = `The feed "${key}" has not been read yet: run "npm run directory -- refresh" first.`;
		if (!isDemonstration(env)) throw new Error(sentence);
		console.warn(`Warning: ${sentence}`);
		return [];
	});
}

/** Every service that a site shows: its directories and its feeds, each service once. */
export function siteServices(
	site: Site,
	feeds: readonly FeedServices[] = feedsOf(site, process.env)
): { services: ServiceList; joined: Joined[] } {
	const ofFeeds = new Set(site.feeds.map(({ key }) => key));
	const keys = [...site.areas.map(({ directory }) => directory), ...site.directories];
	const own = [...new Set(keys)].filter((key) => !ofFeeds.has(key));
	return mergeFeeds(
		own.flatMap((key) => servicesOf(key, site)),
		feeds
	);
}

/** The services for whole nations that pages name outright. */
export const nationalServices = (site: Site): Service[] => servicesOf(NATIONAL, site);

/** Every service that a site shows. */
export function siteBundle(site: Site): { services: Service[] } {
	return { services: [...siteServices(site).services] };
}
