import { checkInPack } from '#lib/content.ts';
import { guidePacks } from '#lib/content/guides.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

// Of the results' words, only those of one line.
const ofALine = ([key]: [string, string]) =>
	/^line\.(chart|table|closer|today|page|first|higher|lower|about)|^distance\.(higher|lower|about)/.test(
		key
	);

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { goals, deleted, reminder, results, errors } = wordsOf(
		lang,
		'goals',
		'deleted',
		'reminder',
		'results',
		'errors'
	);
	const { instrument, words } = checkInPack('life-areas', lang);
	return {
		words: {
			goals: goals ?? {},
			deleted: deleted ?? {},
			reminder: reminder ?? {},
			errors: Object.fromEntries(
				Object.entries(errors ?? {}).filter(([code]) => /^(goals|day)-/.test(code))
			),
			results: Object.fromEntries(Object.entries(results ?? {}).filter(ofALine))
		},
		areas: instrument.items.flatMap(({ id, outcome, lifeArea }) =>
			outcome && lifeArea ? [{ id: lifeArea, outcome, label: words.items[id]?.label ?? '' }] : []
		),
		guides: guidePacks(lang).map(({ guide, words }) => ({ id: guide.id, label: words.title }))
	};
};
