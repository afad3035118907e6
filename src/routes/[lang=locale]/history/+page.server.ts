import { checkInPacks } from '#lib/content.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import type { Pack } from './pack.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const packs: Pack[] = [];
	for (const { instrument, words } of checkInPacks(lang)) {
		const { title, choices, bands, bandSentence, outcomes, licenceLine } = words;
		// A short form shares its long form's words, so that they travel once.
		const long = packs.find((pack) => pack.instrument.id === instrument.shortOf)?.said.items;
		const items = Object.fromEntries(
			instrument.items.map(({ id }) => {
				const { label, statement, strength } = words.items[id] ?? { statement: id };
				return [id, long?.[id] ?? { label, statement, strength }];
			})
		);
		packs.push({
			instrument,
			said: { title, choices, bands, bandSentence, outcomes, licenceLine, items }
		});
	}
	const { moments } = wordsOf(lang, 'moments');
	return {
		words: {
			...wordsOf(lang, 'history', 'deleted', 'reminder', 'results'),
			moments: { wrote: moments?.wrote ?? '' }
		},
		packs
	};
};
