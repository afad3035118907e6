import { areasOfItems, checkInPacks } from '#lib/content.ts';
import { guideCards } from '#lib/content/guides.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

// Of the results' words, only those of a line in short.
const ofALine = ([key]: [string, string]) =>
	/^line\.(chart|own-questions|(first|higher|lower|about))/.test(key);

// Of the options' words, only those that ask how one was.
const ofTrying = ([key]: [string, string]) => key.startsWith('tried-');

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { results, moments, options } = wordsOf(lang, 'results', 'moments', 'options');
	const packs = checkInPacks(lang).filter(({ instrument }) => instrument.scoring === 'sum');
	const sentences = packs.find(({ instrument }) => !instrument.shortOf)?.words.items ?? {};
	return {
		words: {
			...wordsOf(lang, 'today', 'start-today', 'wishes'),
			moments: { wrote: moments?.wrote ?? '' },
			options: Object.fromEntries(Object.entries(options ?? {}).filter(ofTrying)),
			results: Object.fromEntries(Object.entries(results ?? {}).filter(ofALine))
		},
		guides: guideCards(lang),
		areaOf: areasOfItems(lang),
		instruments: packs.map(({ instrument }) => instrument).filter(({ kind }) => kind === 'own'),
		sentences: Object.fromEntries(
			Object.entries(sentences).map(([id, { strength }]) => [id, strength ?? {}])
		)
	};
};
