import type { Language } from '#lib/domain/site/language.ts';
import { wordsChecks } from '#lib/content/about.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => ({
	words: wordsOf(params.lang as Language, 'accessibility'),
	welshChecked: wordsChecks('cy').pages?.checkedBy !== null
});
