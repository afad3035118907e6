import type { I18n } from '#lib/i18n/context.ts';
import type { Option } from '#lib/domain/matching/match.ts';
import type { Caution } from '#lib/domain/matching/cautions.ts';
import { roundedMiles } from '#lib/domain/directory/place.ts';
import { NATIONS } from '#lib/domain/site/area.ts';
import { wordsIn, type Service } from '#lib/domain/directory/service.ts';

/** `a, b and c`; Welsh has commas alone, for what follows "and" would have to mutate. */
export const joined = ({ t }: I18n, items: readonly string[]): string =>
	items.length < 2
		? items.join('')
		: t('options:joined', { start: items.slice(0, -1).join(', '), last: items.at(-1) });

/** `people aged 16 to 25`; empty when no age is stated. */
export function agesPhrase({ t }: I18n, ages: { min: number | null; max: number | null } | null) {
	const { min, max } = ages ?? { min: null, max: null };
	if (min !== null && max !== null) return t('options:ages-between', { min, max });
	if (min !== null) return t('options:ages-from', { min });
	return max === null ? '' : t('options:ages-to', { max });
}

/** `about 2 miles`: the bands say how rough it is. */
export function milesPhrase({ t }: I18n, miles: number) {
	const count = roundedMiles(miles);
	return count < 1 ? t('options:miles-half') : t('options:miles', { count });
}

/** The nations a national service helps in, or the whole UK. */
export function nationsPhrase(i18n: I18n, nations: readonly string[]) {
	const all = nations.length === 0 || nations.length === NATIONS.length;
	return all
		? i18n.t('options:nation-all')
		: joined(
				i18n,
				nations.map((nation) => i18n.t(`options:nation-${nation}`))
			);
}

// A line of the card says these already.
const SAID_BY_A_LINE: readonly Caution[] = [
	'cost-not-stated',
	'may-cost',
	'needs-professional',
	'last-checked-long-ago',
	'last-checked-not-stated',
	'age-not-stated'
];

/** Cautions that a card has to say in a sentence of their own. */
export const cardCautions = ({ cautions }: Option): Caution[] =>
	cautions.filter((caution) => !SAID_BY_A_LINE.includes(caution));

/** Where it is or what it covers, in a line. */
export function wherePhrase(i18n: I18n, service: Service, miles: number | null, place: string) {
	const { t } = i18n;
	if (miles !== null) return t('options:where-miles', { miles: milesPhrase(i18n, miles), place });
	const ways = service.channels.map(({ id }) => t(`options:way-${id}`));
	if (service.national) return [nationsPhrase(i18n, service.nations), ...ways].join(', ');
	return ways.length > 0 ? joined(i18n, ways) : null;
}

const SPACES: [RegExp, string][] = [
	[/^(0[38]\d\d)(\d{3})(\d{3,4})$/, '$1 $2 $3'],
	[/^(0[38]\d\d)(\d{4})$/, '$1 $2'],
	[/^(02\d)(\d{4})(\d{4})$/, '$1 $2 $3'],
	[/^(0\d{4})(\d{5,6})$/, '$1 $2'],
	[/^(\d{3})(\d{3})$/, '$1 $2']
];

/** Opening hours in one language, or null when none are listed. */
export const hoursPhrase = ({ language }: I18n, { hours }: Service) =>
	wordsIn(hours, language) || null;

/** A telephone number as people read it out, `0300 102 1234`; one already spaced stays as it is. */
export function spacedNumber(number: string): string {
	const [pattern, spaced] = SPACES.find(([form]) => form.test(number)) ?? [];
	return pattern && spaced ? number.replace(pattern, spaced) : number;
}
