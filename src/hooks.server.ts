import type { Handle } from '@sveltejs/kit';
import { languageFacts, LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { translator } from '#lib/i18n/i18n.ts';
import { wordsOf } from '#lib/i18n/words.ts';

const SHELL = /\/shell\.[^/]+$/;
const PRELOAD = /\s*<link href="([^"]+)" rel="modulepreload">/g;

/**
 * Scripts are named for the inline script to fetch after the first paint, which they would hold up.
 * Only the largest of them sets out at once: it is on its way for longer than the page takes to show.
 */
function withScriptsLater(html: string): string {
	const scripts = [...html.matchAll(PRELOAD)].flatMap(([, url = '']) =>
		SHELL.test(url) ? [] : url
	);
	const named = scripts.length > 0 && `<meta name="scripts" content="${scripts.join(' ')}" />`;
	return html
		.replace(PRELOAD, (link, url) => (SHELL.test(url) ? link : ''))
		.replace('%inline-script%', () => `${named || ''}<script>${__INLINE_SCRIPT__}</script>`);
}

/** The mark of the example: in every page, and seen where the inline script finds the example's flag. */
function exampleMark(language: Language): string {
	const t = translator(language, wordsOf(language, 'shell'));
	const leave = `<a class="no-print" href="/${language}/" data-example-end>${t('shell:example-end')}</a>`;
	return `<aside class="example" aria-labelledby="example"><p id="example">${t('shell:example')}</p>${leave}</aside>`;
}

/** Writes language, the inline script and the example's mark into each page while it is prerendered. */
export const handle: Handle = ({ event, resolve }) => {
	const language = event.params.lang as Language | undefined;
	const lang = language ?? LANGUAGES[0];
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			withScriptsLater(
				html.replace('%lang%', lang).replace('%dir%', languageFacts(lang).dir)
			).replace('%example%', () => (language ? exampleMark(language) : ''))
	});
};
