import type { I18n } from '#lib/i18n/context.ts';
import type { SaidAndMarked } from '#lib/domain/check-in/wishes.ts';
import { wordsIn } from '#lib/domain/directory/service.ts';
import type { Phrase } from '#lib/domain/matching/index-data.ts';
import type { Reason } from '#lib/domain/matching/reasons.ts';
import { agesPhrase, joined, milesPhrase } from './sentences.ts';

const quoted = (i18n: I18n, words: readonly Phrase[]) =>
	joined(
		i18n,
		words.map((word) => i18n.t('options:quoted', { word: wordsIn(word, i18n.language) }))
	);

function sourced(i18n: I18n, reason: Extract<Reason, { code: 'life-area' | 'circumstance' }>) {
	const own =
		reason.code === 'life-area'
			? { wish: i18n.t(`wishes:${reason.area}`) }
			: { what: i18n.t(`situation:circumstance-${reason.circumstance}`) };
	const found = reason.source === 'text' ? { found: quoted(i18n, reason.found) } : {};
	return i18n.t(`options:reason-${reason.code}-${reason.source}`, { ...own, ...found });
}

function oftenHelps(i18n: I18n, { area, found }: Extract<Reason, { code: 'often-helps' }>) {
	const wish = i18n.t(`wishes:${area}`);
	return found.length > 0
		? i18n.t('options:reason-often-helps-kind', { wish, found: quoted(i18n, found) })
		: i18n.t('options:reason-often-helps', { wish });
}

/** A wish that a check-in said, too, names its day. */
function marked({ t, format }: I18n, { area }: { area: string }, { markedOn }: SaidAndMarked) {
	const day = markedOn?.[area];
	return day ? ` ${t('options:reason-marked', { date: format.date(day) })}` : '';
}

/** Why an option is here, as one sentence that is true of this person and this service. */
export function reasonSentence(i18n: I18n, reason: Reason, said: SaidAndMarked): string {
	const { t } = i18n;
	switch (reason.code) {
		case 'life-area':
			return sourced(i18n, reason) + marked(i18n, reason, said);
		case 'circumstance':
			return sourced(i18n, reason);
		case 'often-helps':
			return oftenHelps(i18n, reason) + marked(i18n, reason, said);
		case 'general':
			return t(`options:reason-general-${reason.kind}`);
		case 'says':
			return t('options:reason-says', { found: quoted(i18n, reason.found) });
		case 'your-words':
			return t('options:reason-words', { words: quoted(i18n, reason.words.slice(0, 4)) });
		case 'age':
			return t(`options:reason-age-${reason.source}`, {
				ages: agesPhrase(i18n, reason),
				age: said.age
			});
		case 'near':
			return t('options:reason-near', {
				miles: milesPhrase(i18n, reason.miles),
				place: said.outcode ?? t('options:your-area')
			});
		case 'free':
			return t(`options:reason-free-${reason.source}`);
		case 'route':
			return t(`options:reason-route-${reason.route}-${reason.source}`);
		case 'reach':
			return t(`options:reason-reach-${reason.source}`, {
				what: t(`situation:reach-${reason.reach}`)
			});
		case 'company':
			return t(`options:reason-company-${reason.company}`);
		case 'access':
			return t('options:reason-access', { what: t(`situation:access-${reason.access}`) });
		default:
			return t(`options:reason-${reason.code}`);
	}
}
