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

/**
 * Many systems have no field for a day of the month, so a group of every second Thursday is listed as
 * one of every Thursday, and its words say which. Rows of one weekday that the words place in the month.
 */
export function monthlyAsSaid(rows: readonly Schedule[], text: string): Schedule[] {
	const places = placesIn(text);
	return rows.map((row) => {
		const [day, more] = row.byday ?? [];
		const said = day !== undefined && more === undefined ? places.get(day) : undefined;
		const isPlain =
			row.freq === 'WEEKLY' && row.interval === undefined && row.dtstart === undefined;
		return said !== undefined && isPlain ? { ...row, freq: 'MONTHLY', byday: said } : row;
	});
}
