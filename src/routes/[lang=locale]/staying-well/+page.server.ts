import { checkInPacks } from '#lib/content.ts';
import { exercises } from '#lib/content/right-now.ts';
import { stayingWellPack } from '#lib/content/staying-well.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const packs = checkInPacks(lang).filter(
		({ instrument }) => instrument.kind === 'own' && instrument.scoring === 'sum'
	);
	const items = packs.find(({ instrument }) => !instrument.shortOf)?.words.items ?? {};
	return {
		words: wordsOf(lang, 'staying-well'),
		headings: stayingWellPack(lang),
		named: {
			instruments: packs.map(({ instrument }) => instrument),
			statements: Object.fromEntries(
				Object.entries(items).map(([id, { statement }]) => [id, statement])
			),
			exercises: Object.fromEntries(exercises(lang).map(({ id, title }) => [id, title]))
		}
	};
};
