import { namedCouncils } from '#lib/content/directory.ts';
import { siteWords } from '#lib/content/site.ts';
import { START_KINDS } from '#lib/content/starts.ts';
import { GIVERS } from '#lib/domain/card/card.ts';
import { isComplete, SHOWN, languageFacts, type Language } from '#lib/domain/site/language.ts';
import { translator } from '#lib/i18n/i18n.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { cardStarts } from '../card-starts.ts';

/** What a card says in one language. */
function spokenIn(language: Language) {
	const t = translator(language, wordsOf(language, 'card', 'cards'));
	const said = (key: string) => t(`cards:card-${key}`);
	return {
		language,
		site: siteWords(language).name,
		name: languageFacts(language).name,
		from: Object.fromEntries(GIVERS.map((giver) => [giver, t(`card:from-${giver}`)])),
		lead: said('lead'),
		scan: said('scan'),
		free: said('free'),
		not: said('not'),
		// The gaps are filled in when the address and the start are known.
		start: t('cards:card-start', { start: '{{start}}' }),
		message: t('cards:message-text', { address: '{{address}}' }),
		record: t('cards:record-text', { start: '{{start}}' }),
		starts: Object.fromEntries(cardStarts(language).map(({ key, label }) => [key, label]))
	};
}
export type Spoken = ReturnType<typeof spokenIn>;

export const load = ({ params }) => {
	const language = params.lang as Language;
	return {
		words: wordsOf(language, 'cards'),
		givers: GIVERS,
		kinds: START_KINDS,
		starts: cardStarts(language).map(({ key, kind, label }) => ({ key, kind, label })),
		areas: namedCouncils(language),
		// The page's own language first.
		spoken: [language, ...SHOWN.filter((one) => one !== language && isComplete(one))].map(spokenIn)
	};
};
