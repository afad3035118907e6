import { languageFacts, type Language } from './language.ts';

/** A number written in groups, which would run backwards among words read from right to left. */
const GROUPS = /\d+(?: \d+)+/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** A value that is filled into a sentence read from right to left: what is not written so itself stands apart, whole. */
export const apart = (value: string): string =>
	RIGHT_TO_LEFT.test(value) ? value : `\u2068${value}\u2069`;

/** All texts of something in a language, with each number in groups kept the way it is dialled. */
export function numbersWhole<Said>(language: Language, said: Said): Said {
	if (languageFacts(language).dir === 'ltr') return said;
	const whole = JSON.stringify(said, (_, one: unknown) =>
		typeof one === 'string' ? one.replace(GROUPS, '\u2066$&\u2069') : one
	);
	return JSON.parse(whole) as Said;
}
