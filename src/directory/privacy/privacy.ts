import type { Service } from '#lib/domain/directory/service.ts';
import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { addressesOf, isMasked, locationsOf } from '../locations.ts';
import { fieldsOf, listOf, organisationOf, textOrNull, type Fields } from '../null-like.ts';
import { contactsOf, listedNumbers } from '../read-ways.ts';
import { isRefuge, masked, withoutPlace } from './hidden-places.ts';
import { withoutLoneNames } from './lone-names.ts';
import { withoutNames } from './names.ts';
import { isOwnMail } from './own-mail.ts';
import { isLine, isLineInText, isMobile, withoutDetails } from './own-numbers.ts';
import { chatNumber, isPersonsPage, withoutPages } from './own-pages.ts';
import { withoutPerson } from './own-places.ts';
import { ownWords, peopleIn, type Own } from './own-words.ts';
import { overTexts } from './over-texts.ts';
import { withoutReachedNames } from './reached-names.ts';
import { withoutToldNames } from './told-names.ts';

/** What is kept back, each counted in the report. */
export const KEPT_BACK = [
	'place of a refuge',
	'exact address that is to be masked',
	"person's name",
	"person's mail address",
	"person's mobile number"
] as const;
export type KeptBack = (typeof KEPT_BACK)[number];
export type Private = { service: Service; removed: Partial<Record<KeptBack, number>> };

/** The numbers that a record lists as lines of the service, digits only. */
function linesListed(raw: Fields): Set<string> {
	const organisation = organisationOf(raw);
	const rows = [
		...listedNumbers(raw),
		...listedNumbers({ phones: organisation.phones, contacts: organisation.contacts })
	];
	return new Set(
		rows
			.filter(
				({ role, named, field }) => isLine(role) || (!named && isLine(field.replace(/\d/g, ' ')))
			)
			.map(({ field }) => digitsOf(field))
	);
}

const digitsOf = (number: string) =>
	number
		.replace(/\D/g, '')
		.replace(/^1800[12]/, '')
		.replace(/^(?:0044|44)0?/, '0');

/** Ways in that are a person's own, taken out. */
function impersonal(service: Service, raw: Fields, own: Own, removed: Private['removed']): Service {
	const lines = linesListed(raw);
	const words = JSON.stringify(service.summary ?? '').replaceAll('\\n', '\n');
	const isOwnLine = (way: WayIn) => {
		const digits = digitsOf(way.to);
		if ([...lines].some((line) => line.startsWith(digits) || digits.startsWith(line))) return true;
		if (way.label !== undefined && isLine(way.label)) return true;
		if (way.kind === 'text' && way.body !== undefined) return true;
		// In its words, spaces may stand anywhere in a number.
		const at = RegExp(digits.split('').join('[ ().-]{0,2}')).exec(words);
		if (at === null) return false;
		const after = words.slice(at.index + at[0].length, at.index + at[0].length + 40);
		return isLineInText(words.slice(Math.max(0, at.index - 60), at.index), after);
	};
	const ways = service.ways.filter((way) => {
		if (way.kind === 'email' && !isOwnMail(way.to, own))
			return count(removed, "person's mail address");
		if (way.kind === 'website') {
			const chat = chatNumber(way.to);
			if (chat !== null && isMobile(chat) && !isOwnLine({ ...way, to: chat }))
				return count(removed, "person's mobile number");
			return isPersonsPage(way.to, own) ? count(removed, "person's name") : true;
		}
		const number = way.kind === 'phone' || way.kind === 'relay' || way.kind === 'text';
		if (number && isMobile(way.to) && !isOwnLine(way))
			return count(removed, "person's mobile number");
		return true;
	});
	const places = ways.flatMap((way) => {
		const kept = withoutPerson(way, own);
		if (kept !== way) count(removed, "person's name");
		return kept ?? [];
	});
	return { ...service, ways: places };
}

function count(removed: Private['removed'], kind: KeptBack, by = 1): false {
	if (by > 0) removed[kind] = (removed[kind] ?? 0) + by;
	return false;
}

const namesOf = (raw: Fields): string[] => {
	const organisation = organisationOf(raw);
	const contacts = [
		...contactsOf(raw),
		...listOf(organisation.contacts).slice(0, 20).map(fieldsOf)
	];
	const attention = locationsOf(raw)
		.flatMap(addressesOf)
		.map(({ attention }) => attention);
	return [...contacts.map(({ name }) => name), ...attention]
		.map((name) => textOrNull(name)?.slice(0, 120) ?? '')
		.filter(Boolean);
};

/**
 * The last step before a record is published, over the whole of it: places of refuges, exact
 * addresses that are to be masked, and people's names, mail addresses and mobile numbers are taken
 * out, unless they are the service's own. `removed` counts what was.
 */
export function keepPrivate(given: Service, raw: Fields): Private {
	const removed: Private['removed'] = {};
	let service = given;
	if (isRefuge(service, raw)) {
		const hidden = withoutPlace(service, raw);
		service = hidden.service;
		if (hidden.changed) count(removed, 'place of a refuge');
	} else if (locationsOf(raw).some(isMasked)) {
		service = masked(service, raw).service;
		count(removed, 'exact address that is to be masked');
	}
	const people = peopleIn(namesOf(raw));
	const names = typeof service.name === 'string' ? [service.name] : Object.values(service.name);
	const own: Own = { words: ownWords(...names, service.organisation), people };
	service = impersonal(service, raw, own, removed);
	service = overTexts(service, (text) => {
		const details = withoutDetails(text, own);
		const pages = withoutPages(details.text, own);
		const told = withoutToldNames(pages.text, own);
		const named = withoutNames(told.text, own);
		const reached = withoutReachedNames(named.text, own);
		const lone = withoutLoneNames(reached.text, own);
		count(removed, "person's mail address", details.mails);
		count(removed, "person's mobile number", details.mobiles);
		const names = [pages, told, named, reached, lone].reduce((sum, one) => sum + one.found, 0);
		count(removed, "person's name", names);
		return lone.text;
	});
	return { service, removed };
}
