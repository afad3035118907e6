import { WEEKDAYS, type Schedule } from '#lib/domain/directory/schedule.ts';
import { flat } from './flat-text.ts';
import { bydayOf } from './schedule-days.ts';

const PLACE = '(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last)';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const SAID = RegExp(
	`\\b(${PLACE}(?:(?:,| and| &| or|, and) (?:the )?${PLACE}){0,3}) (${DAY})(?: mornings?| afternoons?| evenings?)?(?=(.{0,30}))`,
	'g'
);
const OF_MONTH =
	/^,? ?(?:\(?(?:of|in|every|each|per) )?(?:the |each |every |a )?(?:calendar )?month|^ ?only/;
const MONTHLY = /\bmonthly\b|\b(?:once a|every|each) month\b/;

/** Days of the month that a text gives, such as `2TH`, by weekday. */
function placesIn(text: string): Map<string, string[]> {
	const said = flat(text);
	const found = new Map<string, string[]>();
	for (const [, places = '', day = '', after = ''] of said.matchAll(SAID)) {
		if (!OF_MONTH.test(after) && !MONTHLY.test(said)) continue;
		const codes = (places.match(RegExp(PLACE, 'g')) ?? []).flatMap((place) =>
			bydayOf(`${place} ${day}`)
		);
		const weekday = WEEKDAYS.find((code) => codes[0]?.endsWith(code));
		if (weekday !== undefined)
			found.set(weekday, [...new Set([...(found.get(weekday) ?? []), ...codes])]);
	}
	return found;
}

const ONCE_A_MONTH =
	/\bmonthly (?:walks?|meetings?|meet[ -]?ups?|groups?|sessions?|lunch(?:es)?|gatherings?|social|club|event)\b[^.]{0,40}\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:we|(?:group|club|choir|circle|members|branch) )?(?:meets?|meeting) (?:once a month|monthly)\b/;
const OFTEN = /\b(?:every week|weekly|each week|once a week|fortnight\w*)\b/;
const EVERY_SO_MANY =
	/\bevery (\d|two|three|four|five|six|eight) weeks\b|\b(?:meets?|meeting|held|every) (?:a )?(fortnight(?:ly)?|other week|second week|alternate weeks?)\b/;
const WEEKS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8 };

/** How seldom the whole of it is by its words, where they do not say which week. */
function seldom(said: string): Pick<Schedule, 'freq' | 'interval'> | null {
	const [, weeks, fortnight] = EVERY_SO_MANY.exec(said) ?? [];
	const interval = fortnight ? 2 : weeks ? (WEEKS[weeks] ?? Number(weeks)) : 1;
	if (interval > 1) return { freq: 'WEEKLY', interval };
	return ONCE_A_MONTH.test(said) && !OFTEN.test(said) ? { freq: 'MONTHLY' } : null;
}

/**
 * Many systems have no field for a day of the month, so a group of every second Thursday is listed as
 * one of every Thursday, and its words say which. Rows of one weekday that the words place in the month,
 * or of the only day that is listed, where they say that it is not every week.
 */
export function monthlyAsSaid(rows: readonly Schedule[], text: string): Schedule[] {
	const places = placesIn(text);
	const rare = rows.length === 1 ? seldom(flat(text)) : null;
	return rows.map((row) => {
		const [day, more] = row.byday ?? [];
		const said = day !== undefined && more === undefined ? places.get(day) : undefined;
		const isPlain =
			row.freq === 'WEEKLY' && row.interval === undefined && row.dtstart === undefined;
		if (!isPlain || day === undefined || more !== undefined) return row;
		return said !== undefined ? { ...row, freq: 'MONTHLY', byday: said } : { ...row, ...rare };
	});
}
