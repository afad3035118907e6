import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ListedServices, ListedWords } from '#lib/domain/directory/listed-service.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { parsePack } from '#lib/domain/pack.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { byLanguage, type Language } from '#lib/domain/site/language.ts';
import { UrgentContacts, UrgentWords } from '#lib/domain/urgent-help/urgent-help.ts';
import { asBundle } from './feed-file.ts';
import { placeTables } from './place-tables.ts';
import { serviceOfListed } from './read-listed.ts';
import { serviceOfContact } from './read-urgent-help.ts';

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

/** The services for whole nations that pages name outright. */
export const nationalServices = (site: Site): Service[] => servicesOf(NATIONAL, site);

/** The services of every directory that a site shows. */
export function siteBundle(site: Site): { services: Service[] } {
	const keys = [...site.areas.map(({ directory }) => directory), ...site.directories];
	return { services: [...new Set(keys)].flatMap((key) => servicesOf(key, site)) };
}
