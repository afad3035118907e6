import type { Service } from '#lib/domain/directory/service.ts';
import { clausesOf } from './clauses.ts';
import { flat } from './flat-text.ts';
import { asAPrice, inPounds } from './sums.ts';

type Cost = Service['cost'];
/** A cost, and the words of the record that it was read from. */
export type CostRead = { cost: Cost; words: string | null };

const NOTHING: CostRead = { cost: { id: 'not-stated', source: 'text' }, words: null };

const UNIT =
	'(?: ?(?:\\/|per|an?|each|every|for (?:an?|the|one|each)|y|yr) ?(?:[\\p{L}-]+ ){0,2}?(?:hours?|hr|sessions?|class(?:es)?|lessons?|weeks?|wk|months?|mth|years?|annum|term|day|half[ -]day|night|visit|person|head|adult|child|family|game|meal|ticket|time|place|course|block|shop|sesiwn|wythnos|mis|flwyddyn|awr|pen)\\b)?';
const PRICE = RegExp(
	`(?:from (?:just |only )?)?£ ?\\d{1,4}(?:\\.\\d{1,2})?(?:(?: ?[-–—] ?| to | i )£\\d{1,4}(?:\\.\\d{1,2})?|[-–]\\d{1,3}(?:\\.\\d{1,2})?)?(?!\\d|,\\d|\\.\\d| ?(?:m|k|bn|million|billion|thousand)\\b)${UNIT}`,
	'u'
);

// Sums that somebody is given, has or gives away are no price.
const NO_PRICE =
	/\b(?:grants?|funding|funded|raised?|raising|prizes?|saves?|savings?|worth|benefits?|incomes?|earn\w*|salar\w+|wages?|debts?|awards?|budget|turnover|refund\w*|re-?imburs\w*|paid back|(?:your|their|claim) (?:travel )?(?:costs?|expenses?)|ad-dal\w*|for every|invest\w*|average cost|bursar\w+|allowances?|capital|compensation|owed?|discount\w*|win|loans?|payments? of up|donations?|donate|vouchers?|credits?|rhodd\w*)\b/;
// What is sold or done beside what the service is for: its price is not the price of coming.
const BESIDE =
	/\b(?:photocop\w*|printing|faxing|refreshments?|lunch(?:es)?|snacks?|drinks?|meals?|parking|car park|equipment|kit hire|room hire|hire of|materials?|postage|delivery|laundry|catering|transport|lluniaeth|parcio)\b.{0,60}\b(?:charge|fee|cost|t[aâ]l)\w*|\b(?:charge|fee|cost)s? (?:is made |apply |applies )?for (?:the )?(?:photocop\w*|printing|refreshments?|lunch(?:es)?|snacks?|drinks?|meals?|parking|equipment|materials?|postage|delivery|transport)\b/;
/** What something is worth is not what it costs. */
const WORTH =
	/\(?\b(?:value|worth) (?:of |is |over |around |about |approx\w* |up to )*£ ?\d+(?:\.\d\d)?(?: ?[-–] ?£? ?\d+)?|£ ?\d+(?:\.\d\d)?(?: ?[-–] ?£? ?\d+)?(?: (?:of )?[a-z]+)? worth|£ ?\d+(?:\.\d\d)?s? worth/gi;
const SUM_BESIDE =
	/\b(?:car ?parks?|parking|pay[ -]?and[ -]?display|taxis?|bus fares?|locks?|helmets?|deposit|raffle|calls? (?:cost|charged?|from)|photocop\w*|printing)\b[^£,;]{0,70}$|\btrial ?\W? ?$/i;

const PRICES = RegExp(PRICE, 'giu');
const IN_BRACKETS = /\(£ ?\d/g;

/** The first sum of a clause that is asked for coming; of several things with a sum in brackets each has its own. */
function priceIn(clause: string): string | null {
	const sums = inPounds(clause);
	if (!sums.includes('£')) return null;
	const said = sums.replace(/\s+/g, ' ').replace(WORTH, ' ');
	if ((said.match(IN_BRACKETS) ?? []).length > 1) return null;
	for (const match of said.matchAll(PRICES)) {
		const after = said.slice(match.index + match[0].length, match.index + match[0].length + 40);
		if (
			SUM_BESIDE.test(said.slice(0, match.index)) ||
			/^ for an? (?:\w+ ){0,2}(?:lock|helmet|set)\b/.test(after)
		)
			continue;
		return asAPrice(match[0]);
	}
	return null;
}

const PRICE_WORDS =
	/\b(?:hourly rate|(?:an? )?(?:small )?(?:entry|entrance|admission|session|membership|annual|weekly|monthly|booking|registration|joining|day) (?:fees?|charges?)|fees? (?:apply|applies|payable|are charged|is charged)|charges? (?:apply|applies|are made|is made)|there (?:is|are) (?:an? )?(?:small )?(?:charge|fee|cost)|we charge|pay as you go|pay per (?:session|class)|subs (?:are|of)|ff[iï] (?:fechan|aelodaeth)|codir t[aâ]l)\b/;

/** Some of it is free and some is not: neither is said of the whole. */
const MIXED =
	/\bfree\b[^.]{0,60}\bcharges? for (?:some|certain|other)\b|\b(?:some|many|most|certain|selected|other)\b[^.]{0,60}\bfree\b[^.]{0,40}\b(?:some|others?|charge|fee|paid|cost)\b|\b(?:some|others?)\b[^.]{0,40}\b(?:charge|fee|paid|cost)s?\b[^.]{0,60}\bfree\b/;

/** What may be free, for some, for a part or on a condition, is not free. */
const MAYBE =
	/^\W*access to (?:our|the|an?) [^,]{3,60}[-–—:] ?free\b|\bfree as part of\b|\b(?:cannot|can not|cant|unable to|not) [^.]{0,50}\bfree\b(?: of charge)?|\b(?:may|might|could|would) (?:be |have |get |also |receive |carry out |offer |provide |qualify |(?:be )?(?:eligible|entitled) (?:for|to) )*(?:an? )?(?:free|no cost)\b|\b(?:eligible|entitled|qualify) (?:for|to) (?:an? )?free\b|\b(?:no|without) (?:cost|charge)s? (?:as long as|if|provided|unless|for (?:information|advice|parking|an? )\w*)|\bfor free and [^.]{0,50}\bcharge|\bcheck out\b[^.]{0,30}\bfree\b/;

/** What else may be free beside a service that is not. */
const EXTRAS =
	'parking|car park|wi-?fi|internet|(?:hot |soft |welcome |cold |and )*(?:drinks?|beverages?)|(?:an? )?cups?|tea|coffee|cakes?|biscuits|charging|refreshments?|lunch(?:es)?|breakfasts?|food|meals?|snacks?|fruit|minibus|bus|buses|travel|transport|shuttle|style|play|range|flow|lance|uniforms?|(?:\\d+[ -](?:day|week|minute|min|hour|month)s? )?(?:trials?|tasters?|assessments?|consultations?|quot(?:e|es|ation)s?|estimates?|demo\\w*|discovery|chat|intro\\w*|call|visit)|no(?:n)?[ -]?oblig\\w+|samples?|gifts?|delivery|postage|equipment|kit|hire|loan of|copies|copy|leaflets?|booklets?|newsletters?|resources?|download\\w*|guides?|factsheets?|toys?|books?|app|apps|school (?:meals?|milk|transport)|childcare (?:places?|hours?)|early (?:years|education)|prescriptions?|nhs|places? (?:for|available)|hours|funded|time|movement|spirit\\w*|will|world|thinking|weights?|kick|radicals?|from|of (?!charge)';
// Whatever word stands between, these are no service by themselves.
const NOT_WHOLE =
	'showers?|drinks?|refreshments?|demonstrations?|demos?|trials?|tasters?|consultations?|assessments?|surveys?|quot(?:e|ation)s?|estimates?|guides?|leaflets?|parking|wi-?fi|samples?|brochures?|newsletters?|downloads?|meals?|lunches|mini-?series|videos?|webinars?|passes|pass|nursery|(?:phone |telephone )?numbers?|loans?';
const EXTRA_FREE = RegExp(
	`\\bfree[ -](?:and |or |hot |cold |home |online |initial |no[ -]obligation |self[ -]help |personal )*(?:[a-z]+ )?(?:${NOT_WHOLE})\\b|\\bfree[ -](?:and |or )?(?:${EXTRAS})\\b`,
	'g'
);
const NOT_MONEY =
	/(?:[\w-]+-free|\b(?:allergen|latex|wheat|fragrance|chemical|scent|stigma|jargon) free|\b(?:feel|feeling|be|set|sets|stay|living|live|breaks?|broken|hands|risk|trouble|drug|alcohol|smoke|sugar|gluten|dairy|nut|meat|fat|pain|debt|stress|abuse|violence|crime|barrier|step|judge?ment|traffic|car|cruelty|plastic|tax|duty|interest|ad|fancy|completely debt) free|are you free|(?:youre|you are|we are|im) free (?:to|on|from)|free to (?!attend|join|use|access|all|everyone|enter|take part|participate|residents|users|anyone|call|members|visit|people|those|eligible|patients|parents|carers|families|adults|young|children|you|bristol|local|the public)\w+|freedom|freephone|freelance|free(?:ly|ze|hold)|free ?man|free church|free school)\b/g;
// A first meeting for nothing is no free service.
const FIRST_FREE =
	/\b(?:intro(?:ductory)?|initial|first|1st|taster|trial|one)\b[^,]{0,30}\bfree(?: of charge)?\b|\bfree\b(?: of charge)?[^,]{0,20}\b(?:intro(?:ductory)?|initial|first|1st|taster|trial)\b/g;
// Who comes along for nothing does not make it free for the one who comes.
const OTHERS =
	'carers?|companions?|helpers?|assistants?|parents?|babies|toddlers?|siblings|children|kids|adults|spectators|(?:the )?(?:under|over)[ -]?\\w+|members|students|ukrainians?|people (?:on|with|over|under|who)[\\w ]{0,30}|those (?:on|with|over|under|who)[\\w ]{0,30}|gofalwyr|plant';
const OTHERS_FREE = RegExp(
	`\\b(${OTHERS})(?:[\\w ]{0,12})? (?:can |may |could )?(?:join|come|goe?s?|attend|get in|enter|are|is)?(?: in| along)?(?: for)? ?free(?: of charge)?(?! (?:to|for))\\b|\\bfree(?: of charge)? (?:for|to) (${OTHERS})\\b`,
	'u'
);
const IN_ALL =
	/\b(?:free of (?:all )?charge|gratis\b|(?:no|nil|without) (?:cost|charge|fee)s?\b|at no (?:extra )?(?:cost|charge)|(?:is|are|its|theyre|all|our|an?|completely|entirely|totally|absolutely|usually|always|this|these|provides?|offers?|providing|offering|runs?|as|for|of|deliver\w*|your|access|gives?|accessing|receive|get|some|and|the|with|through|hold|attend|join|local) (?:a |an )?(?:range of |variety of |completely |entirely |totally |absolutely |series of |few |weekly |regular )?free\b|free to (?:attend|join|use|access|all|everyone|enter|take part|participate|residents|users|anyone|visit|the public|you)|free (?:and|or) (?:confidential|impartial|independent|accessible|open|friendly|low[ -]cost)|free,|free(?: |-)?$|^free\b|cost:? free|free (?:service|session|group|support|help|advice|course|activit|class|workshop|counsel|club|event|drop|confidential|impartial|independent|online|weekly|training|membership|entry|admission|programme|community|friendly|legal|specialist|practical|emotional|information|health|tuition|swimming|exercise|digital|creative|local|one|1|telephone|helpline|peer|bereavement|walks?|walking|meeting|mentoring|coaching|befriending|therapy|expert|professional|social|monthly|tailored|learning|sport|fitness|gym|yoga|dance|art|music|guided|home|clinic|check|fun|family|after|holiday|youth)\w*|am ddim|rhad ac am ddim|di-d[aâ]l)/;

/** A text in one line, cut. */
export const clip = (text: string, most = 140) => text.replace(/\s+/g, ' ').trim().slice(0, most);

/** Free or paid as words put it, with the price where one is plain. Beside a price, only words for the whole of it make it free. */
export function costSaid(text: string): CostRead {
	let free: string | null = null;
	let paid: string | null = null;
	let price: string | null = null;
	let freeFor: string | null = null;
	let donation = false;
	let mixed = false;
	for (const { clause, said } of clausesOf(text)) {
		if (said.includes('free') && MIXED.test(said)) mixed = true;
		if (/\b(?:donations?|donate|rhodd\w*)\b/.test(said)) donation = true;
		const sum = NO_PRICE.test(said.replace(/\bworth\b/g, ' ')) ? null : priceIn(clause);
		if (sum) {
			if (/£ ?0(?:\.00?)?(?!\d|\.)/.test(sum) && !/[1-9]/.test(sum)) free ??= clip(clause);
			else {
				price ??= clip(sum, 60);
				paid ??= clip(clause);
			}
		} else if (
			PRICE_WORDS.test(said) &&
			!BESIDE.test(said) &&
			!MIXED.test(said) &&
			!/\b(?:no|without|waive[sd]?) /.test(said) &&
			// A heading whose answer stands on the next line.
			!/^(?:an? )?\w+ (?:fees?|charges?):?$/.test(said.trim())
		)
			paid ??= clip(clause);
		if (
			!/free|gratis|(?:no|nil) (?:cost|charge|fee)|ddim|without (?:cost|charge)|no extra|di-d/.test(
				said
			)
		)
			continue;
		const others = OTHERS_FREE.exec(said);
		if (others) freeFor ??= clip(others[1] ?? others[2] ?? '', 60);
		const rest = said
			.replace(OTHERS_FREE, ' ')
			.replace(FIRST_FREE, ' ')
			.replace(EXTRA_FREE, ' ')
			.replace(NOT_MONEY, ' ');
		if (
			MAYBE.test(rest) ||
			MIXED.test(rest) ||
			// Advice on what to buy is how it is sold.
			/\b(?:looking to buy|want(?:ing)? to buy|before you buy|best prices?|obligation[ -]free)\b/.test(
				rest
			) ||
			// To look and to sign up costs nothing anywhere.
			/\b(?:can|may|to) (?:browse|search|register|sign up|post|advertise)\b[^,]*\bfree\b/.test(
				rest
			) ||
			/\b(?:some|many|most|few|often|also|selected|other) (?:[\w-]+ ){0,3}free\b|\bfree (?:or|and) (?:paid|low|reduced|subsidi|affordable|discount)|\blow cost or free/.test(
				rest
			)
		)
			continue;
		if (IN_ALL.test(rest.trim())) free ??= clip(clause);
	}
	const wholly =
		free !== null &&
		/\b(?:free of charge|no (?:charge|cost|fee)|all (?:our )?[\w ]{0,20}(?:is|are) free|am ddim)\b/.test(
			flat(free)
		);
	if (paid !== null && !(wholly && donation))
		return {
			cost: {
				id: 'paid',
				source: 'text',
				...(price !== null && { price }),
				...(freeFor && { freeFor })
			},
			words: paid
		};
	if (free !== null && !mixed) return { cost: { id: 'free', source: 'text' }, words: free };
	return freeFor ? { ...NOTHING, cost: { ...NOTHING.cost, freeFor } } : NOTHING;
}
