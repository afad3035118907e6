import { namedCouncils } from '#lib/content/directory.ts';
import { starts } from '#lib/content/starts.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	return {
		words: wordsOf(language, 'card'),
		starts: starts(language),
		areas: namedCouncils(language)
	};
};
