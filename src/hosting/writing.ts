import { languageFacts, type Language } from '#lib/domain/site/language.ts';
import { faceOf } from './language-pages.ts';

// Arrows turn with the reading. A line over time does not: charts in Urdu commonly print the earliest day on the left, as
// figures run; its days are each read as words.
const TURNED = `[dir='rtl'] .points { transform: scaleX(-1); }
[dir='rtl'] .over-time { direction: ltr; }
[dir='rtl'] .over-time > * { unicode-bidi: plaintext; }`;

// A name of a language, or a text in one, keeps its own way among others.
const ownWay = (language: Language) =>
	`body [lang='${language}'] { direction: ${languageFacts(language).dir}; unicode-bidi: isolate; }`;

// Only pages of the language ask for its typeface; on a first visit it comes after the scripts, like the app's own.
// Letters that are joined may not be drawn apart.
function ownLetters(language: Language): string {
	const face = faceOf(language);
	if (!face) return '';
	const { family, file, range, leading, headings } = face;
	const page = `html[lang='${language}']`;
	return `@font-face { font-family: '${family}'; font-weight: 400 700; font-display: swap;
src: url('${file}') format('woff2'); unicode-range: ${range}; }
${page} { --leading: ${leading}; letter-spacing: 0 !important; }
${page} :is(h1, h2, h3, nav a, .choice, .small, .example, .cannot) { line-height: ${headings}; letter-spacing: 0 !important; }
${page}:not([data-face='later']) body { font-family: '${family}', 'Atkinson Hyperlegible Next', 'Stand-in', system-ui, sans-serif; }`;
}

// Urgent help and Leave stay on the first row of a narrow screen.
const CLOSE = `@media (max-width: 29.99rem) { header.no-print { column-gap: 0; } header a.chip[class] { padding-inline: 0.3rem; } }`;

/** The styles that the languages of a site need beyond those of all pages, which would travel inside every page of one that does not; empty where none does. */
export function writingCss(languages: readonly Language[]): string {
	const turned = languages.some((one) => languageFacts(one).dir === 'rtl');
	return [
		...(turned ? [TURNED, ...languages.map(ownWay)] : []),
		...languages.map(ownLetters),
		...(languages.length > 2 ? [CLOSE] : [])
	]
		.filter(Boolean)
		.join('\n');
}
