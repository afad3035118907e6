import { reviewState } from '../days/review.ts';
import { telHref } from '../urgent-help/urgent-help.ts';
import type { Language } from './language.ts';
import { inLanguage } from './names.ts';
import type { SiteArea, SiteWords } from './site.ts';

/** An area's routes when somebody may not be safe, as a page shows them on an ISO day. */
export function safeguardingOf(
	{ id, names, councils, safeguarding }: SiteArea,
	{ areas }: Pick<SiteWords, 'areas'>,
	language: Language,
	day: string
) {
	return {
		id,
		name: inLanguage(names, language),
		websites: councils.map(({ url }) => ({ url, host: new URL(url).host })),
		routes: (['adults', 'children'] as const).map((whom) => {
			const { phones, sourceYear, reviewBy } = safeguarding[whom];
			const passed = reviewState(reviewBy, day) === 'passed';
			return {
				...{ whom, sourceYear, reviewBy, passed, ask: areas[id]?.[whom] },
				phones: phones.map((phone) => ({ ...phone, href: telHref(phone.number) }))
			};
		})
	};
}
export type SafeguardingArea = ReturnType<typeof safeguardingOf>;
