const aDigit = /\p{Nd}/u;

/** The figure that a digit of any script stands for: every script's ten lie side by side, from nought on. */
function figureOf(digit: string): string {
	let before = 0;
	const at = digit.codePointAt(0) ?? 0;
	while (aDigit.test(String.fromCodePoint(at - before - 1))) before += 1;
	return String(before % 10);
}

/** A number as typed, without the hidden marks that come with what is copied, in the digits of a telephone. */
export const plainNumber = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/\p{Nd}/gu, figureOf)
		.replace(/\p{Pd}/gu, '-')
		.replace(/\s+/g, ' ')
		.trim();

// Relay UK: it is dialled before the number of whoever is called.
const relay = /^(1800[12])/;
const extension = /[ ,]+(?:ext\.?|extension|estyniad|x) ?\d{1,6}$/i;
// A nought in brackets is only for whoever dials from inside the country.
const bracketed = /^((?:\+|00)\d{1,3}) ?\(0\)/;
const inside = /^(\+44|0044)0/;

/** What to dial for a number as typed; null when it is more or other than one number. No service codes such as *21#. */
export function dialled(text: string): string | null {
	const digits = plainNumber(text)
		.replace(extension, '')
		.replace(bracketed, '$1')
		.replace(/[ ().-]/g, '');
	const before = relay.exec(digits)?.[1] ?? '';
	const number = digits.slice(before.length).replace(inside, '$1');
	if (!/^\+?\d{5,15}$/.test(number)) return null;
	return before + (before ? number.replace(/^(\+44|0044)/, '0') : number);
}
