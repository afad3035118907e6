const IN_WORDS = 'one two three four five six seven eight nine ten eleven twelve thirteen'.split(
	' '
);
const NUMBER = `\\d{1,2}|${IN_WORDS.join('|')}`;
const CHILD =
	'sons?|daughters?|lads?|boys?|girls?|kids?|child|children|grandkids?|grandsons?|granddaughters?|grandchildren|little one|eldest|oldest|youngest|twins|baby|toddler';
// `he s 15 n taller`, `my son is 9`, `the 2 grandkids, 3 and 8`; not `he s 3 miles off`.
const NOT_YEARS =
	'(?! (?:o clock|am|pm|grand|miles|minutes|mins|hours|hrs|days|nights|times|of us|of them|pounds|quid|stone|jobs|kids|children|sons|daughters|boys|girls|grandkids|grandchildren|lads|twins))';
const SAID = [
	RegExp(
		`\\b(?:(?:${CHILD})(?: (?:is|are|s|who is|who s|aged|now|turned|just turned|of))?|he s|she s|they re|he is|she is)(?: (?:only|just|about|nearly|almost))? (${NUMBER})\\b${NOT_YEARS}(?: (months?|weeks?)| (?:and|n|or) (${NUMBER})\\b${NOT_YEARS})?`,
		'g'
	),
	RegExp(`\\b(?:aged?|ages) (${NUMBER})\\b(?: (months?|weeks?)| (?:and|n) (${NUMBER})\\b)?`, 'g'),
	RegExp(`\\b(${NUMBER})(?: (months?|weeks?)| years?) old\\b`, 'g')
];

const numberOf = (said: string): number =>
	/^\d/.test(said) ? Number(said) : IN_WORDS.indexOf(said) + 1;

// Without a number, a school or a nursery says about how old a child is; schools begin at five, and so do groups for early years end.
const STAGES: [RegExp, number, number][] = [
	[/\b(?:baby|newborn|months old)\b/, 0, 1],
	[/\b(?:toddlers?|nursery|terrible twos|potty)\b/, 1, 4],
	[/\b(?:school|teachers?|homework|classroom)\b/, 6, 16],
	[/\b(?:teen\w*|gcses?|sixth form|secondary)\b/, 11, 17]
];

const stagesIn = (text: string): number[] =>
	STAGES.filter(([words]) => words.test(text)).flatMap(([, from, to]) =>
		Array.from({ length: to - from + 1 }, (_, more) => from + more)
	);

/** Ages of the children that a person's words speak of, in whole years; all of a stage of life where they give no number. `text` is plain, with short forms in full. */
export function childAges(text: string): number[] {
	const said = SAID.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap(([, first, small, second]) => [
			small === undefined ? numberOf(first ?? '') : 0,
			...(second === undefined ? [] : [numberOf(second)])
		])
	).filter((age) => age < CHILD_BELOW);
	return [...new Set(said.length > 0 ? said : stagesIn(text))];
}

/** Whole years: who is as old as this is no child any more. */
const CHILD_BELOW = 18;
