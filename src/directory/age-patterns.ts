/** Whole years, both ends included. */
export type Range = { min: number | null; max: number | null };

const SPELLED: [RegExp, string][] = [
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
		.split(' ')
		.map((word, at): [RegExp, string] => [RegExp(`\\b${word}\\b`, 'g'), String(at + 1)]),
	'twenties thirties forties fifties sixties seventies eighties nineties'
		.split(' ')
		.map((word, at): [RegExp, string] => [RegExp(`\\b${word}\\b`, 'g'), `${(at + 2) * 10}s`]),
	'fives sixes sevens eights'
		.split(' ')
		.map((word, at): [RegExp, string] => [RegExp(`\\b${word}\\b`, 'g'), `${at + 5}s`])
].flat();

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ONES = 'one two three four five six seven eight nine'.split(' ');

/** Numbers in digits, and months of babies in whole years. */
export function inYears(text: string): string {
	const joined = text.replace(
		/\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](one|two|three|four|five|six|seven|eight|nine))?\b/g,
		(_, ten: string, one?: string) =>
			String(TENS.indexOf(ten) * 10 + 20 + (one ? ONES.indexOf(one) + 1 : 0))
	);
	const said = SPELLED.reduce((all, [word, digits]) => all.replace(word, digits), joined);
	return said
		.replace(
			/\b(\d{1,2}) ?(?:months?|mths?)(?= ?(?:old|of age|to|-|–))/g,
			(_, months: string) => `${Math.floor(Number(months) / 12)} years`
		)
		.replace(/\b(?:from )?birth\b|\bnew-?born\b|\bbabies(?= to \d)/g, '0')
		.replace(
			/\b(?:until|up to|before) (?:their|your|the) (\d{1,2})(?:st|nd|rd|th) birthday\b/g,
			'under $1s'
		)
		.replace(/\b(\d{1,2})th birthday\b/g, 'age $1')
		.replace(/\byears? ?(?=\d{1,2}\b)(?! ?\d{1,2} ?(?:years|yrs))/g, 'schoolyear ');
}

const OLD = '(?: ?-?(?:years?|yrs?|yr))?(?: ?-?(?:olds?|of age|oed))?';
const DASH = ' ?(?:-|–|—|to|and|up to|until|through to|i|hyd at) ?';
const NOT_MORE =
	'(?! ?(?:%|per ?cent|hours?|hrs?|mins?|minutes|weeks?|months?|days?|miles?|km|sessions?|places|people (?:a|per|each)|volunteers|members|staff|st\\b|nd\\b|rd\\b|th\\b|am\\b|pm\\b|[:.,]\\d|\\d))';
const Y = '(\\d{1,2})';

const RANGES: [RegExp, (a: number, b: number) => Range][] = [
	[
		RegExp(
			`\\b(?:age|aged|ages|age group|age groups|age range|oed|oedran|all ages)s?:? ?\\(?(?:is |are |between |from |of |rhwng |o )?(?:the ages of )?${Y}${OLD}${DASH}(\\d{1,3})(?:\\b|(?=y(?:ea)?rs?\\b))${NOT_MORE}`,
			'g'
		),
		(a, b) => ({ min: a, max: b })
	],
	[
		RegExp(
			`\\b(?:between )?(?:the ages of )?${Y}(?: ?-?(?:years?|yrs?)(?: ?-?old)?)?${DASH}${Y} ?-?(?:years?|yrs?|yr|year)(?: ?-?olds?| of age)\\b`,
			'g'
		),
		(a, b) => ({ min: a, max: b })
	],
	[
		RegExp(`\\b${Y}${DASH}${Y} ?(?:-?oed|mlwydd oed|year-?olds?|yr olds?)\\b`, 'g'),
		(a, b) => ({ min: a, max: b })
	],
	[
		RegExp(
			`\\b(?:children|child|kids|young people|youngsters|teenagers|teens|girls|boys|adults|people|anyone|students|pobl ifanc|plant)(?: and [a-z]+)? (?:aged |from |of |ages |between |rhwng )?(?:the ages of )?\\(?${Y}${DASH}${Y}(?: ?(?:years?|yrs?))?\\b${NOT_MORE}`,
			'g'
		),
		(a, b) => ({ min: a, max: b })
	],
	[RegExp(`\\b(?:for|and) ${Y}s?(?: ?- ?| to )${Y}s\\b`, 'g'), (a, b) => ({ min: a, max: b })],
	[
		RegExp(`\\b0${DASH}${Y}s?\\b(?= ?(?:$|years|yrs|\\)|group|stay|play|s\\b))`, 'g'),
		(b) => ({ min: 0, max: b })
	],
	[
		/(?<![\d£.,:+-])\b([1-9]\d) ?\+(?! ?\d)(?= ?(?:$|[.,;:)!?/-]|s\b|years? (?:old|of age)|yrs old|years?$|yrs?$|years? and|and (?:over|above)|only|welcome|group|club|class|tai|yoga|walk|football|exercise|fitness|dance|swim|gard|lunch|social|oed))/g,
		(a) => ({ min: a, max: null })
	],
	[
		RegExp(
			`(?<!under )\\b${Y}s?${OLD} ?(?:and|or|&|plus|a|neu) ?(?:over|above|older|upwards|drosodd|throsodd|h[yŷ]n)\\b`,
			'g'
		),
		(a) => ({ min: a, max: null })
	],
	[
		RegExp(
			`(?<!\\b(?:at|beyond|by|until|to|before|under|up to) )\\b(?:aged? (?:over|above|from|at least)|ages? from|(?:over|above|from) the age of|(?:be|from) (?:at least|age|over)(?: the age of)?|min(?:imum|\\.)? age(?: is| of|:)?|dros|dros oed) ${Y}\\b${NOT_MORE}(?!/| ?(?:years? (?:of|in|ago|experience)|${DASH}\\d))`,
			'g'
		),
		(a) => ({ min: a, max: null })
	],
	[RegExp(`\\b(?:over|the over)[ -]?([2-9]\\d)s\\b`, 'g'), (a) => ({ min: a, max: null })],
	[
		RegExp(`\\bover[ -]?${Y} ?-?(?:years? olds?|years? of age|yr olds?|oed)\\b`, 'g'),
		(a) => ({ min: a, max: null })
	],
	[
		RegExp(
			`\\b(?:people|adults|anyone|residents|men|women|those|everyone)(?: who are)?,? (?:aged )?(?:over|above) ([1-9]\\d)\\b${NOT_MORE}(?! years (?!old|of age))`,
			'g'
		),
		(a) => ({ min: a, max: null })
	],
	[
		RegExp(
			`\\bover[ -]([3-9]\\d)(?= (?:ballet|club|group|walking|exercise|social|lunch|football)|$)`,
			'g'
		),
		(a) => ({ min: a, max: null })
	],
	[
		RegExp(
			`\\b(?:aged? under|under the age of|under[ -]?)(?: ?)${Y}(?:s\\b| years (?:old|of age)\\b)`,
			'g'
		),
		(a) => ({ min: null, max: a - 1 })
	],
	[
		RegExp(`\\b(?:aged under|under the age of|dan) ${Y}\\b(?! ?(?:%|hours|miles)|/)`, 'g'),
		(a) => ({ min: null, max: a - 1 })
	],
	[
		RegExp(
			`\\b(?:(?:children|kids|babies|ages?|aged|young people|people)(?: from birth)? (?:aged |and )?up to (?:the age of |age )?|up to the age of |up to age |until (?:their|they are|the age of|theyre) )${Y}(?:th)?\\b${NOT_MORE}`,
			'g'
		),
		(a) => ({ min: null, max: a })
	],
	[
		RegExp(`\\b(?:aged? )?${Y}(?:[ -]years)? (?:and|or|&) (?:under|younger|below|iau)\\b`, 'g'),
		(a) => ({ min: null, max: a })
	],
	[
		RegExp(`\\b(?:aged?|ages|from) ${Y}${OLD} ?(?:upwards?|(?:or|and|neu|a) (?:more|mwy))\\b`, 'g'),
		(a) => ({ min: a, max: null })
	],
	[RegExp(`\\b${Y} ?\\+ ?(?:years|yrs)(?: old| of age)?$`, 'g'), (a) => ({ min: a, max: null })],
	[/\bu ?([5-9]|1\d|2[0-5])s?\b(?!\/)/g, (a) => ({ min: null, max: a - 1 })]
];

// In a name, two numbers beside a word for the young are ages.
const TITLED: [RegExp, (a: number, b: number) => Range] = [
	/(?<![\d/.:£])\b(\d{1,2}) ?(?:yrs?|years?)? ?[-–] ?(\d{1,2})(?:yrs?)?\b(?![\d/.:]| ?(?:am|pm|months?|mths?|weeks?|days?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g,
	(a, b) => ({ min: a, max: b })
];
export const YOUNG_TITLE =
	/\b(?:youth|young|junior|teen\w*|child\w*|kids|play|toddlers?|nursery|pre-?school|students?|cubs?|scouts?|beavers?|brownies|guides|rainbows|explorers|squirrels|holiday|after[ -]school|yrs?|years?|ages?|mini\w*|tots?|plant|ieuenctid)\b/;

const sensible = ({ min, max }: Range) =>
	(min ?? 0) <= 95 && (max ?? 0) < 120 && (min ?? 0) <= (max ?? 200) && (max === null || max > 0);

/** Every range of ages that a flat text gives in numbers; `young` where it is the name of something for the young. */
export function rangesIn(text: string, young: boolean): Range[] {
	return (young ? [...RANGES, TITLED] : RANGES)
		.flatMap(([pattern, range]) =>
			[...text.matchAll(pattern)].map((m) => range(Number(m[1]), Number(m[2])))
		)
		.filter(sensible);
}
