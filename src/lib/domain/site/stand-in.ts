import { isComplete, languageFacts, SHOWN, type Language } from './language.ts';

/** The language in which to read what has no words in this one. */
export const standIn = (language: Language): Language =>
	isComplete(language) ? language : SHOWN[0];

/** Words of one language as they stand within a page of another: brackets and full stops keep to them. */
export function within<Said>(page: Language, said: Said, of: Language): Said {
	if (of === page || said === undefined) return said;
	const whole = JSON.stringify(said, (_, one: unknown) =>
		typeof one === 'string' ? `\u2068${one}\u2069` : one
	);
	return JSON.parse(whole) as Said;
}

/** What marks an element in another language than its page, to be spread over it; nothing in the page's own. */
export const written = (page: Language, of: Language) =>
	of === page ? {} : { written: { lang: of, dir: languageFacts(of).dir } };
