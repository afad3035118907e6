import { roundedMiles } from '../directory/place.ts';
import { PLACE } from './fit-weights.ts';
import type { Phrase, ServiceFacts } from './index-data.ts';
import type { Directory } from './directory-index.ts';
import { strengthIn } from './postings.ts';
import type { Need } from './need.ts';
import type { Candidate } from './ordering.ts';
import { RELEVANCE, SAID_FROM } from './weights.ts';

/** The record says so: a tag, or words of its own text, given as it writes them. */
export type SaysSo =
	| { code: 'life-area'; area: string; source: 'tag' }
	| { code: 'life-area'; area: string; source: 'text'; found: Phrase[] }
	| { code: 'circumstance'; circumstance: string; source: 'tag' }
	| { code: 'circumstance'; circumstance: string; source: 'text'; found: Phrase[] }
	| { code: 'says'; found: Phrase[] }
	| { code: 'your-words'; words: string[] };
/** Our link, said as such: help of this kind often helps with that. `found` is the kind as the record writes it. */
export type OftenHelps =
	{ code: 'often-helps'; area: string; found: Phrase[] } | { code: 'general'; kind: string };
/** Where it is and how one gets in. */
export type WhereAndHow =
	| { code: 'listens' }
	| { code: 'age'; min: number | null; max: number | null; source: 'stated' | 'mention' }
	| { code: 'near'; miles: number }
	| { code: 'free'; source: 'tag' | 'text' }
	| { code: 'route'; route: 'self' | 'drop-in'; source: 'tag' | 'text' }
	| { code: 'reach'; reach: string; source: 'tag' | 'text' }
	| { code: 'company'; company: 'group' | 'one-to-one' }
	| { code: 'access'; access: string };
/** Why a service is shown: a code for the words, and the values they take. Each is true of this person and this service. */
export type Reason = SaysSo | OftenHelps | WhereAndHow;

const MOST_FOUND = 2;

const wordsOf = (phrase: Phrase): string[] =>
	(typeof phrase === 'string' ? [phrase] : Object.values(phrase)).map((words) =>
		words.toLowerCase()
	);
// `Grief` beside `a grief café` says nothing more.
const isWithin = (one: Phrase, other: Phrase): boolean => {
	const longer = wordsOf(other);
	return wordsOf(one).every((words, at) => {
		const whole = longer[at] ?? '';
		return whole.length > words.length && ` ${whole} `.includes(` ${words} `);
	});
};

/** Words of a row that name one of the concepts chosen, each once, and none within another. */
function found(row: number, ids: readonly string[], directory: Directory): Phrase[] {
	const phrases = ids
		.filter((id) => strengthIn(directory.concepts.get(id), row) >= SAID_FROM.reason)
		.map((id) => directory.phraseOf(id, row))
		.filter((phrase) => phrase !== '');
	const seen = new Map(phrases.map((phrase) => [wordsOf(phrase).join('|'), phrase]));
	const each = [...seen.values()];
	return each.filter((one) => !each.some((other) => isWithin(one, other))).slice(0, MOST_FOUND);
}

function aboutArea(row: number, area: string, directory: Directory): Reason[] {
	if (directory.isTagged(area, row)) return [{ code: 'life-area', area, source: 'tag' }];
	const { literal = [], linked = [] } = directory.links.get(area) ?? {};
	const said = found(row, literal, directory);
	if (said.length > 0) return [{ code: 'life-area', area, source: 'text', found: said }];
	if (directory.facts(row).oftenHelps.includes(area))
		return [{ code: 'often-helps', area, found: [] }];
	const kinds = found(row, linked, directory);
	const known = [...literal, ...linked].some(
		(id) => strengthIn(directory.concepts.get(id), row) >= SAID_FROM.knownProvider
	);
	return kinds.length > 0 || known ? [{ code: 'often-helps', area, found: kinds }] : [];
}

function aboutThem(row: number, circumstance: string, directory: Directory): Reason[] {
	if (directory.isTagged(circumstance, row))
		return [{ code: 'circumstance', circumstance, source: 'tag' }];
	const said = found(row, [circumstance], directory);
	return said.length > 0
		? [{ code: 'circumstance', circumstance, source: 'text', found: said }]
		: [];
}

/** Why a service is about what they asked for: what it says itself first, then our links; none when nothing ties it to them. */
export function aboutReasons(row: number, need: Need, directory: Directory): Reason[] {
	const areas = need.areas.flatMap(({ id }) => aboutArea(row, id, directory));
	const them = need.situation.circumstances.flatMap((id) => aboutThem(row, id, directory));
	const given = new Set(
		[...areas, ...them]
			.flatMap((reason) => ('found' in reason ? reason.found : []))
			.map((phrase) => JSON.stringify(phrase))
	);
	const subjects = need.subjects.map(({ id }) => id);
	const said = found(row, subjects, directory).filter(
		(phrase) => !given.has(JSON.stringify(phrase))
	);
	const words = [...new Set(need.words)].filter(
		(word) => strengthIn(directory.words.get(word), row) > 0
	);
	const reasons: (Reason | false)[] = [
		...areas,
		said.length > 0 && { code: 'says', found: said },
		...them,
		words.length > 0 && { code: 'your-words', words }
	];
	return reasons
		.filter((reason) => reason !== false)
		.sort((a, b) => Number(a.code === 'often-helps') - Number(b.code === 'often-helps'));
}

// What many people share ties a service to them only loosely.
const isShared = (circumstance: string) => Object.hasOwn(RELEVANCE.people, circumstance);

// Beside a wish, one word that a text happens to share ties it to nothing: a boarding school and a nursery school.
const enoughWords = ({ situation }: Need) => (situation.lifeAreas.length > 0 ? 2 : 1);

/** Whether one of the reasons says what a service is about, or that it is for people of few, such as they are. */
export const isAbout = (reasons: readonly Reason[], need: Need): boolean =>
	reasons.some((reason) =>
		reason.code === 'your-words'
			? reason.words.length >= enoughWords(need)
			: reason.code !== 'circumstance' || !isShared(reason.circumstance)
	) ||
	(need.areas.length === 0 && reasons.length > 0);

const within = (age: number, { ages }: ServiceFacts) =>
	ages !== null && age >= (ages.min ?? 0) && age <= (ages.max ?? 200);

/** Where a service is and how one gets in, as far as it suits what was said. Coverage is a limit and no reason. */
export function whereAndHow(facts: ServiceFacts, candidate: Candidate, need: Need): WhereAndHow[] {
	const { age, reach, company, access, freeOnly } = need.situation;
	const source = (tagged: boolean) => (tagged ? ('tag' as const) : ('text' as const));
	const { miles } = candidate;
	const reasons: (WhereAndHow | false)[] = [
		facts.listens && { code: 'listens' },
		facts.ages?.source === 'stated' &&
			age !== null &&
			within(age, facts) && { code: 'age', ...facts.ages },
		!facts.national &&
			facts.placed &&
			miles !== null &&
			miles <= PLACE.near && { code: 'near', miles: roundedMiles(miles) },
		(facts.route === 'self' || facts.route === 'drop-in') && {
			code: 'route',
			route: facts.route,
			source: source(facts.routeTagged)
		},
		freeOnly && facts.cost === 'free' && { code: 'free', source: source(facts.costTagged) },
		...reach
			.filter((way) => facts.reach.includes(way))
			.map((way): WhereAndHow => ({
				code: 'reach',
				reach: way,
				source: source(facts.reachTagged.includes(way))
			})),
		company !== 'either' &&
			facts.companyTagged &&
			facts.company === company && { code: 'company', company },
		...access
			.filter((id) => facts.access.includes(id))
			.map((id): WhereAndHow => ({ code: 'access', access: id }))
	];
	return reasons.filter((reason) => reason !== false);
}
