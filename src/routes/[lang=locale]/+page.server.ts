import { checkInPacks } from '#lib/content.ts';
import type { Language } from '#lib/domain/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

// Of the results' words, only those of a line in short.
const ofALine = ([key]: [string, string]) => /^line\.(chart|(first|higher|lower|about))/.test(key);

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { today, results } = wordsOf(lang, 'today', 'results');
	const packs = checkInPacks(lang).filter(({ instrument }) => instrument.scoring === 'sum');
	const sentences = packs.find(({ instrument }) => !instrument.shortOf)?.words.items ?? {};
	return {
		words: {
			today: today ?? {},
			results: Object.fromEntries(Object.entries(results ?? {}).filter(ofALine))
		},
		instruments: packs.map(({ instrument }) => instrument).filter(({ kind }) => kind === 'own'),
		sentences: Object.fromEntries(
			Object.entries(sentences).map(([id, { strength }]) => [id, strength ?? {}])
		)
	};
};
