import { site } from '#lib/content/site.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	return {
		lang,
		leaveTo: site().leaveTo,
		shell: wordsOf(lang, 'shell', 'a11y', 'dates', 'errors')
	};
};
