import { firstNumbers } from '#lib/content/first-numbers.ts';
import { guidePack, guidePacks } from '#lib/content/guides.ts';
import { SHOWN, type Language } from '#lib/domain/site/language.ts';
import { someWords, wordsOf } from '#lib/i18n/words.ts';

export const entries = () =>
	SHOWN.flatMap((lang) => guidePacks(lang).map(({ guide }) => ({ lang, guide: guide.id })));

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { guide, words } = guidePack(params.guide, lang);
	const { emergency, listening } = firstNumbers(lang);
	return {
		words: { ...wordsOf(lang, 'guides', 'reminder'), ...someWords(lang, 'errors', 'day-') },
		guide,
		guideWords: words,
		/** For paper: those to ring, without those to text. */
		numbers: [...emergency, ...listening].filter(({ body }) => body === '')
	};
};
