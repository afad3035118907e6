import { flat } from '../flat-text.ts';
import { isGivenName, mayBeName, wordsOf, type Own } from './own-words.ts';
import { anyOf } from './private-words.ts';

const CAP = "\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*";
const TITLE =
	'(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Reverend|Cllr|Councillor|Canon|Father|Prof|Professor)\\.?';
const TITLED = RegExp(`(?<!\\p{L})${TITLE} (?:\\p{Lu}\\.? )?${CAP}(?: ${CAP})?`, 'gu');
const PAIR = RegExp(
	`(?<![\\p{L}@./])(${CAP})((?: \\p{Lu}\\.?)? (?:(?:van|de|von|ap|ab|ferch|al|el|O’|O') ?)?)(${CAP})`,
	'gu'
);
const INSTITUTION =
	/^(?:Centre|Center|House|Hall|Court|Park|Street|St|Road|Rd|Lane|Avenue|Close|Drive|Way|Place|Square|Gardens?|Terrace|Green|Hill|Farm|Wood|Woods|Bay|Bank|Church|Chapel|Cathedral|School|Schools|College|Academy|University|Hospital|Hospice|Trust|Foundation|Fund|Charity|Charities|Club|Group|Groups|Society|Association|Council|Library|Museum|Theatre|Gallery|Institute|Clinic|Surgery|Practice|Project|Projects|Day|Awards?|Memorial|Partnership|Services?|Support|Lodge|Inn|Arms|Hotel|Caf[eé]|Ltd|Limited|Studios?|Method|Technique|Model|Programme|Scheme|Appeal|Legacy|Line|Helpline|Curie|Nightingale|Lewis|Week|Month|Community|Town|City|Village|Valley|Bridge|Station|Stadium|Sports?|Leisure|Health|Medical|Nursery|Pre-?school|Children|Family|Families|Youth|Team|Network|Alliance|Forum|Choir|Band|Orchestra|Singers|Players|Dance|Yoga|Pilates|Fitness|Football|Rugby|Cricket|Tennis|Bowls|United|Rovers|Athletic|FC|RFC|CC|Estate|Quay|Docks?|Harbour|Island|Forest|Common|Meadows?|Hub|Online|Festival|Christmas|Easter|Summer|Spring|Winter|Autumn|Beach|Pool|Baths|Fields?|Playing|Ground|Rooms?|Building|Works|Campus|Care|Home|Homes|Housing|Training|Learning|Education|Advice|Kitchen|Market|Shop|Stores?|Wharf|Mill|Tower|Rise|View|Grove|Crescent|Mews|Row|Walk|Parade|Gate|Cross|End|Heath|Moor|Down|Downs|Ambulance|Parkinson|Alzheimer|Paul|Division|Crow|Louis|Bible|Christ|Evangelist|Baptist|Lennon|Lakes?|Lock|Canal|Reserve|Nature|Archives?|Press|Publishing|Books?|Films?|Productions?|Consultancy|Consulting|Counselling|Therapy|Therapies|Psychology|Coaching|Music|Arts?|Design|Photography)$/;
const PRECEDED =
	/\b(?:St|Saint|Sir|Dame|Lady|Lord|Queen|King|Prince|Princess|Duke|Duchess|Earl|Blessed|Sant|Santes|Pope|President|Our Lady of|called|named after|Unit|Ysgol|Capel|Eglwys)\.? $/;

/** Whether a pair of capitals is a person's name: begun by a given name, and no place, body or thing named after one. */
function isPerson(first: string, last: string, before: string, after: string, own: Own): boolean {
	if (!isGivenName(first)) return false;
	const bare = last.replace(/['’]s?$/, '');
	if (INSTITUTION.test(bare) || PRECEDED.test(before)) return false;
	const next = /^['’]?s? (?:(?:\p{Lu}[\p{L}’'-]* ){0,2})/u.exec(after)?.[0] ?? '';
	const following = after
		.replace(/^['’]s/, '')
		.trim()
		.split(/[\s,.;)]+/)
		.slice(0, 2);
	if (next !== '' && following.some((word) => INSTITUTION.test(word))) return false;
	if (INSTITUTION.test(following[0] ?? '')) return false;
	// The business is called after the person, who is then its role.
	return !(own.words.has(first.toLowerCase()) && own.words.has(flat(bare)));
}

const BEFORE = RegExp(
	`(?:${anyOf('reach')}|${anyOf('post')})[:,]? {0,2}(?:(?:please|our|the|your|either|to|on|is|with|,|–|-) ){0,2}$`,
	'iu'
);
const AFTER_POST = RegExp(
	`^,? ?(?:\\(|is (?:the|our|a|an) |(?:the|our|a|an) |– |- )?(?:[\\p{L}-]+ ){0,2}${anyOf('post')}`,
	'iu'
);
const AFTER_NUMBER =
	/^,? ?(?:on|at|via|ar|yn|:|-|–|tel\w*:?|mob\w*:?|email:?)? ?:? ?(?:\(?(?:\+44|0)\d|[\w.+-]+@|\[…\])/iu;
const SINGLE = RegExp(`(?<![\\p{L}@./’'-])(${CAP})(?![\\p{L}@])`, 'gu');

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
	said = said.replace(TITLED, (match: string, at: number) =>
		INSTITUTION.test(match.split(' ').at(-1) ?? '') ||
		INSTITUTION.test(
			said
				.slice(at + match.length)
				.trim()
				.split(/[\s,.;)]+/)[0] ?? ''
		) ||
		/^['’]s? /.test(said.slice(at + match.length))
			? match
			: gone()
	);
	const paired = said;
	said = paired.replace(
		PAIR,
		(match: string, first: string, _: string, last: string, at: number) => {
			const before = paired.slice(Math.max(0, at - 24), at);
			const after = paired.slice(at + match.length, at + match.length + 48);
			if (isPerson(first, last, before, after, own)) return gone();
			// "Contact Jo" and the next word may be a pair that is none.
			return match;
		}
	);
	const single = said;
	const given = new Set(own.people.map((name) => name.split(/\s/)[0] ?? '').filter(isGivenName));
	said = single.replace(SINGLE, (match: string, word: string, at: number) => {
		if (!mayBeName(word) || own.words.has(word.toLowerCase())) return match;
		const before = single.slice(Math.max(0, at - 48), at);
		const after = single.slice(at + match.length, at + match.length + 48);
		const next = after.trim().split(/[\s,.;)]+/)[0] ?? '';
		if (PRECEDED.test(before) || INSTITUTION.test(next)) return match;
		const sure = isGivenName(word);
		const told =
			(sure && given.has(word)) ||
			BEFORE.test(flat(before)) ||
			AFTER_NUMBER.test(after) ||
			(sure && AFTER_POST.test(flat(after))) ||
			(/\[…\](?: and|,| or| \/| &) $/.test(before) && sure);
		// A capital begins every sentence: a word that is also one needs more than that.
		if (!told || (!sure && /^ \p{Lu}/u.test(after) && !AFTER_NUMBER.test(after))) return match;
		return gone();
	});
	// `Sarah or […]`: the first of two is found once the second is.
	said = said.replace(
		RegExp(`(?<![\\p{L}@./’'-])(${CAP})( (?:and|or|/|&|neu|a|ac) \\[…\\])`, 'gu'),
		(match: string, word: string, rest: string) =>
			isGivenName(word) && !own.words.has(word.toLowerCase()) ? gone() + rest : match
	);
	return { text: said.replace(/\[…\](?:['’]s)?(?:,? (?:\[…\]))+/g, GONE), found };
}
