import { isLanguage, LANGUAGES, type Language } from '#lib/domain/site/language.ts';

/** The language chosen last on this device; the first one where none was. */
export function rememberedLanguage(): Language {
	try {
		const chosen = localStorage.getItem('language') ?? '';
		return isLanguage(chosen) ? chosen : LANGUAGES[0];
	} catch {
		return LANGUAGES[0]; // storage is switched off
	}
}
