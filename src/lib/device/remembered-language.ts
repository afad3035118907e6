import { isShown, SHOWN, type Language } from '#lib/domain/site/language.ts';

/** The language chosen last on this device; the first one where none was. */
export function rememberedLanguage(): Language {
	try {
		const chosen = localStorage.getItem('language') ?? '';
		return isShown(chosen) ? chosen : SHOWN[0];
	} catch {
		return SHOWN[0]; // storage is switched off
	}
}
