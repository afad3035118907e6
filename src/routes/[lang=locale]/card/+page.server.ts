import { namedCouncils } from '#lib/content/directory.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { cardStarts } from '../card-starts.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	return {
		words: wordsOf(language, 'card'),
		starts: cardStarts(language),
		areas: namedCouncils(language)
	};
};
