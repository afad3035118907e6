import { siteWords } from '#lib/content/site.ts';
import { SHOWN } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = () => ({
	/** One where all languages have the same. */
	names: [...new Set(SHOWN.map((language) => siteWords(language).name))].join(' · '),
	choices: SHOWN.map((language) => ({
		language,
		words: wordsOf(language, 'start').start ?? {}
	}))
});
