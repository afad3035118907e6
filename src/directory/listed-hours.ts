import days from '#content/weekdays.json' with { type: 'json' };
import { WEEKDAYS, type Schedule, type Weekday } from '#lib/domain/directory/schedule.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { byLanguage, LANGUAGES, type Language } from '#lib/domain/site/language.ts';

type Words = (typeof days)[keyof typeof days];

const weekdayOf = (code: string): Weekday => WEEKDAYS.find((day) => code.endsWith(day)) ?? 'MO';

/** A day of the month by its code, such as `1MO`; null for a place that has no words. */
function placed(code: string, words: Words): string | null {
	const phrase = words.places[code.slice(0, -2) as keyof Words['places']];
	return phrase?.replace('DAY', words.full[weekdayOf(code)]) ?? null;
}

function monthly({ byday = [], bymonthday = [] }: Schedule, words: Words): string[] {
	const dates = bymonthday.flatMap((date) =>
		date > 0 ? words.date.replace('COUNT', String(date)) : date === -1 ? words.last : []
	);
	if (dates.length > 0) return byday.length > 0 ? [] : dates;
	return byday.flatMap((code) =>
		/\d/.test(code)
			? (placed(code, words) ?? [])
			: words.some.replace('DAY', words.full[weekdayOf(code)])
	);
}

/** On which days it is, in words; empty where the rule says more than we have words for. */
function daysOf(schedule: Schedule, words: Words): string {
	const { freq, interval = 1, byday = [] } = schedule;
	const every = (phrase: string) => phrase.replace('COUNT', String(interval));
	if (freq === 'MONTHLY') {
		const told = monthly(schedule, words).join(', ');
		return interval > 1 && told !== '' ? `${every(words.months)}${told}` : told;
	}
	const codes = WEEKDAYS.filter((code) => byday.some((said) => said.endsWith(code)));
	if (freq !== 'WEEKLY' || interval === 1) return codes.map((code) => words.short[code]).join(', ');
	const phrase = interval === 2 ? words.second : every(words.weeks);
	return codes.map((code) => phrase.replace('DAY', words.full[code])).join(', ');
}

/** Whether it is on some weeks and not on others, so that its days by themselves would say too much. */
const isNowAndThen = ({ freq, interval = 1 }: Schedule): boolean =>
	interval > 1 || freq === 'MONTHLY' || freq === 'YEARLY';

function line(schedule: Schedule, words: Words): string | null {
	const { opensAt, closesAt, note } = schedule;
	const told = daysOf(schedule, words);
	const rare = isNowAndThen(schedule);
	// The feed's own words know best which weeks they are.
	if (rare && note) return note;
	if (rare && told === '') return null;
	const times = [opensAt, closesAt].filter(Boolean).join('–');
	return [told, times].filter(Boolean).join(rare ? ', ' : ' ') || (note ?? null);
}

/** Hours as listed, one row a line, UK wall time, never a claim that a place is open; null when none are listed. */
export function listedHours(schedules: readonly Schedule[]): Service['hours'] {
	const lines = (words: Words) =>
		[...new Set(schedules.map((row) => line(row, words)).filter((text) => text !== null))].join(
			'\n'
		);
	const told = byLanguage((language) => lines((days as Record<Language, Words>)[language]));
	const first = told[LANGUAGES[0]];
	if (first === '') return null;
	return Object.values(told).every((text) => text === first) ? first : told;
}
