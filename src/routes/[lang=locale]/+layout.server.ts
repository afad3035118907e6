import { pagesCheckedBy } from '#lib/content/about.ts';
import { site, siteWords } from '#lib/content/site.ts';
import { isComplete, SHOWN, type Language } from '#lib/domain/site/language.ts';
import { translator, type Words } from '#lib/i18n/i18n.ts';
import { wordsOf } from '#lib/i18n/words.ts';

function shellIn(language: Language): Words {
	const shell = wordsOf(language, 'shell', 'a11y', 'dates', 'errors');
	// What can go wrong on a few pages alone is said there, and they bring these words themselves.
	for (const code of Object.keys(shell.errors ?? {}))
		if (/^(request|sealing|envelope|key|passphrase|not-found|goals|day)-/.test(code))
			delete shell.errors?.[code];
	// The app's own name gives way to the site's, above each page and in its title.
	const { shortName } = siteWords(language);
	const { name = '', title = '' } = shell.shell ?? {};
	shell.shell = { ...shell.shell, name: shortName, title: title.replace(name, () => shortName) };
	return shell;
}

/** What a page in a language that is not complete says of it, and what it is read with. */
function partlyIn(language: Language, read: Language) {
	const key = language === read ? 'unread' : 'elsewhere';
	const whole = language === read && pagesCheckedBy(language) !== null;
	const notes = (whole ? [] : [language, SHOWN[0]]).map((one) => ({
		language: one,
		text: translator(one, wordsOf(one, 'partly'))(`partly:${key}`, {
			language: new Intl.DisplayNames(one, { type: 'language' }).of(language)
		})
	}));
	return { read, notes, shell: shellIn(read) };
}

export const load = ({ params, locals }) => {
	const lang = locals.shown;
	const read = params.lang as Language;
	return {
		...{ lang, leaveTo: site().leaveTo, shell: shellIn(lang) },
		...(!isComplete(lang) && { partly: partlyIn(lang, read) })
	};
};
