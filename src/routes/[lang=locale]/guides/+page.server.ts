import { guidePacks } from '#lib/content/guides.ts';
import { DOORS } from '#lib/domain/guide/guide.ts';
import { placesOf } from '#lib/domain/guide/run.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	return {
		words: wordsOf(lang, 'guides'),
		doors: DOORS,
		guides: guidePacks(lang).map(({ guide, words }) => ({
			id: guide.id,
			steps: placesOf(guide),
			doors: guide.doors,
			audience: guide.audience,
			minutes: guide.minutes,
			title: words.title,
			summary: words.summary
		}))
	};
};
