import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { wordsChecks } from '#lib/content/about.ts';
import { operatorIn } from '#lib/content/operator.ts';
import { siteWords } from '#lib/content/site.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	return {
		words: wordsOf(language, 'accessibility'),
		site: siteWords(language).name,
		operator: operatorIn(language),
		unread: LANGUAGES.slice(1).filter((one) => wordsChecks(one).pages?.checkedBy === null)
	};
};
