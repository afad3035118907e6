import type { Service } from '../lib/domain/service.ts';

type Range = { min: number | null; max: number | null };

const flat = (text: string) => text.toLowerCase().replace(/[’'‘]/g, '').replace(/\s+/g, ' ');
const YEARS = '(?: ?-?(?:years?|yrs?))?(?: ?-?(?:olds?|of age))?';
const DASH = ' ?(?:-|–|—|to|and|up to|until|through to) ?';

const RANGES: [RegExp, (a: number, b: number) => Range][] = [
	[
		RegExp(
			`\\b(?:aged?|ages|age group|age range)s?:? (?:between |from |of )?(\\d{1,2})${DASH}(\\d{1,2})\\b`,
			'g'
		),
		(a, b) => ({ min: a, max: b })
	],
	[
		RegExp(
			`\\b(?:between )?(\\d{1,2})${DASH}(\\d{1,2}) ?-?(?:years?|yrs?)(?: ?-?olds?| of age)?\\b`,
			'g'
		),
		(a, b) => ({ min: a, max: b })
	],
	[/\bfor (\d{1,2})s?(?: ?- ?| to )(\d{1,2})s\b/g, (a, b) => ({ min: a, max: b })],
	[/(?<![\d£.,:])\b(\d{2}) ?\+(?! ?\d)/g, (a) => ({ min: a, max: null })],
	[
		RegExp(`\\b(\\d{2})s?${YEARS} ?(?:and|or|&|plus) ?(?:over|above|older|upwards)\\b`, 'g'),
		(a) => ({ min: a, max: null })
	],
	[
		/\b(?:aged? (?:over|above|from)|ages? of|(?:over|above) the age of) (\d{2})\b(?!\/)/g,
		(a) => ({ min: a, max: null })
	],
	[/\b(?:over|the over)[ -]?(\d{2})s\b/g, (a) => ({ min: a, max: null })],
	[
		/\bover[ -](\d{2})(?: years old| years of age|(?= ballet| club| group))/g,
		(a) => ({ min: a, max: null })
	],
	[
		/\b(?:aged? under|under the age of|under[ -]?)(?: ?)(\d{1,2})(?:s\b| years (?:old|of age)\b)/g,
		(a) => ({ min: null, max: a - 1 })
	],
	[
		/\b(?:aged under|under the age of|up to the age of|until (?:their|they are|the age of)) (\d{1,2})\b/g,
		(a) => ({ min: null, max: a })
	],
	[/\baged (\d{1,2}) (?:and|or) (?:under|younger|below)\b/g, (a) => ({ min: null, max: a })]
];

const AGE_WORDS: [RegExp, Range][] = [
	[
		/\b(?:older|elderly|retired) (?:people|persons?|adults?|residents?|men|women|generations?|citizens?)\b|\bolder peoples?\b|\bpensioners?\b|\bsenior citizens?\b|\bseniors\b|\b(?:in )?later life\b|\bthe elderly\b|\bretirement\b|\bage uk\b|\bpobl hyn\b/,
		{ min: 55, max: null }
	],
	[
		/\byoung (?:people|persons?|adults?|peoples|women|men|mums|carers)\b|\byouth\b|\bpobl ifanc\b/,
		{ min: 11, max: 25 }
	],
	[/\bteen(?:age(?:rs?)?|s)?\b|\barddegau\b/, { min: 13, max: 19 }],
	[
		/\b(?:babies|baby|toddlers?|pre-?schoo(?:l|lers)|early years|under fives)\b|\bbabanod\b/,
		{ min: 0, max: 5 }
	],
	[/\bchild(?:ren)?(?:s)?\b|\bkids\b|\bafter[ -]school\b/, { min: 0, max: 17 }],
	[/\badults?\b|\boedolion\b/, { min: 18, max: null }]
];

const EVERY_AGE =
	/\b(?:all|any|every|whatever your|regardless of|different) (?:age|ages)\b|\bfor everyone\b|\bof any age\b|\bpob oed\b/;
const GROWN_UPS =
	/\b(?:parents?|famil(?:y|ies)|mums?|dads?|mothers?|fathers?|carers?|grandparents?|women|men|rhieni|teulu(?:oedd)?)\b/;

function union(ranges: Range[]): Range | null {
	const mins = ranges.map(({ min }) => min ?? 0);
	const maxes = ranges.map(({ max }) => (max === null || max >= 99 ? Infinity : max));
	const min = Math.min(...mins);
	const max = Math.max(...maxes);
	if (ranges.length === 0 || (min === 0 && max === Infinity)) return null;
	return { min: min === 0 ? null : min, max: max === Infinity ? null : max };
}

function numbered(text: string): Range[] {
	return RANGES.flatMap(([pattern, range]) =>
		[...text.matchAll(pattern)].map((m) => range(Number(m[1]), Number(m[2])))
	).filter(({ min, max }) => (min ?? 0) < 100 && (max ?? 0) < 120 && (min ?? 0) <= (max ?? 200));
}

function worded(text: string): Range[] {
	const found = AGE_WORDS.filter(([pattern]) => pattern.test(text)).map(([, range]) => range);
	// A group for parents speaks of children: the age of the child is not the age of who it is for.
	const young = found.length > 0 && found.every(({ max }) => max !== null && max < 20);
	return young && GROWN_UPS.test(text) ? [] : found;
}

const HEAD = 400;

const WORDED_HEAD = 150;

/** Ages that a name and opening speak of, in whole years. A mention lowers a service for others and never shuts them out. */
export function agesMentioned(name: string, summary: string): Service['ages'] {
	const title = flat(name);
	const opening = flat(summary).slice(0, HEAD);
	if (EVERY_AGE.test(title)) return null;
	const exact = union(numbered(title)) ?? union(numbered(opening));
	if (exact !== null) return { ...exact, source: 'mention' };
	if (EVERY_AGE.test(opening)) return null;
	const rough = union(worded(title)) ?? union(worded(opening.slice(0, WORDED_HEAD)));
	return rough === null ? null : { ...rough, source: 'mention' };
}

type Rule<Id> = readonly [RegExp, Id];
const ROUTE_RULES: Rule<Service['route']['id']>[] = [
	[
		/\b(?:self[ -]?refer\w*|refer yoursel\w+|no referral|without a referral|hunangyfeir\w*)\b/,
		'self'
	],
	[
		/\b(?:drop[ -]?ins?|drop by|just turn up|turn up on the (?:day|night)|no need to book|no booking|galw heibio|come along)\b/,
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

/** Free or paid as the text puts it: a price beside `free` is taken for something extra. */
export function costMentioned(text: string): Service['cost'] {
	const t = flat(text);
	if (
		/(?<![\w-])(?:free(?! ?(?:from|dom|phone|lance|ze|time|to use your|parking|wi-?fi|tea|cake|of (?:abuse|alcohol|drugs))|-)|no (?:cost|charge|fee)|at no cost|am ddim|rhad ac am ddim)\b/.test(
			t
		)
	)
		return { id: 'free', source: 'text' };
	if (
		/£ ?\d|\b(?:fees? (?:apply|from)|hourly rate|per session|costs? from|pay as you go)\b/.test(t)
	)
		return { id: 'paid', source: 'text' };
	return { id: 'not-stated', source: 'text' };
}

/** Outcodes of full postcodes in a text, in order, each once; with a table only real ones. */
export function outcodesIn(text: string, known?: Readonly<Record<string, unknown>>): string[] {
	const found = text.toUpperCase().matchAll(/\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b/g);
	const outcodes = [...new Set([...found].map((m) => m[1] ?? ''))];
	return outcodes.filter((code) => known === undefined || Object.hasOwn(known, code));
}
