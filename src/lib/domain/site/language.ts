import type { Nation } from './area.ts';
import languages from './languages.json' with { type: 'json' };

/** Own name, the way it is written, and the nation that a reader most likely lives in where one stands out. */
interface LanguageFacts {
	name: string;
	dir: 'ltr' | 'rtl';
	nation: Nation | null;
	/** Whether every page, pack and key exists in it; else it has the frame of every page, and those pages that src/content/languages.json names. */
	complete: boolean;
}
type Some = [Language, ...Language[]];

/** A language of the app, as a BCP 47 tag: one line in languages.json, and its words. */
export type Language = keyof typeof languages;
/** All of them, complete or not. */
export const KNOWN = Object.keys(languages) as Some;
/** Those that are complete. The first one is what anything falls back to. */
export const LANGUAGES = KNOWN.filter(isComplete) as Some;

/** Those in which this build has pages, as its site file says; the first stands in for one that is not among them. Outside a build: all that are complete. */
export const SHOWN =
	typeof __LANGUAGES__ === 'undefined' ? LANGUAGES : (__LANGUAGES__ as typeof LANGUAGES);

export function isLanguage(value: string): value is Language {
	return Object.hasOwn(languages, value);
}

/** Whether this build has pages in it. */
export function isShown(value: string): value is Language {
	return (SHOWN as readonly string[]).includes(value);
}

/** What is known of a language. */
export function languageFacts(language: Language): LanguageFacts {
	return languages[language] as LanguageFacts;
}

/** Whether every page, pack and key exists in it. */
export function isComplete(language: Language): boolean {
	return languages[language].complete;
}

/** Every language of this build but this one. */
export function otherLanguages(language: Language): Language[] {
	return SHOWN.filter((one) => one !== language);
}

/** The path of the same page (`/en/about/`) in another language. */
export function pathIn(path: string, language: Language): string {
	return path.replace(/^\/[^/]+/, `/${language}`);
}

/** The same thing made once for each complete language. */
export function byLanguage<Made>(make: (language: Language) => Made): Record<Language, Made> {
	return Object.fromEntries(LANGUAGES.map((one) => [one, make(one)])) as Record<Language, Made>;
}
