import { site, siteWords } from '#lib/content/site.ts';
import { urgentHelp } from '#lib/content/urgent-help.ts';
import type { Language } from '#lib/domain/language.ts';
import { reviewState } from '#lib/domain/review.ts';
import { wordsOf } from '#lib/i18n/words.ts';

// The page runs no script of its own, so a day that has passed shows as of the day of the build.
const today = new Date().toISOString().slice(0, 10);

export const load = ({ params }) => {
	const language = params.lang as Language;
	const contacts = urgentHelp(language);
	const { areas } = site();
	const overdue = contacts
		.map(({ reviewBy }) => reviewBy)
		.concat(
			areas.flatMap(({ safeguarding: { adults, children } }) =>
				[adults, children].map(({ reviewBy }) => reviewBy)
			)
		)
		.filter((reviewBy) => reviewState(reviewBy, today) === 'passed')
		.sort();
	return {
		words: wordsOf(language, 'urgent-help'),
		contacts,
		areas,
		ask: siteWords(language).areas,
		today,
		overdue: overdue[0] ?? null
	};
};
