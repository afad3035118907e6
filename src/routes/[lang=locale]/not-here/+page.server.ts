import type { Language } from '#lib/domain/site/language.ts';
import { someWords } from '#lib/i18n/words.ts';

export const load = ({ params }) => ({
	words: someWords(params.lang as Language, 'errors', 'not-found-')
});
