import { WEEKDAYS, type Weekday } from '#lib/domain/directory/schedule.ts';
import { listOf, textOrNull } from './null-like.ts';

const WELSH: Record<string, Weekday> = {
	llun: 'MO',
	mawrth: 'TU',
	mercher: 'WE',
	iau: 'TH',
	gwener: 'FR',
	sadwrn: 'SA',
	sul: 'SU'
};
const PLACES: Record<string, string> = {
	first: '1',
	second: '2',
	third: '3',
	fourth: '4',
	fifth: '5',
	last: '-1'
};
const SETS: [RegExp, readonly Weekday[]][] = [
	[/^(?:weekdays?|working days?)$/, WEEKDAYS.slice(0, 5)],
	[/^weekends?$/, WEEKDAYS.slice(5)],
	[/^(?:daily|every ?day|all(?: week)?|7 days|bob dydd)$/, WEEKDAYS]
];
const ENGLISH =
	/^(?:mo|mon|monday|tu|tue|tues|tuesday|we|wed|weds|wednesday|th|thu|thur|thurs|thursday|fr|fri|friday|sa|sat|saturday|su|sun|sunday)s?$/;

function weekday(word: string): Weekday | null {
	if (/^[1-7]$/.test(word)) return WEEKDAYS[Number(word) - 1] ?? null;
	if (ENGLISH.test(word))
		return WEEKDAYS.find((day) => day === word.slice(0, 2).toUpperCase()) ?? null;
	return WELSH[word] ?? null;
}

/** Days of one part such as `TH`, `1MO`, `first Monday`, `Mon-Fri` or `https://schema.org/Monday`. */
function daysOfPart(part: string): string[] {
	const text = part
		.replace(/^https?:.*\//, '')
		.replace(/\b(?:every|each|the|bob|dydd|of the month)\b/g, ' ')
		.trim();
	const set = SETS.find(([words]) => words.test(text));
	if (set) return [...set[1]];
	const range = /^([a-z]+)(?: ?[-–] ?| to | i )([a-z]+)$/.exec(text);
	const [from, to] = [weekday(range?.[1] ?? ''), weekday(range?.[2] ?? '')];
	if (from !== null && to !== null) {
		const [a, b] = [WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to)];
		return WEEKDAYS.filter((_, at) => (a <= b ? at >= a && at <= b : at >= a || at <= b));
	}
	// The "th" of "4th" stands after a number only: "thursday" begins with it too.
	const [, place = '', day = ''] =
		/^(?:(-?[1-5]|first|second|third|fourth|fifth|last)(?:st|nd|rd|th(?!u))?)? *([a-z]+|[1-7])$/.exec(
			text
		) ?? [];
	const code = weekday(day);
	return code === null ? [] : [`${PLACES[place] ?? place}${code}`];
}

/** RFC 5545 days out of a field as feeds write it; empty for none. */
export function bydayOf(value: unknown): string[] {
	const text = listOf(value)
		.map((one) => textOrNull(one)?.slice(0, 200) ?? '')
		.join(',')
		.toLowerCase();
	const days = text
		.replace(/[[\]"'()]/g, ' ')
		.replace(/\b(?:alternate|every (?:other|second)|bob yn ail)\b/g, ' ')
		// `first and third Tuesday` are both Tuesdays.
		.replace(
			/\b(first|second|third|fourth|1st|2nd|3rd|4th),? (?:and|&) (?=(?:second|third|fourth|fifth|last|2nd|3rd|4th|5th) ([a-z]+))/g,
			'$1 $2, '
		)
		.split(/[,;&|]|\/(?!\/)(?<!https?:.*)| and | a |(?<=\b[a-z]{2}) (?=[a-z]{2}\b(?! ?\d))/)
		.flatMap((part) => daysOfPart(part.trim()));
	return [...new Set(days)];
}
