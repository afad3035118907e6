import { checkInPacks } from '#lib/content.ts';
import { order } from '#lib/content/order.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	return {
		words: wordsOf(lang, 'check-in', 'families'),
		packs: checkInPacks(lang).map(({ instrument, words }) => ({
			id: instrument.id,
			/** A short form of another. */
			short: instrument.shortOf !== undefined,
			items: instrument.items.map(({ id }) => id),
			title: words.title,
			time: words.time,
			why: words.why,
			forFamilies: order.checkInsForFamilies.includes(instrument.id)
		}))
	};
};
