import { byLanguage, LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import type { Role } from '#lib/domain/directory/role.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import type { WayIn } from '#lib/domain/directory/way-in.ts';
import type { Circumstance } from '#lib/domain/situation/situation.ts';
import type { UrgentContact, UrgentWords } from '#lib/domain/urgent-help/urgent-help.ts';
import { channelsOf, nationsCovered } from './read-listed.ts';
import { asShown } from './read-ways.ts';

type Whom = UrgentContact['forWhom'];

/** Whole years, both ends included. */
const AGES: Partial<Record<Whom, { min: number | null; max: number | null }>> = {
	'under-19': { min: null, max: 18 },
	'under-25': { min: null, max: 24 },
	'under-35': { min: null, max: 34 },
	'over-15': { min: 16, max: null },
	older: { min: 55, max: null }
};
const CIRCUMSTANCE: Partial<Record<Whom, Circumstance>> = {
	deaf: 'deaf',
	men: 'man',
	lgbtq: 'lgbtq'
};

function rolesFor({ group, forWhom }: UrgentContact): Role[] {
	if (forWhom === 'own-behaviour') return ['hurts-others'];
	if (forWhom === 'carers') return ['carer'];
	return group === 'abuse' ? ['hurt'] : [];
}

function waysIn({ phone, sms, email, url, bsl }: UrgentContact): WayIn[] {
	const ways: (WayIn | null)[] = [
		phone && {
			kind: phone.startsWith('18001') ? ('relay' as const) : ('phone' as const),
			to: phone
		},
		sms && { kind: 'text' as const, to: sms.to, ...(sms.body && { body: sms.body }) },
		email && { kind: 'email' as const, to: email },
		url && { kind: bsl ? ('bsl' as const) : ('website' as const), to: url }
	].map((way) => way || null);
	return asShown(ways.filter((way) => way !== null));
}

const joined = (words: UrgentWords, id: string) => {
	const { name, what, how, when } = words.contacts[id] ?? {};
	return { name, summary: `${what ?? ''} ${how ?? ''}`.trim(), when };
};

/** A line of urgent help as a service. Its words' language says nothing is missing: the packs are held to that. */
export function serviceOfContact(
	contact: UrgentContact,
	words: Record<Language, UrgentWords>
): Service {
	const { id, forWhom, lifeAreas, onlyAbout, source, verifiedOn } = contact;
	const own = byLanguage((language) => joined(words[language], id));
	const ages = AGES[forWhom];
	const circumstance = CIRCUMSTANCE[forWhom];
	const ways = waysIn(contact);
	// A line that listens is about anything: that it helps with one thing is our link.
	const listens = contact.group === 'listening' || contact.group === 'urgent';
	return {
		id: `national:${id}`,
		name: byLanguage((language) => own[language].name),
		summary: byLanguage((language) => own[language].summary),
		lang: LANGUAGES[0],
		organisation: null,
		level: 'universal',
		lifeAreas: listens ? [] : lifeAreas.map((area) => ({ id: area, source: 'tag' })),
		audience: circumstance ? [{ id: circumstance, source: 'tag' }] : [],
		labels: [],
		ages: ages === undefined ? null : { ...ages, source: 'stated' },
		areas: [],
		national: true,
		nations: nationsCovered(contact.nations),
		points: [],
		outcodes: [],
		channels: channelsOf(ways),
		route: { id: 'self', source: 'tag' },
		cost: { id: contact.cost === 'free' ? 'free' : 'not-stated', source: 'tag' },
		company: { id: 'one-to-one', source: 'tag' },
		ways,
		person: true,
		listens,
		roles: rolesFor(contact),
		onlyAbout,
		// Men may call a line for men without having said that they are one.
		onlyFor: circumstance && circumstance !== 'man' ? [circumstance] : [],
		oftenHelps: listens ? lifeAreas : [],
		hours: byLanguage((language) => own[language].when),
		access: contact.bsl ? ['bsl'] : [],
		languages: contact.languages.filter((language) => language !== LANGUAGES[0]),
		lastChecked: null,
		source:
			source === null ? null : { publisher: source, page: null, year: null, readOn: verifiedOn },
		status: 'active'
	};
}
