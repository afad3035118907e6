import { operatorIn } from '#lib/content/operator.ts';
import { site } from '#lib/content/site.ts';
import { keyGroups } from '#lib/domain/sealing/key-groups.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { inLanguage } from '#lib/domain/site/names.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = async ({ params }) => {
	const lang = params.lang as Language;
	const keys = site().teams.flatMap(({ names, keys }) =>
		keys ? [{ team: inLanguage(names, lang), key: keys.desk }] : []
	);
	return {
		words: wordsOf(lang, 'privacy'),
		operator: operatorIn(lang),
		keys: await Promise.all(
			keys.map(async ({ team, key }) => ({ team, groups: (await keyGroups(key)).join(' ') }))
		)
	};
};
