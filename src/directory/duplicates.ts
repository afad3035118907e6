import { allWords, wordsIn, waysOf, type Service } from '#lib/domain/directory/service.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';

const plain = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

// Under these names many people's pages stand, so the name alone tells nothing of whose it is.
const SHARED =
	/(?:^|\.)(?:gov\.uk|gov\.wales|llyw\.cymru|nhs\.uk|nhs\.wales|facebook\.com|instagram\.com|x\.com|twitter\.com|eventbrite\.(?:com|co\.uk)|meetup\.com|linktr\.ee|sites\.google\.com|wordpress\.com|wixsite\.com|weebly\.com|youtube\.com)$/;

function siteOf(url: string): string {
	const { hostname, pathname } = new URL(url);
	const host = hostname.replace(/^www\./, '');
	return SHARED.test(host) ? `${host}${pathname.replace(/\/+$/, '')}` : host;
}

const sitesOf = (service: Service): string[] =>
	waysOf(service, 'website').map(({ to }) => siteOf(to));

const phonesOf = (service: Service): string[] =>
	waysOf(service, 'phone').map(({ to }) => to.replace(/\D/g, '').replace(/^44/, '0'));

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b/gi;

/** Whole postcodes of its addresses, else what outcodes are known. */
function placesOf(service: Service): string[] {
	const whole = waysOf(service, 'place').flatMap(({ to }) =>
		[...to.matchAll(POSTCODE)].map(([, out = '', inner = '']) => `${out}${inner}`.toUpperCase())
	);
	return whole.length > 0 ? whole : service.outcodes;
}

const namesOf = (service: Service): string[] => [
	...new Set(LANGUAGES.map((language) => plain(wordsIn(service.name, language))))
];

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * What makes records of two feeds one service, any of which is enough: an id that no two people could
 * have made up; a name with a web site or a phone number and a postcode; without any place, a name with
 * both. Never a name alone: one hall often holds several groups of one name.
 */
export function sameServiceKeys(service: Service): string[] {
	const id = service.id.slice(service.id.indexOf(':') + 1);
	const [sites, phones, places] = [sitesOf(service), phonesOf(service), placesOf(service)];
	const contacts = [...sites, ...phones];
	const keys = namesOf(service).flatMap((name) =>
		places.length > 0
			? contacts.flatMap((contact) => places.map((place) => `${name}|${contact}|${place}`))
			: sites.flatMap((site) => phones.map((phone) => `${name}|${site}|${phone}`))
	);
	return [...new Set(UUID.test(id) ? [`id|${id.toLowerCase()}`, ...keys] : keys)];
}

/** What makes a record one with a line that we list ourselves for the whole country: its name with its web site or its number. */
export const sameLineKeys = (service: Service): string[] =>
	namesOf(service).flatMap((name) =>
		[...sitesOf(service), ...phonesOf(service)].map((contact) => `${name}|${contact}`)
	);

/**
 * What makes two records of one feed one service, or null when too little is known to say. Whoever keeps
 * the feed gave them two ids, so here the text has to be the same as well: the same club may meet twice.
 */
export function sameServiceKey(service: Service): string | null {
	const contact = sitesOf(service)[0] ?? phonesOf(service)[0] ?? null;
	const [place] = placesOf(service);
	const summary = plain(allWords(service.summary));
	if (contact === null || place === undefined || summary.length < 40) return null;
	return [plain(allWords(service.name)), contact, place, summary.slice(0, 300)].join('|');
}
