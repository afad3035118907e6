import { expect, it } from 'vitest';
import type { Schedule } from '#lib/domain/directory/schedule.ts';
import { listedHours } from './listed-hours.ts';

const at = { opensAt: '10:00', closesAt: '11:30' };

it.each<[Schedule, string, string]>([
	[{ freq: 'WEEKLY', byday: ['MO', 'TH'], ...at }, 'Mon, Thu 10:00–11:30', 'Llun, Iau 10:00–11:30'],
	[
		{ freq: 'MONTHLY', byday: ['2TU'], ...at },
		'second Tuesday of the month, 10:00–11:30',
		'ail ddydd Mawrth y mis, 10:00–11:30'
	],
	[
		{ freq: 'MONTHLY', byday: ['-1FR'], ...at },
		'last Friday of the month, 10:00–11:30',
		'dydd Gwener olaf y mis, 10:00–11:30'
	],
	[
		{ freq: 'WEEKLY', interval: 2, byday: ['WE'], ...at },
		'every second Wednesday, 10:00–11:30',
		'bob yn ail ddydd Mercher, 10:00–11:30'
	],
	[
		{ freq: 'WEEKLY', interval: 3, byday: ['SU'] },
		'every 3 weeks: Sunday',
		'bob 3 wythnos: dydd Sul'
	],
	[
		{ freq: 'MONTHLY', byday: ['SA'], ...at },
		'once a month: Saturday, ask which, 10:00–11:30',
		'unwaith y mis: dydd Sadwrn, holwch pa un, 10:00–11:30'
	],
	[
		{ freq: 'MONTHLY', interval: 3, bymonthday: [15] },
		'every 3 months: day 15 of the month',
		'bob 3 mis: diwrnod 15 o’r mis'
	],
	[{ freq: 'MONTHLY', bymonthday: [-1] }, 'last day of the month', 'diwrnod olaf y mis']
])('%j is said as what it is', (schedule, en, cy) =>
	expect(listedHours([schedule])).toEqual({ en, cy })
);

it('what comes now and then is never said as every week', () => {
	expect(listedHours([{ freq: 'MONTHLY', dtstart: '2026-10-05', ...at }])).toBe(null);
	expect(listedHours([{ freq: 'MONTHLY', byday: ['FR'], bymonthday: [13], ...at }])).toBe(null);
	expect(listedHours([{ freq: 'MONTHLY', byday: ['1MO'], note: 'Not in August' }])).toBe(
		'Not in August'
	);
});
