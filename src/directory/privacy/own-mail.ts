import { isJoinedName, isSurname } from './joined-names.ts';
import { isGivenName, mayBeName, wordsOf, type Own } from './own-words.ts';

const POSTS =
	/^(?:info\w*|admin\w*|enquir\w*|enquery|hello|hi|contact\w*|mail|email|office\w*|book(?:ings?)?|help\w*|support\w*|team|reception|secretary\w*|chair\w*|treasurer|clerk|member(?:ship|s)?|hire|hall|manager|volunt\w*|referr?als?|library|lib|youth|events?|news|general|post\w*|web\w*|sales|services?|advice|care\w*|community|centre|club|group|school|nursery|head\w*|director|coordinator|ceo|theatre|museum|church|parish|vicar|minister|warden|customer\w*|comms|communications|marketing|press|media|training|learning|education|health|wellbeing|social|housing|families|family|children|adult\w*|duty|intake|access|first|local|the|our|uk|north|south|east|west|ask|join|talk|connect|getinvolved|involve\w*|fundrais\w*|donat\w*|shop|cafe|kitchen|gym|sport\w*|dance|music|choir|arts?|studio|classes|lessons|ymholiadau|gwybodaeth|swyddfa|post|cyswllt|helo)$/;
const WEBMAIL =
	/^(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|aol|icloud|me|mac|btinternet|btopenworld|btconnect|sky|virginmedia|virgin|ntlworld|blueyonder|talktalk|tiscali|tesco|orange|wanadoo|freeserve|o2|plus|plusnet|gmx|mail|inbox|zoho|protonmail|proton|pm|fastmail|tutanota|tuta|hushmail|supanet|lineone|onetel|pipex|waitrose|uwclub|freeuk|zen|phonecoop|fsmail|yandex|qq|email)\.(?:com|co\.uk|net|org|org\.uk|uk|de|me|ch|eu|coop|io|fr|ru|in|ie)$/;

const TITLE = /^(?:mrs?|miss|ms|dr|rev|revd|cllr|prof)$/;

const longWord = (word: string) => word.length >= 4;
const initialsOf = (words: ReadonlySet<string>) => [...words].map((word) => word[0]).join('');

/** Whether a mail address is the service's own rather than a person's: the rule stands in the README beside this file. */
export function isOwnMail(address: string, own: Own): boolean {
	// `JaneSmith@` is two words.
	const [local = '', domain = ''] = address
		.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, '.')
		.toLowerCase()
		.split('@', 2);
	const parts = local.split(/[^\p{L}]+/u).filter(Boolean);
	const letters = parts.join('');
	const people = own.people.flatMap(wordsOf).filter((word) => word.length > 2);
	const free = parts.filter((part) => !own.words.has(part));
	const webmail = WEBMAIL.test(domain);
	const ofPerson =
		free.some(isGivenName) ||
		(parts.length > 1 && free.some((part) => mayBeName(part))) ||
		people.some((word) => !own.words.has(word) && letters.includes(word)) ||
		free.some((part) => isSurname(part) || isJoinedName(part)) ||
		(parts.length > 1 && TITLE.test(parts[0] ?? '') && !POSTS.test(parts[1] ?? '')) ||
		isGivenName(withoutOwn(letters, own)) ||
		// An initial and a surname.
		(parts.length === 2 &&
			parts[0]?.length === 1 &&
			/[._'-]/.test(local) &&
			!POSTS.test(parts[1] ?? '') &&
			!own.words.has(parts[1] ?? ''));
	if (ofPerson) return false;
	if (parts.some((part) => POSTS.test(part)) && !startsWithName(letters, own, webmail)) return true;
	if (!webmail) return true;
	const shared = [...own.words].filter(longWord).some((word) => letters.includes(word));
	const initials = initialsOf(own.words);
	const short = parts.some(
		(part) => part.length >= 3 && part.length <= 6 && initials.includes(part)
	);
	return (shared || short) && !startsWithName(letters, own, true);
}

/** What is left of letters without the longest word of the service's own that they begin or end with. */
function withoutOwn(letters: string, own: Own): string {
	const words = [...own.words].filter(longWord).sort((a, b) => b.length - a.length);
	const word = words.find((one) => letters.startsWith(one) || letters.endsWith(one));
	return word === undefined ? '' : letters.replace(word, '');
}

/** Whether letters run a given name and more together, as people do at webmail. */
function startsWithName(letters: string, own: Own, webmail: boolean): boolean {
	if (!webmail) return false;
	for (let length = 4; length <= Math.min(12, letters.length); length += 1) {
		const start = letters.slice(0, length);
		if (
			isGivenName(start) &&
			!own.words.has(start) &&
			![...own.words].some((w) => w.startsWith(start))
		)
			return true;
	}
	return false;
}
