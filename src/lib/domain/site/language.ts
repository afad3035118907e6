import type { Nation } from './area.ts';

/** Own name, the way it is written, and the nation that a reader most likely lives in where one stands out. */
interface LanguageFacts {
	name: string;
	dir: 'ltr' | 'rtl';
	nation: Nation | null;
}

// A language is one line here and its words: every page, pack and key exists in each.
const languages = {
	en: { name: 'English', dir: 'ltr', nation: null },
	cy: { name: 'Cymraeg', dir: 'ltr', nation: 'wales' }
} as const satisfies Record<string, LanguageFacts>;

/** A language of the app, as a BCP 47 tag. */
export type Language = keyof typeof languages;
/** The first one is what anything falls back to. */
export const LANGUAGES = Object.keys(languages) as [Language, ...Language[]];

export function isLanguage(value: string): value is Language {
	return Object.hasOwn(languages, value);
}

/** What is known of a language. */
export function languageFacts(language: Language): LanguageFacts {
	return languages[language];
}

/** Every language but this one. */
export function otherLanguages(language: Language): Language[] {
	return LANGUAGES.filter((one) => one !== language);
}

/** The path of the same page (`/en/about/`) in another language. */
export function pathIn(path: string, language: Language): string {
	return path.replace(/^\/[^/]+/, `/${language}`);
}

/** The same thing made once for each language. */
export function byLanguage<Made>(make: (language: Language) => Made): Record<Language, Made> {
	return Object.fromEntries(LANGUAGES.map((one) => [one, make(one)])) as Record<Language, Made>;
}
