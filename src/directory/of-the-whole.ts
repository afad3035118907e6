import { clausesOf, type Clause } from './clauses.ts';
import { flat } from './flat-text.ts';

/** Characters in which a text says what the whole of it is about. */
const OPENING = 300;
/** The same where many things go on under one name. */
const FIRST = 120;

// Under one roof, or one authority, many things go on.
const PLACE_OF_MANY =
	/\b(?:community (?:centre|hall|hub|building|association|space|shop)|(?:village|parish|town|memorial|church) hall|leisure centre|sports? (?:centre|academy)|activity centre|arts? centre|learning centre|library|libraries|churche?s?|chapel|settlement|city farm|community farm|childrens centres?|family centre|council|hospital|trust services|(?:warm|welcome|welcoming) spaces?|food provision|activities at)\b|\b(?:(?<!\b(?:youth|day|medical|health|advice|womens|resource|respite) )centre|services)$/;
const MANY_POSTCODES = 3;
/** Words for the whole of a place, and for coming in. */
const OF_ALL =
	/\b(?:all (?:of )?(?:our|the|its)|all (?:services|sessions|groups|activities|free)|admission|entry|entrance|our services|(?:to|for|of) hire|hire of|the (?:centre|hall|farm|venue|space|warm space|house) (?:is|are|can)|we only|(?:warm|welcome|welcoming) space|everything|fees:)\b/;

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g;

/** A list of places, of which each has its own ways. */
const isList = (text: string) => new Set(text.match(POSTCODE)).size >= MANY_POSTCODES;

/** Whether many things go on under the name of a record, so that a line of it tells of one of them. */
export function isOfMany(name: string, text: string): boolean {
	const title = flat(name);
	if (/\b(?:group|club|class|classes|choir|walk|course|project|drop[ -]?in)\b/.test(title))
		return false;
	return PLACE_OF_MANY.test(title) || new Set(text.match(POSTCODE)).size >= MANY_POSTCODES;
}

const CAPITAL = "\\p{Lu}[\\p{L}'’&+]*";
const TITLED = RegExp(
	`^\\W*(?:[Tt]he |[Oo]ur )?(${CAPITAL}(?:[ -](?:${CAPITAL}|and|of|for|the|without|to)){1,6})(?:(?:\\s*\\([^)]*\\))?\\s*[–:]| - | (?:offers?|provides?|is|are|runs?|holds?)\\b)`,
	'u'
);
const NO_TITLE =
	/\b(?:fees?|costs?|price|please|when|where|who|how|what|if|and|the|of|for|to|without|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g;

/** Whether a sentence begins with a name that is neither the record's nor in its opening: one offer among others. */
function isOfAnother(clause: string, about: string): boolean {
	const title = TITLED.exec(clause.trim())?.[1];
	if (title === undefined) return false;
	const words =
		flat(title)
			.replace(NO_TITLE, ' ')
			.match(/\p{L}{3,}/gu) ?? [];
	const known = words.filter((word) => about.includes(word));
	return words.length >= 2 && known.length * 2 < words.length;
}

function wholeOf(name: string, text: string): string {
	const many = isOfMany(name, text);
	const listed = isList(text);
	const about = flat(`${name} ${text.slice(0, OPENING)}`);
	let at = 0;
	const speaks = ({ clause, said }: Clause) => {
		const from = at;
		at += clause.length + 1;
		if (OF_ALL.test(said)) return true;
		return many ? !listed && from < FIRST : from < OPENING || !isOfAnother(clause, about);
	};
	return clausesOf(text)
		.filter(speaks)
		.map(({ clause }) => clause)
		.join('\n');
}

// Two readers of one record ask for the same.
let last = { name: '', text: '', whole: '' };

/** The clauses of a text that speak of the whole of what a record is, apart from one thing among many that go on under its name. */
export function ofTheWhole(name: string, text: string): string {
	if (name !== last.name || text !== last.text) last = { name, text, whole: wholeOf(name, text) };
	return last.whole;
}
