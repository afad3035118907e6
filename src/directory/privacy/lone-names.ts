import { INSTITUTION } from './names.ts';
import type { Own } from './own-words.ts';

const GONE = '[…]';
const WORD = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
const TITLE = '(?:\\p{Lu}\\p{Ll}{1,3}\\. )?';
const START = "(?<![\\p{L}@./’'-])";
/** Where a name of one word ends: no second name follows, and nobody whom it belongs to. */
const END =
	"(?![\\p{L}’'-])(?! (?:\\p{Lu}|&|(?:staff|team|instructors|therapists|teachers|volunteers?|members?|people|residents|parents|tutors|experts|families|charity|students|ministry)\\b))(?! ?\\/)";

// Who does these is one person, whatever they are called; what is run or provided may be run by anyone.
const LED =
	'(?:[Ll]ed|[Ff]acilitated|[Tt]aught|[Hh]osted|[Tt]utored|[Ii]nstructed|[Cc]oached) by|[Dd]an arweiniad|[Dd]an ofal|[Aa]rweinir gan|[Dd]ysgir gan';
const REACH =
	'[Cc]ontact|[Rr]ing|[Cc]all|[Tt]ext|[Pp]hone|[Ee]mail|[Mm]essage|[Ss]peak (?:to|with)|[Aa]sk for|[Cc]ysylltwch â|[Ff]foniwch|[Ss]iaradwch â|[Gg]ofynnwch am';
const POST =
	'(?:[Oo]rganis|[Ll]ead|[Tt]each|[Cc]onven)ers?|[Oo]rganisers?|[Tt]utor|[Ii]nstructor|[Cc]o-?ordinator|[Hh]ost|[Ff]acilitator|[Ss]ecretary|[Tt]reasurer|[Cc]hair(?:person|man|woman)?|[Aa]rweinydd|[Tt]refnydd|[Aa]thro|[Aa]thrawes|[Yy]sgrifennydd|[Tt]rysorydd';

// Groups: what stays before, the name, what stays after.
const LONE = [
	RegExp(`(${START}(?:${LED}) )(${TITLE}${WORD})${END}()`, 'gu'),
	RegExp(
		`(${START}(?:${REACH}) )(${TITLE}${WORD})${END}( (?:on|at|via|by|ar|drwy)(?: (?:email|mobile|phone|text|e-bost))?:? (?:\\+?\\(?\\d|\\[…\\]|\\S{1,64}@))`,
		'gu'
	),
	RegExp(
		`(${START}(?:${POST})(?: is|'s| yw|:| ?[-–]) ?)(${TITLE}${WORD})${END}(?=\\s*(?:$|[.,;\\n(]))()`,
		'gu'
	),
	RegExp(`((?:\\d{3}|\\[…\\]) ?[([-] ?)(${WORD})([)\\]])`, 'gu')
];

/** Known by one name, and no person; besides, whatever the words of the service itself say. */
const NO_PERSON =
	/^(?:mind|relate|shelter|scope|sense|mencap|rethink|crisis|sustrans|sirona|samaritans|barnardo.?s|nacro|addaction|turning|cruse|respect|stonewall|remploy|carers|connect\w*|healthwatch|livewell|change|action|family|nurse|god|jesus|christ|allah|nature|us|our|your|the|an?|this|these|that|all|both|each|reception|bookings?|admin\w*|office|day|daytime|evenings?|mobile|text|landline|whatsapp|minicom|textphone|voicemail|main|free\w*|option|ext\w*|local|national|english|welsh|cymraeg|saesneg|term|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|vacant|tb[ac]|various|experienced|qualified|trained|professional\w*|volunteers?|peers?|students?|parents?|young|adult\w*|women|men|people|bristol|bath|cardiff|swansea|wales|london|england|caerdydd|abertawe|cymru)$/i;

/** What several are called, and what answers a phone, ends so. */
const SEVERAL = /(?:line|lines|desk|hub|care|ers|ors|ists|ians|ants|ees|ies|ions|ings)$/i;

/** At whose home somebody meets, with where that is. */
const AT_HOME = RegExp(
	`(?<= )(?:${WORD}['’]s|my|(?:a|the) (?:member|leader|host|tutor|teacher|organiser)['’]s) (?:own )?(?:house|home|flat|garden)[,:]? ?(?:at |in |\\()?(?:(?:Flat|No\\.?) )?\\d{1,4}[a-z]?,? [^.;\\n]{3,120}`,
	'gu'
);

const plain = (name: string) => name.replace(/^\p{Lu}\p{Ll}{1,3}\. /u, '');

/** A text without names of one word that stand where only a person's does, wherever it says them again, and without where a person lives. */
export function withoutLoneNames(text: string, own: Own): { text: string; found: number } {
	let found = 0;
	const names = new Set<string>();
	const said = LONE.reduce(
		(whole, pattern) =>
			whole.replace(pattern, (all: string, before: string, name: string, after: string) => {
				const word = plain(name).replace(/['’]s?$/, '');
				if (NO_PERSON.test(word) || SEVERAL.test(word) || INSTITUTION.test(word)) return all;
				if (own.words.has(word.toLowerCase().replace(/['’]/g, ''))) return all;
				found += 1;
				names.add(word);
				return `${before}${GONE}${after}`;
			}),
		text.replace(AT_HOME, () => {
			found += 1;
			return GONE;
		})
	);
	const again = [...names].reduce(
		(whole, name) => whole.replace(RegExp(`${START}${name}(?![\\p{L}-])`, 'gu'), GONE),
		said
	);
	return { text: again, found };
}
