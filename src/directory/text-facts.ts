import type { Service } from '#lib/domain/directory/service.ts';
import { flat } from './flat-text.ts';

type Rule<Id> = readonly [RegExp, Id];
const ROUTE_RULES: Rule<Service['route']['id']>[] = [
	[
		/\b(?:self[ -]?refer\w*|refer yoursel\w+|no referral|without a referral|hunangyfeir\w*)\b/,
		'self'
	],
	[
		/\b(?:drop[ -]?ins?|drop by|just turn up|turn up on the (?:day|night)|no need to book|no booking|galw heibio)\b/,
		'drop-in'
	],
	[
		/\b(?:referr(?:al|ed|als) (?:is |are |must be |only )?(?:via|by|from|through) (?:a |your |an? )?(?:gps?|doctors?|health|social|professionals?|consultants?|agenc\w+|school)|gp referral|professional referral|on referral|referral scheme|referrals? only|referred by (?:a|your|their) (?:gp|doctor|health|social|professional))\b/,
		'professional'
	],
	[/\b(?:membership|become a member|join as a member|members only)\b/, 'membership'],
	[
		/\b(?:by appointment|appointments?|booking (?:is )?(?:essential|required)|must (?:be )?book\w*|apwyntiad)\b/,
		'appointment'
	]
];
const CHANNEL_RULES: Rule<Service['channels'][number]['id']>[] = [
	[
		/\b(?:helplines?|telephone (?:support|counselling|befriending|advice)|phone (?:support|line|calls?)|advice ?line|by (?:tele)?phone|over the phone|call us|llinell gymorth)\b/,
		'phone'
	],
	[/\b(?:text (?:message|service|support|us|line)|by text|sms|whatsapp|neges destun)\b/, 'text'],
	[/\b(?:video ?calls?|video link|zoom|skype|microsoft teams)\b/, 'video'],
	[/\b(?:online|webchat|web chat|virtual|internet forum|apps?|ar-lein)\b/, 'online'],
	[
		/\b(?:home visits?|visit(?:s|ing)? (?:you |people |them )?(?:at|in) (?:your|their) (?:own )?homes?|in (?:your|their) own homes?|come to your home|ymweliadau? cartref)\b/,
		'home-visit'
	],
	[
		/\b(?:face[ -]to[ -]face|in person|venue|hall|centre|caf[eé]|meet(?:s|ing)? (?:at|every|on)|held (?:at|in)|sessions? (?:at|in)|classes|library|church|wyneb yn wyneb)\b/,
		'in-person'
	]
];
const COMPANY_RULES: Rule<Service['company']['id']>[] = [
	[
		/\b(?:groups?|classes|club|clubs|caf[eé]|choir|workshops?|courses?|meet[ -]?ups?|together|gr[wŵ]p\w*)\b/,
		'group'
	],
	[
		/\b(?:one[ -]to[ -]one|1[ -]?(?:to|:|2)[ -]?1|121|befriend\w*|counsell?ing|home visit\w*|un i un)\b/,
		'one-to-one'
	]
];

const firstFact = <Id extends string>(rules: Rule<Id>[], text: string) =>
	rules.find(([pattern]) => pattern.test(text))?.[1];

/** How to get in, as far as the text says. */
export function routeMentioned(text: string): Service['route'] {
	return { id: firstFact(ROUTE_RULES, flat(text)) ?? 'not-stated', source: 'text' };
}

/** Ways to be reached that the text speaks of. */
export function channelsMentioned(text: string): Service['channels'] {
	const t = flat(text);
	return CHANNEL_RULES.filter(([pattern]) => pattern.test(t)).map(([, id]) => ({
		id,
		source: 'text'
	}));
}

/** Group or one-to-one; a text that speaks of both says neither. */
export function companyMentioned(name: string, text: string): Service['company'] {
	for (const part of [flat(name), flat(text)]) {
		const found = COMPANY_RULES.filter(([pattern]) => pattern.test(part)).map(([, id]) => id);
		if (found.length === 1 && found[0] !== undefined) return { id: found[0], source: 'text' };
	}
	return { id: 'not-stated', source: 'text' };
}

const PRICED =
	/£ ?\d|\b(?:fees? (?:apply|from)|hourly rate|per session|costs? from|pay as you go)\b/;
const ALL_FREE =
	/\b(?:free of charge|no (?:cost|charge|fee)|at no cost|(?:is|are|all|our|a|completely|entirely) free (?:service|session|group|support|help|advice|course|activit)|(?:service|session|group|support|help|advice|course|activit(?:y|ie)|membership|attendance)s? (?:is|are) (?:completely |entirely |all )?free\b(?! ?(?:from|of (?!charge)))|free to (?:attend|join|use|access|all|everyone)|am ddim|rhad ac am ddim)/;
// Free parking, a free drink or a free trial says nothing of what the rest costs.
const FREE =
	/(?<![\w-]|feel |go |are |sugar |smoke |alcohol |drug |barrier )free(?! ?(?:from|dom|phone|lance|ze|time|to\b|parking|wi-?fi|(?:hot )?drinks?|(?:a )?cups?|tea|coffee|cake|charging|refreshments?|lunch|food|snacks?|meals?|minibus|transport|style|play|uniform|trial|tasters?|assessment|consultation|quote|estimate|(?:no|non)[ -]?obligat|entry for|of (?:abuse|alcohol|drugs))|-|\w)/;

// A first meeting for nothing is no free service.
const FIRST_FREE =
	/\b(?:intro(?:ductory)?|initial|first|taster|trial)\b[^.;]{0,30}\bfree(?: of charge)?\b|\bfree\b[^.;]{0,20}\b(?:intro(?:ductory)?|initial|first|taster|trial)\b/g;

// Who comes along for nothing does not make it free for the one who comes.
const OTHERS_FREE =
	/\b(?:carers?|companions?|parents?|children|under[ -]?\w+) (?:can |may |could )?(?:join|come|go|attend|get in|enter|are)(?: in| along)?(?: for)? free\b/g;

/** Free or paid as the text puts it. Beside a price, only words for the whole of it make it free. */
export function costMentioned(text: string): Service['cost'] {
	const t = flat(text).replace(FIRST_FREE, ' ').replace(OTHERS_FREE, ' ');
	if (PRICED.test(t) && !/(?:free of charge|no charge|am ddim)/.test(t))
		return { id: 'paid', source: 'text' };
	const free = ALL_FREE.test(t) || FREE.test(t);
	return { id: free ? 'free' : 'not-stated', source: 'text' };
}

/** Outcodes of full postcodes in a text, in order, each once; with a table only real ones. */
export function outcodesIn(text: string, known?: Readonly<Record<string, unknown>>): string[] {
	const found = text.toUpperCase().matchAll(/\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b/g);
	const outcodes = [...new Set([...found].map((m) => m[1] ?? ''))];
	return outcodes.filter((code) => known === undefined || Object.hasOwn(known, code));
}
