import { site, siteWords } from '#lib/content/site.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const shell = wordsOf(lang, 'shell', 'a11y', 'dates', 'errors');
	// What can go wrong on a few pages alone is said there, and they bring these words themselves.
	for (const code of Object.keys(shell.errors ?? {}))
		if (/^(request|sealing|envelope|key|passphrase|not-found|goals|day)-/.test(code))
			delete shell.errors?.[code];
	// The app's own name gives way to the site's, above each page and in its title.
	const { shortName } = siteWords(lang);
	const { name = '', title = '' } = shell.shell ?? {};
	shell.shell = { ...shell.shell, name: shortName, title: title.replace(name, () => shortName) };
	return { lang, leaveTo: site().leaveTo, shell };
};
