import type { Service } from '#lib/domain/directory/service.ts';
import { flat } from './flat-text.ts';

type Range = { min: number | null; max: number | null };

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
	[
		/(?<![\d£.,:])\b(\d{2}) ?\+(?! ?\d)(?=$|[\s]*(?:[.,;:()!?/&-]|$|s\b|years|yrs|and|group|club|class|tai|yoga|walk|football|exercise|fitness|dance|swim|gard|lunch|social|in\b|for\b|who|from|at\b|to\b|only|with|welcome|in a|living|men|women|people|adults|forum))/g,
		(a) => ({ min: a, max: null })
	],
	[
		RegExp(`\\b(\\d{2})s?${YEARS} ?(?:and|or|&|plus) ?(?:over|above|older|upwards)\\b`, 'g'),
		(a) => ({ min: a, max: null })
	],
	[
		/(?<!\b(?:at|beyond|by|until|to|before) the )\b(?:aged? (?:over|above|from)|ages? of|(?:over|above) the age of) (\d{2})\b(?!\/)/g,
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
	/\b(?:parents?|famil(?:y|ies)|mums?|dads?|mothers?|fathers?|carers?|grandparents?|women|men|husbands?|wives|partners|spouses|rhieni|teulu(?:oedd)?)\b/;

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

/** A text without what is counted, how long things take, and whom somebody may bring or has helped. */
function ofPeople(text: string): string {
	return text
		.replace(/\d+ ?% of [^.;]*/g, ' ')
		.replace(/\b\d ?(?:-|–|to) ?\d ?(?:years?|yrs?)\b(?! ?-?olds?| of age)/g, ' ')
		.replace(
			/\b(?:under|over)[ -]?\d{1,2}s? (?:must|need|should|corner|area|zone|room)[^.;)]*/g,
			' '
		)
		.replace(
			/\b(?:to help|helping|who help|support for|visit|visiting) (?:isolated |lonely |frail |local )*(?:older people|the elderly)\b/g,
			' '
		);
}

function worded(text: string): Range[] {
	const found = AGE_WORDS.filter(([pattern]) => pattern.test(text)).map(([, range]) => range);
	// A group for parents speaks of children: the age of the child is not the age of who it is for.
	const young = found.length > 0 && found.every(({ max }) => max !== null && max <= 25);
	return young && GROWN_UPS.test(text) ? [] : found;
}

const HEAD = 400;

const WORDED_HEAD = 150;

/** Ages that a name and opening speak of, in whole years. A mention lowers a service for others and never shuts them out. */
export function agesMentioned(name: string, summary: string): Service['ages'] {
	const title = ofPeople(flat(name));
	const opening = ofPeople(flat(summary).slice(0, HEAD));
	if (EVERY_AGE.test(title)) return null;
	const exact = union(numbered(title)) ?? union(numbered(opening));
	if (exact !== null) return { ...exact, source: 'mention' };
	if (EVERY_AGE.test(opening)) return null;
	const rough = union(worded(title)) ?? union(worded(opening.slice(0, WORDED_HEAD)));
	return rough === null ? null : { ...rough, source: 'mention' };
}
