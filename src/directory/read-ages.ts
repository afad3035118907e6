import type { Service } from '#lib/domain/directory/service.ts';
import { agesMentioned } from './ages-mentioned.ts';
import { htmlToText } from './html-text.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';
import { MOST_LABELS } from './terms.ts';

/** A whole number of years out of `16+`, `16 years` or `6 months`. */
function yearsOf(value: unknown): number | null {
	const plain = numberOrNull(value);
	if (plain !== null) return plain;
	const text = textOrNull(value)?.slice(0, 40) ?? '';
	const years =
		/^(?:aged? |oed )?(\d{1,3}) ?(?:\+|plus|years?|yrs?|oed|mlwydd)?(?: ?(?:olds?|of age|oed|\+|and (?:over|above)))?$/i.exec(
			text
		);
	if (years) return Number(years[1]);
	const months = /^(\d{1,2}) ?(?:months?|mths?|mis)$/i.exec(text);
	return months ? Math.floor(Number(months[1]) / 12) : null;
}

function agePair(min: unknown, max: unknown): [number | null, number | null] | 'crossed' {
	const low = yearsOf(min);
	const high = yearsOf(max);
	// Above 130 years is a slip.
	const from = low !== null && low >= 0 && low <= 130 ? Math.floor(low) : null;
	const to = high !== null && high >= 0 && high <= 1000 ? Math.floor(high) : null;
	if ((from ?? 0) === 0 && to === 0) return [null, null];
	if (from !== null && to !== null && from > to) return 'crossed';
	return [from, to !== null && to >= 99 ? null : to];
}

export type Ages = {
	ages: Service['ages'];
	/** A stage of life that the words name without a number. */
	likely: Service['ages'];
	crossed: boolean;
	/** The words that the ages were read from, where they stand in no field. */
	from: string | null;
};

// Outpost's boxes for ages, as whole years.
const BANDS: [string, number, number][] = [
	['age_band_under_2', 0, 1],
	['age_band_2', 2, 2],
	['age_band_3_4', 3, 4],
	['age_band_5_7', 5, 7],
	['age_band_8_plus', 8, 17]
];

const bandRows = (raw: Fields) =>
	BANDS.filter(([key]) => raw[key] === true).map(([, min, max]) => [min, max]);

/** Ages in whole years, stated ones first; `crossed` when a record's least age is above its greatest, which says nothing. */
export function readAges(raw: Fields, name: string, summary: string): Ages {
	const own = [
		[raw.minimum_age, raw.maximum_age],
		[raw.min_age, raw.max_age],
		...listOf(raw.eligibilitys)
			.slice(0, MOST_LABELS)
			.map(fieldsOf)
			.map(({ minimum_age, maximum_age }) => [minimum_age, maximum_age])
	].map(([min, max]) => agePair(min, max));
	const crossed = own.includes('crossed');
	const stated = own
		.filter((pair) => pair !== 'crossed')
		.filter(([a, b]) => a !== null || b !== null);
	const bands = raw.age_band_all === true ? [] : bandRows(raw).map(([a, b]) => agePair(a, b));
	const pairs = stated.length > 0 ? stated : bands.filter((pair) => pair !== 'crossed');
	if (pairs.length === 0) {
		const range = textOrNull(raw.age_range) ?? textOrNull(raw.age_group) ?? '';
		const told = textOrNull(raw.eligibility_description) ?? '';
		const who = htmlToText(range === '' ? told : `Ages ${range}. ${told}`).slice(0, 600);
		const eligible = agesMentioned('', who);
		const { ages, likely, words } = eligible.ages ? eligible : agesMentioned(name, summary);
		return { ages, likely, crossed, from: words };
	}
	const min = Math.min(...pairs.map(([low]) => low ?? 0));
	const max = Math.max(...pairs.map(([, high]) => high ?? Infinity));
	// From birth and without end is every age, and says nothing.
	const ages =
		min === 0 && max === Infinity
			? null
			: {
					min: min === 0 ? null : min,
					max: max === Infinity ? null : max,
					source: 'stated' as const
				};
	return { ages, likely: null, crossed, from: null };
}
