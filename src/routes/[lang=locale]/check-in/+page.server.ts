import { checkInPacks, checkInsOnPaper } from '#lib/content.ts';
import { written } from '#lib/domain/site/stand-in.ts';
import { order } from '#lib/content/order.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const onPaper = new Set(checkInsOnPaper(lang).map(({ instrument }) => instrument.id));
	return {
		words: wordsOf(lang, 'check-in', 'families', 'sheet'),
		packs: checkInPacks(lang).map(({ instrument, words }) => ({
			id: instrument.id,
			/** A short form of another. */
			short: instrument.shortOf !== undefined,
			items: instrument.items.map(({ id }) => id),
			title: words.title,
			...written(lang, words.language),
			time: words.time,
			why: words.why,
			forFamilies: order.checkInsForFamilies.includes(instrument.id),
			onPaper: onPaper.has(instrument.id)
		}))
	};
};
