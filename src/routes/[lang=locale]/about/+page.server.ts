import { version } from '$app/environment';
import { checkInPacks } from '#lib/content.ts';
import { attributionLines, wordsChecks } from '#lib/content/about.ts';
import { operatorIn } from '#lib/content/operator.ts';
import { site, siteWords } from '#lib/content/site.ts';
import { isComplete, SHOWN, type Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	const packs = checkInPacks(language);
	const checks = SHOWN.filter(isComplete).map((one) => ({ language: one, of: wordsChecks(one) }));
	return {
		words: wordsOf(language, 'about'),
		site: siteWords(language).name,
		example: site().example,
		operator: operatorIn(language),
		parts: Object.keys(wordsChecks(language)).map((id) => ({
			id,
			title: packs.find(({ instrument }) => instrument.id === id)?.words.title ?? null,
			checks: checks.map(({ language, of }) => ({ language, ...of[id] }))
		})),
		feeds: site().feeds.map(({ key, names, attribution, licence }) => ({
			...{ key, name: names[language], licence },
			attribution: attribution?.[language] ?? null
		})),
		licences: packs.flatMap(({ words: { licenceLine } }) => licenceLine ?? []),
		places: attributionLines(),
		version
	};
};
