import { isComplete, isShown, LANGUAGES, SHOWN, type Language } from '#lib/domain/site/language.ts';
import { wayTo } from '#lib/domain/site/operator.ts';
import { wordsChecks } from '#lib/content/about.ts';
import { operatorIn } from '#lib/content/operator.ts';
import { site, siteWords } from '#lib/content/site.ts';
import { wordsOf } from '#lib/i18n/words.ts';

/** Where the operator takes reports, and what it tried itself. */
const own = (language: Language) => ({
	contact: wayTo(site().accessibility?.contact ?? null),
	testedOn: site().accessibility?.testedOn ?? null,
	tested: siteWords(language).accessibility
});

export const load = ({ params }) => {
	const language = params.lang as Language;
	const partial = SHOWN.filter((one) => !isComplete(one));
	const names = new Intl.DisplayNames(language, { type: 'language' });
	return {
		words: wordsOf(language, 'accessibility', ...(partial.length > 0 ? ['partly'] : [])),
		partial: partial.map((one) => names.of(one) ?? one),
		site: siteWords(language).name,
		operator: operatorIn(language),
		own: own(language),
		unread: LANGUAGES.slice(1).filter(
			(one) => isShown(one) && wordsChecks(one).pages?.checkedBy === null
		)
	};
};
