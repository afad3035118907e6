import { languageFacts, type Language } from '#lib/domain/site/language.ts';

// A rule that no language of the site needs would travel inside every page. Arrows turn with the reading. A line over
// time does not: charts in Urdu print the earliest day on the left, as figures run; its days are each read as words.
const TURNED = `[dir='rtl'] .points { transform: scaleX(-1); }
[dir='rtl'] .over-time { direction: ltr; }
[dir='rtl'] .over-time > * { unicode-bidi: plaintext; }`;

/** The styles that the languages of a site need beyond those of all pages; empty for languages that need none. */
export function writingCss(languages: readonly Language[]): string {
	return languages.some((one) => languageFacts(one).dir === 'rtl') ? TURNED : '';
}
