import type { Service } from '#lib/domain/directory/service.ts';
import { flat } from './flat-text.ts';
import { inYears, rangesIn, YOUNG_TITLE, type Range } from './age-patterns.ts';
import { haveGap, union, worded } from './age-words.ts';
import { clausesOf } from './clauses.ts';
import { isOfMany, ofTheWhole } from './of-the-whole.ts';

/** Ages of whom a text is for, and the words that say so; `likely` where they name a stage of life and no number. */
export type AgesRead = {
	ages: Service['ages'];
	likely: Service['ages'];
	words: string | null;
};

const NONE: AgesRead = { ages: null, likely: null, words: null };

// A clause that counts, tells of a life, a time or a place, or of whom somebody brings along, is not about who may come.
const NOT_WHO =
	/\d ?(?:%|per ?cent)|\b(?:one|\d) (?:in|out of) (?:\d|ten|every)|\b(?:she|he|they|i|who) (?:was|were|had|made|died|began|started|joined|left|became)\b[^,]*\bage|\b(?:at|by|before|reach\w*|turn\w*|beyond) the age of\b|\b(?:life expectancy|average age|experience|founded|history|since|died|death|suicide is|statistics|census|survey|population)\b|\b(?:(?:soft )?play|toddlers?|baby|babies|childrens?|kids|\d{1,2}s?) (?:corner|area|zone|room)\b(?= for|,|$)/;
/** Of somebody whom the reader cares for, or of a place in a nursery that the state pays. */
const NOT_READER =
	/\b(?:their|your|the) (?:relative|loved one|child|son|daughter|dependant)s? (?:must|should|needs? to|has to|is|are)\b|\b(?:early education|nursery|childcare)\b|\b(?:eligible|funded)\b[^,]*\bplaces?\b|\bolds? (?:funded )?places?\b/;
const ACCOMPANIED =
	/\b(?:accompanied|with an adult|need an adult|supervis\w+|parental consent|responsible adult|chaperone|gydag oedolyn)\b/;
const PRICED =
	/£ ?\d|\b(?:free(?![ -]?style)|half price|concession\w*|discount\w*|reduced|cheaper)\b/;
const OF_OTHERS =
	/\b(?:volunteers?|staff|employees|trustees|instructors|workers|mentors|befrienders|foster carers|applicants? for (?:the )?(?:post|role)|gwirfoddolwyr)\b/;
const PARENTS_OF =
	/\b(?:parents?|carers?|famil(?:y|ies))(?: ?\/ ?carers?)? (?:and|with|&) (?:their )?(?:(?:young )?(?:children|babies|toddlers) )?(?:aged )?under\b|\b(?:parents?|carers?|famil(?:y|ies)|mums?|dads?|mothers?|fathers?|guardians?|adults?|women|men|anyone|people|professionals?|those|grandparents?|households?|residents|rhieni|teulu\w*)\b[^,()]{0,40}\b(?:of|(?<!\bwork(?:s|ing)? )with|have|has|caring for|care for|look after|looking after|raising|whose|expecting|gyda)\b[^,()]{0,30}\b(?:child|children|baby|babies|bab(?:i|anod)|sons?|daughters?|kids|young (?:person|people)|teen\w*|toddlers?|under|plant|little ones?|someone|person|relative|loved one)\b/;
/** Whom a service cannot take. */
const SHUT_OUT =
	/\b(?:unable to|cannot|can not|cant|do not|dont|does not|doesnt|not able to|not) (?:\w+ ){0,2}(?:allow|accept|admit|take|support|work with|help|see|let|offer|hire|lend|suitable for|available to|open to)\b|\bnot (?:suitable|available|open|recommended|appropriate|permitted|allowed)\b|\bno (?:one|body|children|under|person|admittance|entry)\b|\bnid (?:yw|ydym|oes)\b/;
/** One clinic, group or session among others says nothing of the whole. */
const ONE_OF_MANY =
	/\b(?:for example|such as|including|also (?:\w+ )?(?:run|offer|hold|host|have)|has (?:also )?led to|spin[ -]off|drop[ -]?in clinic|clinic once|groups have been formed)\b/;
const NOT_EXPECTED = /\bnot expected to\b|\bunlikely to\b/;

// `Established in 2020, for ...` and `a free six week course for ...`: a year and a length of time are no ages.
const COUNTED =
	/\b(?:established|founded|formed|set up|running|since) (?:in )?(?:19|20)\d{2}\b|\b\d{1,2}[ -](?:week|session|month|hour)\b(?! ?olds?)|\b(?:bmi|body mass index|iq|scor\w+|hba1c|waist|audit|phq-?9?|gad-?7?|epc|grade|temperature|speed|ramp|gradient|dress size|uk size)s?\b(?: (?!aged?\b|for\b|and\b)[a-z]+){0,4} \d{1,3}(?:\.\d)?\+?(?: ?(?:-|–|to|and) ?\d{1,3})?(?: or (?:more|over|above|higher))?/g;
// `Carers of people over 65`: the age is theirs whom somebody looks after.
const CARERS_OF =
	/\b(?:carers? (?:of|for|to|who (?:look after|care for|support))|(?:who|and) (?:look|looks|are looking) after|gofalwyr (?:i|am)|sy'?n gofalu am)\b[^,()]*$/;
/** Letters before and after a number within which a price is about that age alone. */
const NEAR = { before: 25, after: 40 };
// `Run by volunteers for people aged 75 and over`: whoever is named last before the number is meant.
const MEANT_LAST =
	/\b(?:for|help(?:s|ing)?|support(?:s|ing)?) (?:[a-z-]+ ){0,4}(?:people|adults|women|men|residents|guests|children|teenagers)\b[^.]{0,24}$/;
const ofHelpers = (said: string): boolean =>
	OF_OTHERS.test(said) && !MEANT_LAST.test(said.slice(0, said.search(/\d/)));

const EVERY_AGE =
	/\b(?:all|any|every|whatever your|regardless of|different|mixed) (?:age|ages)\b(?! (?:from|between|\d))|\bfor everyone\b|\bof any age\b|\bpob oed(?:ran)?\b|\bi bawb\b/;
type Found = { ranges: Range[]; words: string[] };

/** Ages in numbers, clause by clause, of those whom the clauses are about. */
function numbered(clauses: readonly string[], title: boolean, aboutVolunteers: boolean): Found {
	const found: Found = { ranges: [], words: [] };
	const young = title && YOUNG_TITLE.test(flat(clauses.join(' ')));
	// What stands in brackets may be about somebody else.
	for (const clause of clauses.flatMap((one) => one.split(/[()]/))) {
		const said = inYears(flat(clause)).replace(COUNTED, ' ');
		if (!/\d/.test(said)) continue;
		const less = said
			.replace(/\d+ ?% of [^,]*/g, ' ')
			.replace(
				/\b(?:under|over)[ -]?\d{1,2}s?(?: year olds)? (?:corner|area|zone|room|go free|free|£)[^,)]*/g,
				' '
			);
		const ranges = rangesIn(less, young);
		if (ranges.length === 0) continue;
		if (NOT_WHO.test(said) || NOT_EXPECTED.test(said) || NOT_READER.test(said)) continue;
		if (ofHelpers(said) && !aboutVolunteers) continue;
		if (PARENTS_OF.test(said) || CARERS_OF.test(said.slice(0, said.search(/\d/)))) continue;
		const digit = said.search(/\d/);
		if (PRICED.test(said.slice(Math.max(0, digit - NEAR.before), digit + NEAR.after)) && !title)
			continue;
		if (SHUT_OUT.test(said.slice(Math.max(0, digit - 60), digit + 40))) {
			const limits = ranges.flatMap(({ min, max }) =>
				min === null && max !== null ? [max + 1] : []
			);
			if (limits.length !== ranges.length || found.ranges.length > 0) continue;
			found.ranges.push(...limits.map((min) => ({ min, max: null })));
			found.words.push(clause.trim().replace(/\s+/g, ' ').slice(0, 140));
			continue;
		}
		if (ONE_OF_MANY.test(said.slice(0, digit)) && !title) continue;
		// Who has to bring somebody may come: from what age, and no age above which nobody may.
		const kept = ACCOMPANIED.test(said)
			? ranges.filter(({ min, max }) => min !== null && min > 0 && max !== null)
			: ranges;
		if (kept.length === 0) continue;
		found.ranges.push(...kept);
		found.words.push(clause.trim().replace(/\s+/g, ' ').slice(0, 140));
	}
	return found;
}

const HEAD = 1200;
const WORDED_HEAD = 150;

const VOLUNTEERING = /\b(?:volunteer\w*|befriender|mentor|jobs?|apprentice\w*|gwirfoddol\w*)\b/;

const WEEKDAY = /^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

/** Ages that a name and text speak of, in whole years, of the people whom it is for. A mention lowers a service for others and never shuts them out. */
export function agesMentioned(name: string, summary: string): AgesRead {
	const title = flat(name);
	const opening = ofTheWhole(name, summary).slice(0, HEAD);
	const clauses = clausesOf(opening).map(({ clause }) => clause);
	// Where one day of the week is for an age and another for all, no age is left out.
	const open = /\ball (?:are )?welcome\b/i.test(summary);
	const kept = open ? clauses.filter((clause) => !WEEKDAY.test(clause)) : clauses;
	const about = VOLUNTEERING.test(title);
	const titled = numbered([name], true, about);
	const told = titled.ranges.length > 0 ? titled : numbered(kept, false, about);
	if (haveGap(told.ranges)) return NONE;
	const exact = union(told.ranges);
	if (exact !== null)
		return {
			ages: { ...exact, source: 'mention' },
			likely: null,
			words: told.words.slice(0, 2).join(' … ')
		};
	// Ages that together leave nobody out say no age.
	if (told.ranges.length > 0) return NONE;
	if (EVERY_AGE.test(title) || EVERY_AGE.test(flat(opening.slice(0, 400)))) return NONE;
	const rough =
		worded(name) ?? worded(isOfMany(name, summary) ? '' : summary.slice(0, WORDED_HEAD));
	if (rough === null) return NONE;
	const ages = { ...rough.range, source: 'mention' as const };
	return rough.sure
		? { ages, likely: null, words: rough.words }
		: { ages: null, likely: ages, words: rough.words };
}
