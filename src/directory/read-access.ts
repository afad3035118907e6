import { LEVELS, ROUTES, type Service } from '#lib/domain/directory/service.ts';
import { REACH } from '#lib/domain/situation/situation.ts';
import { channelsStated } from './channels-stated.ts';
import { companyMentioned } from './company-said.ts';
import { htmlToText } from './html-text.ts';
import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';
import { locationsOf } from './locations.ts';
import { isOfMany, ofTheWhole } from './of-the-whole.ts';
import { readCost } from './read-cost.ts';
import { channelsMentioned, routeMentioned, type Said } from './text-facts.ts';
import { termsOf, waymarkIds } from './terms.ts';

const STATED_ROUTES: [RegExp, Service['route']['id']][] = [
	[/self/i, 'self'],
	[/drop[ -]?in/i, 'drop-in'],
	[/professional|^referral$|gp referral|assessment/i, 'professional'],
	[/appointment|book/i, 'appointment'],
	[/member/i, 'membership']
];

function readRoute(raw: Fields, text: string): Said<Service['route']> {
	const own = waymarkIds(termsOf(raw), 'waymark-route', ROUTES)[0];
	if (own !== undefined) return { fact: { id: own, source: 'tag' }, words: null };
	const access = listOf(raw.attending_access)
		.map(textOrNull)
		.filter(Boolean)
		.join(' ')
		.slice(0, 200);
	const stated = STATED_ROUTES.find(([words]) => words.test(access))?.[1];
	if (stated !== undefined) return { fact: { id: stated, source: 'tag' }, words: access };
	// How to apply is told in sentences: the first way that they give is the way in.
	const process = htmlToText(textOrNull(raw.application_process) ?? '').slice(0, 600);
	const told = process === '' ? null : routeMentioned(process);
	if (told !== null && told.fact.id !== 'not-stated')
		return { fact: { id: told.fact.id, source: 'tag' }, words: told.words };
	const short = STATED_ROUTES.find(([words]) => process.length < 60 && words.test(process))?.[1];
	if (short !== undefined) return { fact: { id: short, source: 'tag' }, words: process };
	const needs = raw.needs_referral;
	if (needs === true || /^(?:true|yes|1)$/i.test(textOrNull(needs) ?? ''))
		return { fact: { id: 'professional', source: 'tag' }, words: null };
	return routeMentioned(text);
}

function readChannels(raw: Fields, text: string): Said<Service['channels']> {
	const own = waymarkIds(termsOf(raw), 'waymark-reach', REACH);
	const rows = [...listOf(raw.schedules), ...listOf(raw.regular_schedules)]
		.slice(0, 60)
		.map(fieldsOf);
	const said = [...listOf(raw.attending_type), ...rows.map(({ attending_type }) => attending_type)];
	const stated = said.flatMap((one) => channelsStated(textOrNull(one)));
	const virtual = locationsOf(raw).some(({ location_type }) => location_type === 'virtual');
	const tagged = [...new Set([...own, ...stated, ...(virtual ? ['online' as const] : [])])];
	const mentioned = channelsMentioned(text);
	return {
		fact: [
			...tagged.map((id) => ({ id, source: 'tag' as const })),
			...mentioned.fact.filter(({ id }) => !tagged.includes(id))
		],
		words: mentioned.words
	};
}

function readCompany(raw: Fields, name: string, text: string): Said<Service['company']> {
	const kind = textOrNull(raw.deliverable_type) ?? '';
	if (/group|social/i.test(kind)) return { fact: { id: 'group', source: 'tag' }, words: kind };
	if (/1 to 1|one to one/i.test(kind))
		return { fact: { id: 'one-to-one', source: 'tag' }, words: kind };
	return companyMentioned(name, isOfMany(name, text) ? '' : text);
}

/** How to get in, by which ways, at what cost, alone or with others, and at what level, tags before text, each with the words it was read from. */
export function readAccessRoute(
	raw: Fields,
	name: string,
	text: string,
	day: string
): Pick<Service, 'route' | 'cost' | 'channels' | 'company' | 'level' | 'readFrom'> {
	const more = htmlToText(textOrNull(raw.pc_attendingAccess_additionalInfo) ?? '').slice(0, 600);
	const ofAll = ofTheWhole(name, text);
	const route = readRoute(raw, `${name}\n${ofAll}\n${more}`);
	const cost = readCost(raw, `${name}\n${ofAll}\n${more}`, day);
	const channels = readChannels(raw, `${name}\n${text}\n${more}`);
	const company = readCompany(raw, name, text);
	return {
		level: waymarkIds(termsOf(raw), 'waymark-level', LEVELS)[0] ?? null,
		route: route.fact,
		cost: cost.cost,
		channels: channels.fact,
		company: company.fact,
		readFrom: {
			...(route.words && { route: route.words }),
			...(cost.words && { cost: cost.words }),
			...(channels.words && { channels: channels.words }),
			...(company.words && { company: company.words })
		}
	};
}
