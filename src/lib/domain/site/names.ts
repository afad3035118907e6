import { LANGUAGES, type Language } from './language.ts';

/** A name as it is given for each language; what was kept earlier may lack one that came later. */
export type Names = Partial<Record<Language, string>>;

/** The name in a language, or in the first one that there is; empty when there is none. */
export function inLanguage(names: Names, language: Language): string {
	const [first = ''] = [language, ...LANGUAGES].flatMap((one) => names[one] ?? []);
	return first;
}
