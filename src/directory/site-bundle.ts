import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ListedServices, ListedWords } from '#lib/domain/directory/listed-service.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { buildIndex } from '#lib/domain/matching/build-index.ts';
import type { IndexData } from '#lib/domain/matching/index-data.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { Site } from '#lib/domain/site/site.ts';
import { UrgentContacts, UrgentWords } from '#lib/domain/urgent-help/pack.ts';
import { asBundle } from './feed-file.ts';
import { lexicon } from './lexicon.ts';
import { placeTables } from './place-tables.ts';
import { serviceOfListed } from './read-listed.ts';
import { serviceOfContact } from './read-urgent-help.ts';

const CONTENT = new URL('../content/', import.meta.url);
/** Where services for whole nations stand: every pack of the folder, and the lines of urgent help. */
const NATIONAL = 'national';

const at = (path: string) => new URL(path, CONTENT);
const read = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'));

function listed(pack: string, key: string, site: Site): Service[] {
	const words = (language: 'en' | 'cy') =>
		parsePack(ListedWords, read(`${pack}.${language}.json`), `${pack}.${language}.json`);
	const both = { en: words('en'), cy: words('cy') };
	const { services } = parsePack(ListedServices, read(`${pack}.json`), `${pack}.json`);
	const tables = { areas: site.areas, outcodes: placeTables().outcodes };
	return services.map((service) => serviceOfListed(service, both, key, tables));
}

// Numbers for danger to life stay on the page of urgent help, where nothing can be ranked above them.
function urgentHelp(): Service[] {
	const words = (language: 'en' | 'cy') => {
		const path = `urgent-help.${language}.json`;
		return parsePack(UrgentWords, read(path), path);
	};
	const both = { en: words('en'), cy: words('cy') };
	return parsePack(UrgentContacts, read('urgent-help.json'), 'urgent-help.json')
		.filter(({ group }) => group !== 'emergency')
		.map((contact) => serviceOfContact(contact, both));
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

/** Every directory that a site shows, and the index that matching needs. */
export function siteBundle(siteId: string): { services: Service[]; index: IndexData } {
	const site = Site.parse(read(`sites/${siteId}.json`));
	const keys = [...site.areas.map(({ directory }) => directory), ...site.directories];
	const services = [...new Set(keys)].flatMap((key) => servicesOf(key, site));
	return { services, index: buildIndex(services, lexicon(), placeTables()) };
}
