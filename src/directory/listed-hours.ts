import days from '#content/weekdays.json' with { type: 'json' };
import { WEEKDAYS, type Schedule, type Weekday } from '#lib/domain/directory/schedule.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { byLanguage, LANGUAGES } from '#lib/domain/site/language.ts';

function line(schedule: Schedule, names: Record<Weekday, string>): string | null {
	const { byday = [], opensAt, closesAt, note } = schedule;
	// Which Monday of the month it is stands in the feed's own words, or in the rule alone.
	const ordered = byday.some((code) => /\d/.test(code)) || (schedule.interval ?? 1) > 1;
	if (ordered && note) return note;
	const days = WEEKDAYS.filter((code) => byday.some((said) => said.endsWith(code)));
	const times = [opensAt, closesAt].filter(Boolean).join('–');
	return `${days.map((code) => names[code]).join(', ')} ${times}`.trim() || (note ?? null);
}

/** Hours as listed, one row a line, UK wall time, never a claim that a place is open; null when none are listed. */
export function listedHours(schedules: readonly Schedule[]): Service['hours'] {
	const lines = (names: Record<Weekday, string>) =>
		[...new Set(schedules.map((row) => line(row, names)).filter((text) => text !== null))].join(
			'\n'
		);
	const told = byLanguage((language) => lines(days[language]));
	const first = told[LANGUAGES[0]];
	if (first === '') return null;
	return Object.values(told).every((text) => text === first) ? first : told;
}
