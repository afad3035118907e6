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
const MOBILE = /(?<![\d+])(?:\+44 ?(?:\(0\) ?)?|0044 ?|\(?0)[ -]?7(?:[ ().-]{0,2}\d){9}(?!\d)/g;

/** A text with people's mail addresses and mobile numbers made `[…]`, and how many there were of each. */
export function withoutDetails(
	text: string,
	own: Own
): { text: string; mails: number; mobiles: number } {
	let mails = 0;
	let mobiles = 0;
	const less = text.replace(MAIL, (match) => {
		if (isOwnMail(match.replace(/[.'-]+$/, ''), own)) return match;
		mails += 1;
		return GONE;
	});
	const said = less.replace(MOBILE, (match, at: number) => {
		if (isLineInText(less.slice(Math.max(0, at - 60), at))) return match;
		mobiles += 1;
		return GONE;
	});
	return { text: said, mails, mobiles };
}

const CLOSE_BEFORE = RegExp(`(${anyOf('role')})[^.;\\n]{0,16}$`, 'u');

/** Whether the words just before a number in a text call it a line of the service. */
export const isLineInText = (before: string): boolean =>
	CLOSE_BEFORE.test(flat(before.split(/[.;\n]/).at(-1) ?? ''));
