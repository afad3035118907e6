import given from '#content/given-names.json' with { type: 'json' };
import { allWords, type Service } from '#lib/domain/directory/service.ts';

/* A second look at what is ready to be published, by rules of its own: nothing here is used to keep anything back. */

const WEBMAIL =
	/@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|btconnect|sky|talktalk|virginmedia|virgin|ntlworld|blueyonder|tiscali|plusnet|orange|o2|protonmail|proton|pm|gmx|mail|zoho|fastmail|hey|tutanota)\.(?:co\.uk|com|net|org|me|uk|de|fr|es)\b/i;
const MAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;
const POST =
	/info|contact|enquir|admin|secretar|office|hello|chair|treasur|booking|support|team|help|club|group|member|event|volunteer|centre|church|parish|hall|team|service|welcome|project|council|rector|warden|coordinator|organis/i;
const MOBILE = /(?:\+44[ ()0-]*|(?<![\d.])0)7(?:[ ()-]?\d){9}(?!\d)/g;
const LINE =
	/\b(?:help ?line|line|office|duty|desk|reception|text|sms|service|whats ?app|switchboard|out of hours|team)\b/i;
const REFUGE =
	/\b(?:refuges?|safe ?houses?|women'?s aid hostel|crisis house for women|lloches|llochesau|tŷ diogel)\b/i;
const NO_REFUGE =
	/\b(?:wildlife|animal|nature|bird|cat|dog|bank holiday|pedestrian) refuges?|refuge (?:in|from)\b/gi;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const ASKED_FOR =
	/\b(?:[Cc]ontact|[Cc]all|[Rr]ing|[Pp]hone|[Ee]-?mail|[Aa]sk for|[Ss]peak (?:to|with)|[Tt]ext|[Ll]ed by|[Rr]un by|[Cc]o-?ordinator|[Mm]anager|[Ss]ecretary|[Cc]hair(?:man|person)?|[Tt]reasurer)[:, -]{1,3}(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev)\.? )?(\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{Ll}’'-]+)?/gu;
const NUMBERED_NAME =
	/(\p{Lu}\p{Ll}+)(?: \p{Lu}[\p{Ll}’'-]+)?(?: on|:| -|,)? (?:0\d[\d ]{8,}|[\w.]+@)/gu;

const GIVEN = new Set(given.names);
/** Given names that are words or places as often. */
const ALSO_WORDS = new Set(
	'art may hope grace faith joy dawn rose mark bill will grant amber ruby iris ivy daisy lily summer summers autumn mercy sky river rob pat drew guy jack victoria charlotte florence sydney chelsea kent bristol israel jordan georgia virginia carol holly hazel heather miles max chance chase gene ray dale glen glenn'.split(
		' '
	)
);

/** What a record ready to be published says that should not be, each with its kind; `raw` is the record it was read from. */
export function foundIn(service: Service, raw: unknown): { kind: string; found: string }[] {
	const found: { kind: string; found: string }[] = [];
	const texts = JSON.stringify({ ...service, id: '' });
	const own = `${allWords(service.name)} ${service.organisation ?? ''}`.toLowerCase();
	const ownWords = own.match(/\p{L}{4,}/gu) ?? [];
	const add = (kind: string, words: string) => found.push({ kind, found: words });

	for (const mail of new Set(texts.match(MAIL) ?? [])) {
		if (!WEBMAIL.test(mail)) continue;
		const local = mail.slice(0, mail.indexOf('@')).toLowerCase();
		const short = ownWords.map((word) => word[0]).join('');
		const isOwn =
			POST.test(local) ||
			ownWords.some((word) => local.includes(word.slice(0, 5))) ||
			(short.length > 2 && local.includes(short));
		if (!isOwn) add('webmail', mail);
	}

	const rawText = JSON.stringify(raw);
	for (const mobile of new Set(texts.match(MOBILE) ?? [])) {
		const tail = mobile.replace(/\D/g, '').slice(-9);
		const at = RegExp([...tail].join('\\D{0,2}')).exec(rawText)?.index ?? 0;
		if (!LINE.test(rawText.slice(Math.max(0, at - 120), at + 80))) add('mobile', mobile);
	}

	for (const [, name = ''] of [...texts.matchAll(ASKED_FOR), ...texts.matchAll(NUMBERED_NAME)]) {
		const word = name.toLowerCase();
		if (GIVEN.has(word) && !ALSO_WORDS.has(word) && !own.includes(word)) add('name', name);
	}
	if (service.person !== null) add('name', 'person');

	const about = `${allWords(service.name)}\n${allWords(service.summary)}`;
	const isRefuge = REFUGE.test(about.replace(NO_REFUGE, ' '));
	if (isRefuge && service.points.length + service.outcodes.length > 0)
		add('refuge', 'a point or outcode');
	if (isRefuge && service.ways.some(({ kind }) => kind === 'place' || kind === 'letter'))
		add('refuge', 'an address');
	if (isRefuge && POSTCODE.test(about)) add('refuge', 'a postcode in its words');
	return found;
}
