import { flat } from './flat-text.ts';
import type { Range } from './age-patterns.ts';

const GROWN_UPS =
	/\b(?:parents?|famil(?:y|ies)|mums?|dads?|mothers?|fathers?|carers?|grandparents?|women|men|husbands?|wives|partners|spouses|everyone|teachers?|schools|professionals|rhieni|teulu(?:oedd)?)\b/;

const AGE_WORDS: [RegExp, Range, 'sure' | 'likely'][] = [
	[
		/\b(?:older|elderly|retired) (?:people|persons?|adults?|residents?|men|women|generations?|citizens?)\b|\bolder peoples?\b|\bpensioners?\b|\bsenior citizens?\b|\bseniors\b|\b(?:in )?later life\b|\bthe elderly\b|\bretirement\b|\bage uk\b|\b(?:bobl|pobl) h[yŷ]n\b/,
		{ min: 55, max: null },
		'likely'
	],
	[
		/\byoung (?:people|persons?|adults?|peoples|women|men|mums|carers)\b|\byouth\b|\b(?:bobl|pobl) ifanc\b/,
		{ min: 11, max: 25 },
		'likely'
	],
	[/\bteen(?:age(?:rs?)?|s)?\b|\b(?:arddegau|harddegau)\b/, { min: 13, max: 19 }, 'likely'],
	[
		/\b(?:babies|baby|toddlers?|pre-?schoo(?:l|lers)|early years)\b|\bbabanod\b/,
		{ min: 0, max: 5 },
		'likely'
	],
	[/\bchild(?:ren)?(?:s)?\b|\bkids\b|\bafter[ -]school\b|\bplant\b/, { min: 0, max: 17 }, 'sure'],
	[/\badults?\b(?! (?:need|must|should|with))|\boedolion\b/, { min: 18, max: null }, 'sure']
];

// The young and the grown in one breath are everybody.
const YOUNG_AND_GROWN =
	/\b(?:child(?:ren)?|kids|young people|teen\w*|babies|plant|pobl ifanc|juniors?)\b(?:,? (?:and|&|or|to|a|neu) |, )(?:[a-z]+ ){0,2}(?:adults?|grown-?ups|oedolion|older people|everyone|all ages)\b|\b(?:adults?|oedolion|older people)\b(?:,? (?:and|&|or|a|neu) |, )(?:[a-z]+ ){0,2}(?:child(?:ren)?|kids|young people|teen\w*|plant)\b|\beverybody (?:is )?welcome\b|\beveryone (?:is )?welcome\b|\bopen to (?:all|everyone)\b|\bcroeso i bawb\b/;

/** The least range that holds all of them; null for none, and for every age. */
export function union(ranges: readonly Range[]): Range | null {
	const mins = ranges.map(({ min }) => min ?? 0);
	const maxes = ranges.map(({ max }) => (max === null || max >= 99 ? Infinity : max));
	const min = Math.min(...mins);
	const max = Math.max(...maxes);
	if (ranges.length === 0 || (min === 0 && max === Infinity)) return null;
	return { min: min === 0 ? null : min, max: max === Infinity ? null : max };
}

const WIDEST_GAP = 5;

/** Whether ranges leave out years between them, so that no one range says whom they are for. */
export function haveGap(ranges: readonly Range[]): boolean {
	const sorted = [...ranges].sort((a, b) => (a.min ?? 0) - (b.min ?? 0));
	let reached = sorted[0]?.max ?? Infinity;
	return sorted.slice(1).some(({ min, max }) => {
		const gap = (min ?? 0) - reached > WIDEST_GAP;
		reached = Math.max(reached, max ?? Infinity);
		return gap;
	});
}

/** Whom somebody helps by doing, or has helped, is not who may come. */
const ofPeople = (text: string): string =>
	text
		.replace(
			/\b(?:meals?|food|breakfasts?|lunch(?:es)?|snacks?|toys|tools|books?|clothes|equipment) for (?:the )?(?:children|child|kids|babies|toddlers)\b|\b(?:childrens?|kids) (?:tools|toys|clothes|books|meals?|food|breakfasts?|lunch(?:es)?)\b/g,
			' '
		)
		.replace(
			/\b(?:children|child|kids|adults?|seniors|pensioners|babies|plant)\b[^.;,]{0,40}(?:\bfree\b|half price|£|must be|accompanied)/g,
			' '
		)
		.replace(
			/\b(?:accompanied by|with|under the supervision of|gydag) (?:an?|one|their|a responsible|a parent or|yr)? ?(?:responsible )?(?:adults?|oedoly?n(?:ion)?)\b|\b(?:responsible|accompanying) adults?\b/g,
			' '
		)
		.replace(
			/\b(?:to help|helping|who help|helps?|support for|visit|visiting|on behalf of|fundrais\w+ for|donat\w+ to) (?:isolated |lonely |frail |local |vulnerable |disadvantaged )*(?:older people|the elderly|elderly people)\b/g,
			' '
		)
		.replace(
			/\b(?:childrens? (?:centre|hospital|hospice|services|society|act|trust)|adult (?:social|education|learning)|(?:child|children|kid|kids|baby|toddler|teen|youth|adult|senior)s?[ -](?:friendly|proof|safe|sized|minded|free)|childrens? (?:groups?|area|corner|room|play|parties|activities|clubs?|menu|books?|library|section)(?= |,|$)|with children|bring (?:[a-z]+ (?:or|and) )?(?:children|kids)|of children|our children|children in need|youth (?:hostel|worker|justice))\b/g,
			' '
		);

/** The stage of life that a text names for those it is for; `sure` where the word sets the years. */
export function worded(text: string): { range: Range; sure: boolean; words: string } | null {
	const said = ofPeople(flat(text));
	if (YOUNG_AND_GROWN.test(said)) return null;
	const found = AGE_WORDS.flatMap(([pattern, range, how]) => {
		const match = pattern.exec(said);
		return match === null ? [] : [{ range, how, words: match[0] }];
	});
	// A group for parents speaks of children: the age of the child is not the age of who it is for.
	const young =
		found.length > 0 && found.every(({ range }) => range.max !== null && range.max <= 25);
	if (young && GROWN_UPS.test(said)) return null;
	const range = union(found.map((one) => one.range));
	if (range === null) return null;
	return {
		range,
		sure: found.every(({ how }) => how === 'sure'),
		words: found.map(({ words }) => words).join(', ')
	};
}
