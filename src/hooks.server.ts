import type { Handle } from '@sveltejs/kit';
import { readIn } from './hosting/language-pages.ts';
import { comesAlive, withScriptsLater } from './hosting/preloads.ts';
import { isShown, languageFacts, SHOWN, type Language } from '#lib/domain/site/language.ts';
import { standIn } from '#lib/domain/site/stand-in.ts';
import { translator } from '#lib/i18n/i18n.ts';
import { wordsOf } from '#lib/i18n/words.ts';

/** The mark of the example: in every page, and seen where the inline script finds the example's flag. */
function exampleMark(language: Language): string {
	const t = translator(language, wordsOf(language, 'shell'));
	const leave = `<a class="no-print" href="/${language}/" data-example-end>${t('shell:example-end')}</a>`;
	return `<aside class="example" aria-labelledby="example"><p id="example">${t('shell:example')}</p>${leave}</aside>`;
}

/** Says that nothing can be kept, and what still works; seen where the page does not come alive. */
function cannotKeep(language: Language): string {
	const t = translator(language, wordsOf(language, 'cannot-keep'));
	const again = `<a href="">${t('cannot-keep:again')}</a>`;
	return `<aside class="no-print cannot" aria-labelledby="cannot"><p id="cannot" role="status">${t('cannot-keep:text')} ${again}</p></aside>`;
}

/** Only a page of the app that comes alive can be unlocked: elsewhere the policy allows nothing of it. */
const withoutKeys = (page: string): string =>
	page.replace(" 'wasm-unsafe-eval'", '').replace(' key-worker', '');

/** Writes language, the inline script and the marks into each page while it is prerendered. */
export const handle: Handle = ({ event, resolve }) => {
	const { lang: language, language: ofFile } = event.params as Record<string, Language | undefined>;
	const lang = language ?? SHOWN[0];
	event.locals.shown = lang;
	// Whatever a page reads for itself it reads in one language; the frame around it keeps its own.
	if (language) event.params.lang = readIn(language, event.url.pathname);
	if (ofFile && isShown(ofFile)) event.params.language = standIn(ofFile);
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const whole = withScriptsLater(
				html.replace('%lang%', lang).replace('%dir%', languageFacts(lang).dir)
			);
			const page = language && comesAlive(whole) ? whole : withoutKeys(whole);
			const marks = !language
				? ''
				: exampleMark(language) + (comesAlive(page) ? cannotKeep(language) : '');
			return page.replace('%marks%', () => marks);
		}
	});
};
