import { site } from '#lib/content/site.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const shell = wordsOf(lang, 'shell', 'a11y', 'dates', 'errors');
	// What can go wrong with a request is said on its own page, which brings these words itself.
	for (const code of Object.keys(shell.errors ?? {}))
		if (/^(request|sealing|envelope|key|passphrase)-/.test(code)) delete shell.errors?.[code];
	return { lang, leaveTo: site().leaveTo, shell };
};
