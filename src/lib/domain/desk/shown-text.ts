/** Characters shown of one thing that somebody wrote. */
const MAX_CHARACTERS = 2000;
const MAX_MARKS = 3;

// Invisible characters that can reverse, hide or break the text around them; joiners are
// needed by some scripts and by emoji, tags by the flag of Wales, and people write line breaks.
const unseen =
	/(?![\n\u{e0020}-\u{e007f}]|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115f\u1160\u3164]/gu;
const piled = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');

/** What somebody wrote, fit to be shown as text: each invisible character as �, with few marks on one letter, and not too long. */
export function shownText(text: string): { text: string; cut: boolean } {
	const letters = [...text.slice(0, MAX_CHARACTERS * 2 + 2)];
	const whole = letters.slice(0, MAX_CHARACTERS).join('');
	return {
		text: whole
			.replace(/\r\n?/g, '\n')
			.replaceAll('\t', ' ')
			.replace(unseen, '�')
			.replace(piled, '$1'),
		cut: letters.length > MAX_CHARACTERS
	};
}
