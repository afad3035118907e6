import { namedServices } from '#lib/content/named-services.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => ({
	words: wordsOf(params.lang as Language, 'how-help-fits'),
	named: namedServices(params.lang as Language)
});
