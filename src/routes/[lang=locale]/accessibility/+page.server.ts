import { isShown, LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { wordsChecks } from '#lib/content/about.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => ({
	words: wordsOf(params.lang as Language, 'accessibility'),
	unread: LANGUAGES.slice(1).filter(
		(one) => isShown(one) && wordsChecks(one).pages?.checkedBy === null
	)
});
