import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { reminder, goals } = wordsOf(lang, 'reminder', 'goals');
	return {
		words: {
			...wordsOf(lang, 'less-now'),
			// What a button and a calendar entry are called elsewhere, to be named here.
			reminder: { title: reminder?.title ?? '' },
			goals: { 'turn-paused': goals?.['turn-paused'] ?? '' }
		}
	};
};
