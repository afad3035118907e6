import { checkInPack } from '#lib/content.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	const { instrument, words } = checkInPack('easy', language);
	return {
		words: wordsOf(language, 'easy'),
		instrument,
		choices: words.choices,
		statements: Object.fromEntries(
			Object.entries(words.items).map(([id, { statement }]) => [id, statement])
		)
	};
};
