import { starts, type Start } from '#lib/content/starts.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

/** Where a card can start, with the words of the page that makes cards. */
export function cardStarts(language: Language): Start[] {
	const words = wordsOf(language, 'cards').cards ?? {};
	const [today = '', rightNow = ''] = [words['kind-today'], words['kind-right-now']];
	return starts(language, { today, 'right-now': rightNow });
}
