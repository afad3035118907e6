import { lifeEventPacks } from '#lib/content/life-events.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	return {
		words: wordsOf(language, 'life-events'),
		events: lifeEventPacks(language).map(({ event, words }) => ({
			id: event.id,
			title: words.title,
			summary: words.summary
		}))
	};
};
