import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => ({ words: wordsOf(params.lang as Language, 'easy') });
