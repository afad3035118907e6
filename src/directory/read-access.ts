import { LEVELS, ROUTES, type Service } from '#lib/domain/directory/service.ts';
import { REACH } from '#lib/domain/situation/situation.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';
import {
	channelsMentioned,
	companyMentioned,
	costMentioned,
	routeMentioned
} from './text-facts.ts';
import { termsOf, waymarkIds } from './read-audience.ts';

const STATED_ROUTES: [RegExp, Service['route']['id']][] = [
	[/self/i, 'self'],
	[/drop[ -]?in/i, 'drop-in'],
	[/professional|^referral$|gp referral|assessment/i, 'professional'],
	[/appointment|book/i, 'appointment'],
	[/member/i, 'membership']
];

function readRoute(raw: Fields, text: string): Service['route'] {
	const own = waymarkIds(termsOf(raw), 'waymark-route', ROUTES)[0];
	if (own !== undefined) return { id: own, source: 'tag' };
	const said = textOrNull(raw.attending_access) ?? textOrNull(raw.application_process) ?? '';
	const stated = STATED_ROUTES.find(([words]) => words.test(said))?.[1];
	if (stated !== undefined) return { id: stated, source: 'tag' };
	return raw.needs_referral === true ? { id: 'professional', source: 'tag' } : routeMentioned(text);
}

function readCost(raw: Fields, text: string, day: string): Service['cost'] {
	const rows = listOf(raw.cost_options)
		.map(fieldsOf)
		.filter(({ valid_to }) => (textOrNull(valid_to)?.slice(0, 10) ?? day) >= day)
		.map(({ amount }) => numberOrNull(amount))
		.filter((amount) => amount !== null);
	if (raw.free === true || (rows.length > 0 && rows.every((amount) => amount === 0)))
		return { id: 'free', source: 'tag' };
	if (rows.length > 0 && rows.every((amount) => amount > 0)) return { id: 'paid', source: 'tag' };
	const fees = textOrNull(raw.fees_description) ?? textOrNull(raw.fees) ?? '';
	return costMentioned(/^\d/.test(fees) ? `£${fees}` : `${fees} ${text}`);
}

const STATED_CHANNELS: [RegExp, Service['channels'][number]['id']][] = [
	[/phone/i, 'phone'],
	[/online|virtual/i, 'online'],
	[/venue|in[ _-]?person|physical/i, 'in-person'],
	[/home/i, 'home-visit']
];

function readChannels(raw: Fields, text: string): Service['channels'] {
	const own = waymarkIds(termsOf(raw), 'waymark-reach', REACH);
	const schedules = listOf(raw.schedules).map((s) => textOrNull(fieldsOf(s).attending_type));
	const said = [textOrNull(raw.attending_type), ...schedules].join(' ');
	const stated = STATED_CHANNELS.filter(([words]) => words.test(said)).map(([, id]) => id);
	const tagged = [...new Set([...own, ...stated])];
	const mentioned = channelsMentioned(text).filter(({ id }) => !tagged.includes(id));
	return [...tagged.map((id) => ({ id, source: 'tag' as const })), ...mentioned];
}

/** How to get in, by which ways, at what cost, alone or with others, and at what level, tags before text. */
export function readAccessRoute(
	raw: Fields,
	name: string,
	text: string,
	day: string
): Pick<Service, 'route' | 'cost' | 'channels' | 'company' | 'level'> {
	const kind = textOrNull(raw.deliverable_type) ?? '';
	const whole = `${name}\n${text}`;
	return {
		level: waymarkIds(termsOf(raw), 'waymark-level', LEVELS)[0] ?? null,
		route: readRoute(raw, `${whole} ${textOrNull(raw.pc_attendingAccess_additionalInfo) ?? ''}`),
		cost: readCost(raw, whole, day),
		channels: readChannels(raw, whole),
		company: /group|social/i.test(kind)
			? { id: 'group', source: 'tag' }
			: /1 to 1|one to one/i.test(kind)
				? { id: 'one-to-one', source: 'tag' }
				: companyMentioned(name, text)
	};
}
