import { checkInPack, checkInPacks } from '#lib/content.ts';
import { within } from '#lib/domain/site/stand-in.ts';
import { guideCards } from '#lib/content/guides.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { someWords, wordsOf } from '#lib/i18n/words.ts';
import type { Pack, Ways } from './pack.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const packs: Pack[] = [];
	for (const { instrument, words } of checkInPacks(lang)) {
		const { title, choices, anchors, bands, bandSentence, outcomes, licenceLine } = words;
		// A short form shares its long form's words, so that they travel once.
		const long = packs.find((pack) => pack.instrument.id === instrument.shortOf)?.said.items;
		const items = Object.fromEntries(
			instrument.items.map(({ id }) => {
				const own = words.items[id] ?? { statement: id };
				return [id, long?.[id] ?? own];
			})
		);
		packs.push({
			instrument,
			said: within(
				lang,
				{ title, choices, anchors, bands, bandSentence, outcomes, licenceLine, items },
				words.language
			)
		});
	}
	const { moments } = wordsOf(lang, 'moments');
	const { instrument, words } = checkInPack('life-areas', lang);
	const ways: Ways = {
		guides: guideCards(lang).map(({ summary: _, ...card }) => card),
		labels: Object.fromEntries(
			instrument.items.map(({ id, lifeArea }) => [
				lifeArea,
				within(lang, words.items[id]?.label, words.language)
			])
		)
	};
	return {
		words: {
			...wordsOf(lang, 'history', 'deleted', 'reminder', 'results', 'start-today', 'wishes'),
			...someWords(lang, 'errors', 'day-'),
			moments: { wrote: moments?.wrote ?? '' }
		},
		packs,
		ways
	};
};
