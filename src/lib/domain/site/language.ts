/** The languages of the app, as BCP 47 tags; every page, pack and key exists in each. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: string): value is Language {
	return (LANGUAGES as readonly string[]).includes(value);
}

/** The other language of the pair. */
export function otherLanguage(language: Language): Language {
	return language === 'en' ? 'cy' : 'en';
}
