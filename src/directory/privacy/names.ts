import { flat } from '../flat-text.ts';
import { isGivenName, mayBeName, wordsOf, type Own } from './own-words.ts';
import { anyOf } from './private-words.ts';

const CAP = "\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*";
const TITLE =
	'(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Reverend|Cllr|Councillor|Canon|Father|Fr|Prof|Professor|PCSO|Rabbi|Imam|Pastor)\\.?';
const TITLED = RegExp(`(?<!\\p{L})(?:${TITLE} ){1,3}(?:\\p{Lu}\\.? ){0,3}${CAP}(?: ${CAP})?`, 'gu');
/** Words of which no person's name consists: of places, bodies and what they do. */
export const INSTITUTION =
	/^(?:Centre|Center|House|Hall|Court|Park|Street|St|Road|Rd|Lane|Avenue|Close|Drive|Way|Place|Square|Gardens?|Terrace|Green|Hill|Farm|Wood|Woods|Bay|Bank|Church|Chapel|Cathedral|School|Schools|College|Academy|University|Hospital|Hospice|Trust|Foundation|Fund|Charity|Charities|Club|Group|Groups|Society|Association|Council|Library|Museum|Theatre|Gallery|Institute|Clinic|Surgery|Practice|Project|Projects|Day|Awards?|Memorial|Partnership|Services?|Support|Lodge|Inn|Arms|Hotel|Caf[eé]|Ltd|Limited|Studios?|Method|Technique|Model|Programme|Scheme|Appeal|Legacy|Line|Helpline|Curie|Nightingale|Lewis|Week|Month|Community|Town|City|Village|Valley|Bridge|Station|Stadium|Sports?|Leisure|Health|Medical|Nursery|Pre-?school|Children|Family|Families|Youth|Team|Network|Alliance|Forum|Choir|Band|Orchestra|Singers|Players|Dance|Yoga|Pilates|Fitness|Football|Rugby|Cricket|Tennis|Bowls|United|Rovers|Athletic|FC|RFC|CC|Estate|Quay|Docks?|Harbour|Island|Forest|Common|Meadows?|Hub|Online|Festival|Christmas|Easter|Summer|Spring|Winter|Autumn|Beach|Pool|Baths|Fields?|Playing|Ground|Rooms?|Building|Works|Campus|Care|Home|Homes|Housing|Training|Learning|Education|Advice|Kitchen|Market|Shop|Stores?|Wharf|Mill|Tower|Rise|View|Grove|Crescent|Mews|Row|Walk|Parade|Gate|Cross|End|Heath|Moor|Down|Downs|Ambulance|Parkinson|Alzheimer|Paul|Division|Crow|Louis|Bible|Christ|Evangelist|Baptist|Lennon|Lakes?|Lock|Canal|Reserve|Nature|Archives?|Press|Publishing|Books?|Films?|Productions?|Consultancy|Consulting|Counselling|Therapy|Therapies|Psychology|Coaching|Music|Arts?|Design|Photography)$/;
const PRECEDED =
	/\b(?:St|Saint|Sir|Dame|Lady|Lord|Queen|King|Prince|Princess|Duke|Duchess|Earl|Blessed|Sant|Santes|Pope|President|Our Lady of|called|named after|Unit|Ysgol|Capel|Eglwys)\.? $/;

/** What stands before a person whom somebody is to reach, on flat text. */
export const BEFORE = RegExp(
	`(?:${anyOf('reach')}|${anyOf('post')})[:,]? {0,2}(?:(?:please|our|the|your|either|lovely|friendly|very|own|to|on|is|with|number|name|person|,|–|-|:) ?){0,3}$`,
	'iu'
);
const LABELLED = RegExp(
	`(?:${anyOf('reach')}|${anyOf('post')})(?: (?:name|person))? ?[:–-] ?$`,
	'iu'
);
const AFTER_POST = RegExp(
	`^,? ?(?:\\(|is (?:the|our|a|an) |(?:the|our|a|an) |– |- )?(?:[\\p{L}-]+ ){0,2}${anyOf('post')}`,
	'iu'
);
/** What stands after a person of whom a number or an address is given. */
export const AFTER_NUMBER =
	/^,? ?(?:on|at|via|ar|yn|:|-|–|tel\w*:?|mob\w*:?|email:?)? ?:? ?(?:\(?(?:\+44|0)\d|[\w.+-]+@|\[…\])/iu;
const ENDS_THERE =
	/^ ?(?:[,.;:!?()/|–-]|$|(?:on|at|by|via|or|and|tel|email|e-mail|phone|mobile|ar|neu|a) | \[…\]| \(?0\d)/i;
// Between the words of one name: an initial, a short word, or a short form in brackets.
const WITHIN = /^ (?:\p{Lu}\.? |(?:van|de|von|ap|ab|ferch|al|el) |[("“'‘]\p{Lu}\p{L}+[)"”'’] )?$/u;
const JOINED = /^(?:,? (?:and|or|&|neu|a|ac) |\/| \/ |, )$/;
const WORD = RegExp(`(?<![\\p{L}\\p{N}@./_’'-])${CAP}(?![\\p{L}\\p{N}@_])`, 'gu');
// Capitals begin sentences and lines: these begin no name, and are no surname.
const NO_NAME =
	/^(?:The|This|That|These|Our|Your|You|We|I|It|If|In|On|At|For|From|And|Or|But|To|By|Is|Are|With|All|Any|Please|Call|Email|E-mail|Phone|Tel|Telephone|Text|Contact|Mobile|Visit|Website|Web|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Age|Mind|Free|Open|Time|Cost|Price|Address|Location|Venue|When|Where|Who|How|What|Why|More|Us|Him|Her|Them|Bristol|London|Cardiff|England|Wales|Cymru|UK|English|Welsh|British|Facebook|Instagram|Twitter|WhatsApp|Zoom|Eventbrite|Services|Manager|Coordinator|Officer|Worker|Lead|Leader|Admin|Reception|Secretary|Director|Police|Enquiries|Head|General|New|Customer|National|Local|Adult|Young|Older|Social|Lottery|Making|Testing|Carers|Citizens|Living|Working|Booking|Bookings|Information)$/;

// Places and bodies, and people's surnames as well: the latter where somebody is to be reached.
const SURNAME_TOO =
	/^(?:Green|Hill|Wood|Woods|Park|Church|Lane|Bridge|Heath|Moor|Field|Fields|Cross|Lewis|Paul|Farm|Down|Market|Mill|Court|Hall|Day|Home|Close|Bay|End)$/;

type Token = { word: string; from: number; to: number };

const tokensOf = (text: string): Token[] =>
	[...text.matchAll(WORD)].map((match) => ({
		word: match[0],
		from: match.index,
		to: match.index + match[0].length
	}));

const bare = (word: string) => word.replace(/['’]s?$/, '');

/** Stretches of a text that name a person. */
function stretches(text: string, own: Own): [number, number][] {
	const tokens = tokensOf(text);
	const known = new Set(own.people.map((name) => name.split(/\s/)[0] ?? '').filter(isGivenName));
	const found: [number, number][] = [];
	let at = 0;
	while (at < tokens.length) {
		const first = tokens[at];
		if (first === undefined) break;
		let last = at;
		while (last - at < 2) {
			const [one, next] = [tokens[last], tokens[last + 1]];
			if (one === undefined || next === undefined) break;
			if (/['’]s$/.test(one.word) || !WITHIN.test(text.slice(one.to, next.from))) break;
			const surname = SURNAME_TOO.test(bare(next.word)) && isTold(text, first);
			if (NO_NAME.test(next.word) || (INSTITUTION.test(bare(next.word)) && !surname)) break;
			last += 1;
		}
		const end = tokens[last];
		if (end !== undefined && isNamed(text, tokens, at, last, { own, known, found })) {
			found.push([first.from, end.from + bare(end.word).length]);
			at = last + 1;
		} else at += 1;
	}
	return found;
}

const isTold = (text: string, { word, from }: Token) =>
	isGivenName(word) &&
	BEFORE.test(
		flat(
			text
				.slice(Math.max(0, from - 60), from)
				.split('\n')
				.at(-1) ?? ''
		)
	);

type Seen = { own: Own; known: ReadonlySet<string>; found: readonly [number, number][] };

function isNamed(
	text: string,
	tokens: readonly Token[],
	at: number,
	last: number,
	seen: Seen
): boolean {
	const [first, end] = [tokens[at], tokens[last]];
	if (first === undefined || end === undefined) return false;
	const { own, known, found } = seen;
	const given = bare(first.word);
	const before = text.slice(Math.max(0, first.from - 60), first.from);
	const after = text.slice(end.to, end.to + 60);
	const next = tokens[last + 1];
	const touching = next !== undefined && text.slice(end.to, next.from).trim() === '' ? next : null;
	if (NO_NAME.test(given) || PRECEDED.test(before) || INSTITUTION.test(given)) return false;
	// What is called after a person is no person: `the James Paget Hospital`.
	if (touching !== null && INSTITUTION.test(bare(touching.word))) return false;
	const words = tokens.slice(at, last + 1).map(({ word }) => bare(word).toLowerCase());
	// The business is called after the person, who is then its role.
	if (words.every((word) => own.words.has(word))) return false;
	const surname = last > at;
	if (isGivenName(given) && surname) return true;
	const flatBefore = flat(before.split('\n').at(-1) ?? '');
	const told = BEFORE.test(flatBefore) || AFTER_NUMBER.test(after) || known.has(given);
	const after1 = flat(after.split('\n')[0] ?? '');
	const joined = found.at(-1);
	const paired = joined !== undefined && JOINED.test(text.slice(joined[1], first.from));
	if (mayBeName(given) && surname)
		return !/ing$/.test(words[1] ?? '') && !isHeading(text, first, end);
	if (isGivenName(given)) return told || paired || AFTER_POST.test(after1);
	if (mayBeName(given)) return (told || paired) && ENDS_THERE.test(after);
	return surname && LABELLED.test(flatBefore) && (ENDS_THERE.test(after) || after.startsWith('\n'));
}

/** A line of capitals alone is a heading, in which words that are also names are words. */
function isHeading(text: string, first: Token, end: Token): boolean {
	const from = text.lastIndexOf('\n', first.from) + 1;
	const to = text.indexOf('\n', end.to);
	const line = text.slice(from, to < 0 ? text.length : to).trim();
	return line.length < 60 && line === text.slice(first.from, end.to) && !/[.:@\d]/.test(line);
}

const FIRST_OF_TWO = RegExp(
	`(?<![\\p{L}@./’'-])(${CAP})((?: and| or|,| &|/| neu| a| ac) ?\\[…\\])`,
	'gu'
);

const GONE = '[…]';

/** A text with people's names made `[…]`, and how many there were. */
export function withoutNames(text: string, own: Own): { text: string; found: number } {
	let found = 0;
	const gone = () => {
		found += 1;
		return GONE;
	};
	let said = text;
	for (const name of own.people) {
		const words = wordsOf(name);
		if (words.length < 2 || words.every((word) => own.words.has(word))) continue;
		if (said.includes(name))
			said = said
				.split(name)
				.map((part, at) => (at === 0 ? part : gone() + part))
				.join('');
	}
	const titled = said;
	said = titled.replace(TITLED, (match: string, at: number) => {
		const after = titled.slice(at + match.length, at + match.length + 40);
		const next = after.trim().split(/[\s,.;)]+/)[0] ?? '';
		const named = match.split(' ').at(-1) ?? '';
		const of = (INSTITUTION.test(named) && !SURNAME_TOO.test(named)) || INSTITUTION.test(next);
		return of || /^['’]s? /.test(after) ? match : gone();
	});
	let from = 0;
	const parts: string[] = [];
	for (const [start, end] of stretches(said, own)) {
		parts.push(said.slice(from, start), gone());
		from = end;
	}
	parts.push(said.slice(from));
	// `Dave or […]`: the first of two is known once the second is.
	const whole = parts
		.join('')
		.replace(FIRST_OF_TWO, (match, word: string, rest: string) =>
			isGivenName(word) && !own.words.has(word.toLowerCase()) ? gone() + rest : match
		);
	return { text: whole.replace(/\[…\](?: \[…\])+/g, GONE), found };
}
