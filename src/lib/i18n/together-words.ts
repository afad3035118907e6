import type { Language } from '#lib/domain/site/language.ts';
import type { Words } from './i18n.ts';

const files = import.meta.glob<Words[string]>('/src/locales/*/together.json', {
	import: 'default'
});

/** The words for two people side by side: any page may need them, so they come apart from its own. */
export async function togetherWords(language: Language): Promise<Words> {
	return { together: (await files[`/src/locales/${language}/together.json`]?.()) ?? {} };
}
