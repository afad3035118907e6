import { SHOWN } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = () => ({
	choices: SHOWN.map((language) => ({
		language,
		words: wordsOf(language, 'start').start ?? {}
	}))
});
