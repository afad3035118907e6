import { latinDigits } from '../contact-details.ts';
import { flat } from '../flat-text.ts';
import { isOwnMail } from './own-mail.ts';
import type { Own } from './own-words.ts';
import { anyOf } from './private-words.ts';

const GONE = '[…]';

/** Whether a number is one of those that people carry about. Digits only, spaces and a leading 18001 aside. */
export const isMobile = (number: string): boolean =>
	/^0?7\d{9}$/.test(
		number
			.replace(/\D/g, '')
			.replace(/^1800[12]/, '')
			.replace(/^(?:0044|44)/, '0')
	);

const LINES = RegExp(anyOf('role'), 'u');

/** Whether words beside a number call it a line of the service. */
export const isLine = (words: string): boolean => LINES.test(flat(words));

const MAIL =
	/(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
// Written with an `at` in words, so that machines do not find it.
const HIDDEN_MAIL =
	/(?<![\p{L}\p{N}._%+'-])([\p{L}\p{N}._%+'-]{1,64})(?: ?[([{<] ?(?:at|@) ?[)\]}>] ?| at | ?@ ?)([\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([{<] ?dot ?[)\]}>] ?| dot )[\p{L}\p{N}-]{2,63}){1,5})/giu;
const MOBILE =
	/(?<![\d+])(?:\+?44 ?(?:\(0\) ?)?|0044 ?(?:\(0\) ?)?|\(?[0oO])[ /-]?7(?:[ ()./-]{0,2}\d){9}(?!\d)/g;
const WITHOUT_NOUGHT =
	/(?<=(?:mob|mobile|tel|telephone|phone|call|text|ring|whatsapp|ffôn|ffoniwch|tecstiwch)[:.]? {0,2})7\d{3} ?\d{3} ?\d{3}(?!\d)/giu;

/** A text with people's mail addresses and mobile numbers made `[…]`, and how many there were of each. */
export function withoutDetails(
	text: string,
	own: Own
): { text: string; mails: number; mobiles: number } {
	let mails = 0;
	let mobiles = 0;
	const ofPerson = (match: string, address: string) => {
		if (isOwnMail(address.replace(/[.'-]+$/, ''), own)) return match;
		mails += 1;
		return GONE;
	};
	const less = latinDigits(text)
		.replace(MAIL, (match) => ofPerson(match, match))
		.replace(HIDDEN_MAIL, (match, local: string, domain: string) =>
			ofPerson(
				match,
				`${local}@${domain.replace(/[^\p{L}\p{N}-]*(?<!\p{L})dot(?!\p{L})[^\p{L}\p{N}-]*/giu, '.')}`
			)
		);
	const said = [MOBILE, WITHOUT_NOUGHT].reduce(
		(whole, pattern) =>
			whole.replace(pattern, (match, at: number) => {
				const after = whole.slice(at + match.length, at + match.length + 40);
				if (isLineInText(whole.slice(Math.max(0, at - 60), at), after)) return match;
				mobiles += 1;
				return GONE;
			}),
		less
	);
	return { text: said, mails, mobiles };
}

const CLOSE_BEFORE = RegExp(
	`(?:${anyOf('role')})[^.;\\n]{0,16}$|(?:^|[^\\p{L}])(?:text|sms|tecst)(?: \\p{L}+)?: ?$`,
	'u'
);
const CLOSE_AFTER = RegExp(`^ ?[(–-] ?[^.;\\n)]{0,24}(?:${anyOf('role')})`, 'u');

/** Whether the words just before or after a number in a text call it a line of the service. */
export const isLineInText = (before: string, after = ''): boolean =>
	CLOSE_BEFORE.test(flat(before.split(/[.;\n]/).at(-1) ?? '')) ||
	CLOSE_AFTER.test(flat(after.split('\n')[0] ?? ''));
