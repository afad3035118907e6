import type { Service } from '#lib/domain/directory/service.ts';
import { allWords } from '#lib/domain/directory/service.ts';
import type { Option } from '#lib/domain/matching/match.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { hoursPhrase, wherePhrase } from './sentences.ts';

// NHS care is free where it is given; a price or "free" in the description says more than a line could.
const NHS = /\bNHS\b|\bhealth board\b|\bGP (practice|surger)/i;
const PRICE = /£\s?\d|\bfree\b|\bcosts? the same\b|\bam ddim\b|costio/i;

/** Whether it would be wrong to say that its cost is not stated. */
export function isCostKnown({ cost, organisation, name, summary }: Service): boolean {
	if (cost.id !== 'not-stated') return true;
	return NHS.test(`${organisation ?? ''} ${allWords(name)}`) || PRICE.test(allWords(summary));
}

/** What it costs in a word; null where the description or the NHS has said it. */
export function costPhrase({ t }: I18n, service: Service): string | null {
	const silent = service.cost.id === 'not-stated' && isCostKnown(service);
	return silent ? null : t(`options:cost-${service.cost.id}`);
}

/** Where the details come from: who checked or where they were read, when, and that nobody rang. */
export function sourcePhrase({ t, format }: I18n, service: Service, old: boolean): string {
	if (service.lastChecked) {
		const month = format.month(service.lastChecked);
		return t(old ? 'options:checked-old' : 'options:checked-in', { month });
	}
	const { readOn, year, publisher, page } = service.source ?? {};
	if (readOn) {
		const values = { publisher, year, month: format.month(readOn) };
		if (!page) return t('options:read-from', values);
		return t(year ? 'options:read-page-year' : 'options:read-page', values);
	}
	return year ? t('options:checked-year', { year }) : t('options:checked-never');
}

/** The lines that a card gives of an option, as the key of a label and the words; what nobody stated is left out. */
export function factsOf(i18n: I18n, service: Service, option: Option, place: string) {
	const old = option.cautions.includes('last-checked-long-ago');
	return [
		['options:fact-route', i18n.t(`options:route-${option.route}`)],
		['options:fact-cost', costPhrase(i18n, service)],
		['options:fact-where', wherePhrase(i18n, service, option.miles, place)],
		['options:fact-hours', hoursPhrase(i18n, service)],
		['options:fact-source', sourcePhrase(i18n, service, old)]
	].filter((fact): fact is [string, string] => fact[1] !== null);
}
