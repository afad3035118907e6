import { areasOfItems, checkInPack } from '#lib/content.ts';
import { nationCircles, siteCouncils } from '#lib/content/directory.ts';
import { firstNumbers } from '#lib/content/first-numbers.ts';
import { guideCards } from '#lib/content/guides.ts';
import { site } from '#lib/content/site.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { instrument, words } = checkInPack('life-areas', lang);
	const urls = site().areas.flatMap(({ councils }) => councils);
	return {
		words: wordsOf(lang, 'options', 'situation', 'start-today', 'wishes'),
		numbers: firstNumbers(lang),
		email: site().operator.email,
		/** Whose lists the services come from. */
		feeds: site().feeds.map(({ key, names, email, attribution, licence }) => ({
			key,
			name: names[lang],
			email,
			attribution: attribution?.[lang] ?? null,
			licence
		})),
		guides: guideCards(lang),
		councils: siteCouncils(lang),
		nations: nationCircles(),
		/** Where to ask about a service that states no way to reach it. */
		councilUrls: Object.fromEntries(urls.map(({ slug, url }) => [slug, url])),
		lifeAreas: instrument.items.flatMap(({ id, outcome, lifeArea }) =>
			outcome && lifeArea ? [{ id: lifeArea, outcome, label: words.items[id]?.label ?? '' }] : []
		),
		outcomes: words.outcomes ?? {},
		areaOf: areasOfItems(lang)
	};
};
