import type { Service } from '#lib/domain/directory/service.ts';
import { clausesOf } from './clauses.ts';

type Rule<Id> = readonly [RegExp, Id];
const ROUTE_RULES: Rule<Service['route']['id']>[] = [
	[
		/\b(?:self[ -]?refer\w*|refer yoursel\w+|no (?:need for a )?referral|without (?:a|needing a) referral|do(?:nt| not) need (?:a|to be) referr\w+|hunangyfeir\w*|hunanatgyfeir\w*|atgyfeirio eich hun\w*)\b/,
		'self'
	],
	[
		/\b(?:drop[ -]?ins?\b(?! (?:in )?(?:standards|numbers|temperature))|drop by\b|just (?:turn up|come along|pop in|drop)|turn up (?:on|and) (?:the (?:day|night)|join|play)|no need to book|no booking|(?:no appointments?|booking is not|no advance booking|no pre-?booking) (?:needed|necessary|required)|without (?:an )?appointment|galw(?:ch)? (?:heibio|i mewn))/,
		'drop-in'
	],
	[
		/\b(?:referr(?:al|ed|als) (?:is |are |must be |only |made )?(?:via|by|from|through) (?:a |your |an? |their |the )?(?:gps?|doctors?|health|social|professionals?|consultants?|agenc\w+|schools?|nhs)|gp referral|professional referral|by referral|on referral|referrals? only|referred by (?:a|your|their) (?:gp|doctor|health|social|professional)|(?:need|must|have) (?:to be |be )?referred|ask your (?:gp|doctor) (?:to|for)|(?:atgyfeiriad|cyfeiriad) gan (?:feddyg|weithiwr))\b/,
		'professional'
	],
	[
		/\b(?:become a member|join as a member|members only|for members|membership is (?:required|needed|open)|need to be a member|must be (?:a )?members?|annual membership|membership (?:fees?|costs?|from|of £|is £)|aelodau(?:'n)? unig|dod yn aelod)\b/,
		'membership'
	],
	[
		/\b(?:by appointment|(?<!\b(?:speak|talk) to [\w ]{1,40})(?:make|book|arrange) an? appointment|appointments? (?:only|necessary|required|needed|essential|must)|booking (?:is )?(?:essential|required|necessary|advised)|pre-?book\w* (?:is )?(?:essential|required|only)|must (?:be )?(?:pre-?)?book\w*|please book|to book (?:a|your|an|in)(?! trial| taster)|book (?:a|your) (?:place|session|slot)|book (?:in )?(?:in advance|online|ahead)|(?:trefnu|gwneud) apwyntiad|drwy apwyntiad|rhaid archebu)\b/,
		'appointment'
	]
];
const CHANNEL_RULES: Rule<Service['channels'][number]['id']>[] = [
	[
		/\b(?:helplines?|telephone (?:support|counselling|befriending|advice)|(?:regular|weekly|daily|friendly) (?:tele)?phone calls?|phone (?:support|calls)|(?:our|the|a) phone ?line|advice ?line|by (?:tele)?phone|over the phone|llinell gymorth|dros y ff[oô]n)\b/,
		'phone'
	],
	[/\b(?:text (?:message support|service|support|line)|by text|neges destun)\b/, 'text'],
	[
		/\b(?:video ?calls?|video link|(?:on|via|by|over) (?:zoom|skype|(?:microsoft )?teams))\b/,
		'video'
	],
	[
		/\b(?:online (?:support|group|groups|course|courses|sessions?|classes|advice|counselling|workshops?|community|forum|meetings?|chat|therapy|learning|events?)|(?:held|delivered|meet|run|takes? place) online|online (?:and|or) (?:in|face)|web ?chat|virtual (?:group|session|meeting|class|course|event)\w*|internet forum|ar-lein)\b/,
		'online'
	],
	[
		/\b(?:home visits?|visit(?:s|ing)? (?:you |people |them )?(?:at|in) (?:your|their) (?:own )?homes?|(?:care|support|help|assistance|treatment|therapy|tuition|lessons|companionship|looked after|cared for|supported|visits?)(?: [\w-]+){0,4} in (?:your|their) (?:own )?homes?|come to your home|home ?care (?:services?|support|packages?|visits?)|domiciliary care (?:agency|services?|staff)|homecare(?= ?$)|ymweliadau? cartref)\b/,
		'home-visit'
	],
	[
		/\b(?:face[ -]to[ -]face|in person|meet(?:s|ing)? (?:at(?! least)|every|on (?:a |the |alternate )?(?:mon|tue|wed|thu|fri|sat|sun|first|second|third|last|\d)\w*|in the|weekly|once)|held (?:at|every|on|in (?!conjunction|association|partnership|january|february|march|april|may|june|july|august|september|october|november|december))|sessions? (?:at|in|are held|take place)|classes (?:at|in|are|held)|takes? place (?:at|in|every|on)|wyneb yn wyneb|cyfarfod (?:yn|ym|bob))\b/,
		'in-person'
	]
];
/** A fact of a text, and the clause that it was read from; no words where the text says nothing. */
export type Said<Fact> = { fact: Fact; words: string | null };

// How to book, to apply or to ask is no way of being helped.
const TO_BOOK =
	/\b(?:pre-?book\w*|book(?:ed|ing)?|apply|applying|register(?:ed|ing)?|enquir\w+|order(?:ed|ing)?|pay|paid|purchase\w*|archebu|ymgeisio)\b.{0,60}$/;
const CANNOT = /\b(?:unable to|cannot|can not|suspended|no longer)\b/;
// From the gym to a class on a screen: the last and least of many.
const UP_TO = /\bfrom\b.{3,80}\bto (?:virtual )?$/;
// A meeting on a screen is no place, and what cannot be is not offered.
const NOT_IN_PERSON =
	/\b(?:cannot|can not|cant|unable to|instead of|rather than|planning (?:our|the|a) return|return to|hope to|yn lle)\b/;
const ON_SCREEN = /^face[ -]to[ -]face (?:online|virtual|video)/;

// What there is no need of is not the way in.
const NEGATED = /\b(?:no|not|without|unable|suspended|dont|doesnt|isnt|arent|never|nid oes|dim)\b/;

// Who stays or lives at home is not visited there by that, and a guest stays with a host.
const AT_HOME = /\b(?:remain|stay\w*|live|living|independen\w*|install\w*|host\w*|room)\b/;

const BY: ReadonlySet<string> = new Set(['phone', 'text', 'online', 'video']);

function firstFact<Id extends string>(rules: Rule<Id>[], text: string): Said<Id> | null {
	const clauses = clausesOf(text);
	for (const [pattern, id] of rules)
		for (const { clause, said } of clauses) {
			const match = pattern.exec(said);
			if (match === null) continue;
			const before = said.slice(Math.max(0, match.index - 24), match.index);
			const earlier = said.slice(Math.max(0, match.index - 80), match.index);
			if (BY.has(id) && (TO_BOOK.test(earlier) || CANNOT.test(earlier))) continue;
			if (id === 'online' && UP_TO.test(earlier)) continue;
			if (
				id === 'in-person' &&
				(NOT_IN_PERSON.test(earlier) || ON_SCREEN.test(said.slice(match.index)))
			)
				continue;
			if (id === 'home-visit' && AT_HOME.test(match[0])) continue;
			const own = NEGATED.test(match[0]);
			if (!own && NEGATED.test(before)) continue;
			return { fact: id, words: clause.trim().replace(/\s+/g, ' ').slice(0, 140) };
		}
	return null;
}

/** How to get in, as far as the text says. */
export function routeMentioned(text: string): Said<Service['route']> {
	const found = firstFact(ROUTE_RULES, text);
	return {
		fact: { id: found?.fact ?? 'not-stated', source: 'text' },
		words: found?.words ?? null
	};
}

/** Ways to be reached that the text speaks of. */
export function channelsMentioned(text: string): Said<Service['channels']> {
	const found = CHANNEL_RULES.flatMap((rule) => firstFact([rule], text) ?? []);
	const words = found.map(({ words }) => words).filter((one) => one !== null);
	return {
		fact: found.map(({ fact }) => ({ id: fact, source: 'text' })),
		words: [...new Set(words)].join(' … ').slice(0, 300) || null
	};
}

/** Outcodes of full postcodes in a text, in order, each once; with a table only real ones. */
export function outcodesIn(text: string, known?: Readonly<Record<string, unknown>>): string[] {
	const found = text.toUpperCase().matchAll(/\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b/g);
	const outcodes = [...new Set([...found].map((m) => m[1] ?? ''))];
	return outcodes.filter((code) => known === undefined || Object.hasOwn(known, code));
}
