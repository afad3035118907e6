/** Sums as words say them, up to which a session or a term is told of. */
const NUMBERS: Readonly<Record<string, number>> = {
	...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
	...{ twelve: 12, fifteen: 15, twenty: 20, un: 1, dwy: 2, tair: 3, pedair: 4, pum: 5, deg: 10 }
};
const NUMBER = `\\d{1,4}(?:\\.\\d\\d)?|${Object.keys(NUMBERS).join('|')}`;

// Each of these makes a number that stands by it a price.
const ASKED =
	/\b(?:costs?|fees?|charges?|charged|prices?|pric(?:ed|ing)|entry|entrance|admission|door|tickets?|pay|paying|payable|ask(?:ed)? for|we ask|subs|membership|adults?|child|children|kids|siblings?|concessions?|only|just|costio|pris|t[aâ]l|codir|mynediad|oedolion|plant)\b[^.]{0,40}$/i;
const EACH =
	/^ ?(?:\/|per|an?|each|every|for|y|yr)? ?(?:an? |each |every |the )?(?:hours?|hr|sessions?|class|lesson|week|month|year|annum|term|day|night|visit|person|head|pen|adult|child|family|game|ticket|place|course|block|on the door|each|sesiwn|wythnos|mis|flwyddyn|awr)\b/i;
// Pounds of these are a weight.
const WEIGHT = /\b(?:weigh\w*|los(?:e|es|ing|t)|weight|heavier|lighter|bab(?:y|ies)|newborns?)\b/i;
// Pence of these are no price of coming.
const SMALL =
	/\b(?:calls?|minutes?|texts?|messages?|phone|access charge|tea|coffee|drinks?|cakes?|biscuits?|squash|refreshments?|copy|copies|photocop\w*|printing|page|mile|bags?|raffle|galwadau|munud)\b/i;

// So much is a limit of what somebody has, and of what is given.
const LIMIT =
	/\b(?:less than|under|below|over|more than|above|up to|at least|between|and|towards|of|llai na|mwy na|hyd at) ?$/i;
const THOUSANDS = /(£ ?\d{1,3})[, \u00a0](\d{3})(?![\d,]|[ \u00a0]\d{3})/g;
const COMMA_PENCE = /(£ ?\d{1,3}),(\d\d)(?!\d)/g;
const IN_WORDS = RegExp(
	`(?<![\\p{L}\\d£.,])(${NUMBER}) ?(pounds?|quid|gbp|punt|bunt|bunnoedd)(?![\\p{L}\\d])`,
	'giu'
);
const BEFORE = /\bGBP ?(?=\d)/g;
const PENCE = /(?<![\p{L}\d£.,/])(\d{1,2}) ?(?:p|c|pence|ceiniog)(?![\p{L}\d]|[/ ]?min)/giu;
/** `Price: 5.00`, which no clock shows beside such a word. */
const LABELLED =
	/\b((?:fees?|prices?|costs?|pris|t[aâ]l) ?[:=] ?)(?=\d{1,4}\.\d\d(?! ?[ap]\.?m)(?!\d))/gi;

/**
 * A clause with its sums written as `£5`, however they are said: in pounds, quid or pence, in words, in
 * either language, with a comma or a space between thousands. Only what is asked for coming is changed.
 */
export function inPounds(clause: string): string {
	if (!/\d|\b(?:pounds?|quid|bunt|punt)\b/i.test(clause)) return clause;
	const asked = (match: string, at: number, text: string) =>
		ASKED.test(text.slice(0, at)) || EACH.test(text.slice(at + match.length));
	const weighed = WEIGHT.test(clause);
	const small = SMALL.test(clause);
	return clause
		.replace(THOUSANDS, (match: string, more: string, less: string, at: number, text: string) =>
			asked(match, at, text) && !LIMIT.test(text.slice(0, at)) ? more + less : match
		)
		.replace(COMMA_PENCE, '$1.$2')
		.replace(BEFORE, '£')
		.replace(LABELLED, '$1£')
		.replace(IN_WORDS, (match: string, number: string, unit: string, at: number, text: string) =>
			/^(?:quid|gbp)$/i.test(unit) || (!weighed && asked(match, at, text))
				? `£${NUMBERS[number.toLowerCase()] ?? number}`
				: match
		)
		.replace(PENCE, (match: string, number: string, at: number, text: string) =>
			!small && asked(match, at, text) ? `£0.${number.padStart(2, '0')}` : match
		);
}

/** A price as it is shown, `50p` for less than a pound and `£1,200` for more than a thousand. */
export const asAPrice = (price: string): string =>
	price.replace(/£ ?0\.0?([1-9]\d?)(?!\d)/g, '$1p').replace(/(£ ?\d)(\d{3})(?!\d)/g, '$1,$2');
