import { describe, expect, it, test } from 'vitest';
import type { Schedule } from './schedule.ts';
import { notConfirmedSince, sessionsFrom } from './sessions.ts';

const days = (schedule: Schedule, from: string, count = 7) =>
	sessionsFrom([schedule], from, count).map(({ day }) => day);

describe('days of a rule', () => {
	it.each<[string, Schedule, string, number, string[]]>([
		[
			'each Tuesday',
			{ freq: 'WEEKLY', byday: ['TU'] },
			'2026-12-01',
			14,
			['2026-12-01', '2026-12-08']
		],
		[
			'two days a week',
			{ freq: 'WEEKLY', byday: ['MO', 'FR'] },
			'2026-12-01',
			7,
			['2026-12-04', '2026-12-07']
		],
		[
			'weekly from a first time',
			{ freq: 'WEEKLY', dtstart: '2026-11-25' },
			'2026-12-01',
			7,
			['2026-12-02']
		],
		[
			'every second week',
			{ freq: 'WEEKLY', interval: 2, byday: ['WE'], dtstart: '2026-11-25' },
			'2026-11-30',
			21,
			['2026-12-09']
		],
		[
			'every second week, start unknown',
			{ freq: 'WEEKLY', interval: 2, byday: ['WE'] },
			'2026-11-30',
			21,
			[]
		],
		[
			'the first Monday of a month',
			{ freq: 'MONTHLY', byday: ['1MO'] },
			'2026-12-01',
			62,
			['2026-12-07', '2027-01-04']
		],
		[
			'the last Friday of a month',
			{ freq: 'MONTHLY', byday: ['-1FR'] },
			'2027-02-20',
			40,
			['2027-02-26', '2027-03-26']
		],
		[
			'the fifth Tuesday, where there is one',
			{ freq: 'MONTHLY', byday: ['5TU'] },
			'2026-12-01',
			62,
			['2026-12-29']
		],
		[
			'a Tuesday of the month, not saying which',
			{ freq: 'MONTHLY', byday: ['TU'] },
			'2026-12-01',
			31,
			[]
		],
		[
			'the 31st',
			{ freq: 'MONTHLY', bymonthday: [31] },
			'2027-01-30',
			65,
			['2027-01-31', '2027-03-31']
		],
		[
			'the last day of a month',
			{ freq: 'MONTHLY', bymonthday: [-1] },
			'2027-02-20',
			15,
			['2027-02-28']
		],
		[
			'every third month',
			{ freq: 'MONTHLY', interval: 3, bymonthday: [5], dtstart: '2026-10-05' },
			'2026-12-01',
			65,
			['2027-01-05']
		],
		[
			'weekdays',
			{ freq: 'DAILY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'] },
			'2026-12-04',
			4,
			['2026-12-04', '2026-12-07']
		],
		['once', { dtstart: '2026-12-03' }, '2026-12-01', 7, ['2026-12-03']],
		['a note alone', { note: 'By appointment' }, '2026-12-01', 7, []],
		['each year', { freq: 'YEARLY', dtstart: '2020-12-02' }, '2026-12-01', 7, ['2026-12-02']]
	])('%s', (_, schedule, from, count, expected) =>
		expect(days(schedule, from, count)).toEqual(expected)
	);

	it.each([
		['forward', '2027-03-27'],
		['back', '2026-10-24']
	])('are not moved when the clocks go %s', (_, from) => {
		const daily = sessionsFrom([{ freq: 'DAILY', opensAt: '01:30' }], from, 3);
		expect(new Set(daily.map(({ opensAt }) => opensAt))).toEqual(new Set(['01:30']));
		expect(new Set(daily.map(({ day }) => day)).size).toBe(3);
	});
});

const tuesdays = { freq: 'WEEKLY' as const, byday: ['TU'], opensAt: '10:00', closesAt: '11:30' };

test('what has ended or not begun is left out', () => {
	expect(days({ ...tuesdays, until: '2026-11-30' }, '2026-12-01')).toEqual([]);
	expect(days({ ...tuesdays, until: '2026-12-01' }, '2026-12-01')).toEqual(['2026-12-01']);
	expect(days({ ...tuesdays, validFrom: '2026-12-02' }, '2026-12-01')).toEqual([]);
	expect(days({ ...tuesdays, dtstart: '2026-12-08' }, '2026-12-01')).toEqual([]);
});

test('so many times are counted from the first', () => {
	const course = { ...tuesdays, count: 3, dtstart: '2026-11-17' };
	expect(days(course, '2026-11-16', 40)).toEqual(['2026-11-17', '2026-11-24', '2026-12-01']);
});

test('what nobody has confirmed is told with the day', () => {
	const [session] = sessionsFrom([{ ...tuesdays, validTo: '2026-07-20' }], '2026-12-01');
	expect(session).toMatchObject({ day: '2026-12-01', notConfirmedSince: '2026-07-20' });
});

test('a row listed again is one time, the confirmed one', () => {
	const rows = [{ ...tuesdays, validTo: '2026-07-20' }, tuesdays];
	for (const schedules of [rows, [...rows].reverse()]) {
		const sessions = sessionsFrom(schedules, '2026-12-01');
		expect(sessions.map(({ notConfirmedSince: since }) => since)).toEqual([null]);
	}
});

test('the soonest stands first', () => {
	const rows = [tuesdays, { ...tuesdays, byday: ['TU', 'MO'], opensAt: '09:00' }];
	expect(sessionsFrom(rows, '2026-12-01').map(({ day, opensAt }) => `${day} ${opensAt}`)).toEqual([
		'2026-12-01 09:00',
		'2026-12-01 10:00',
		'2026-12-07 09:00'
	]);
});

test('hours are unconfirmed since the last of their rows', () => {
	expect(
		notConfirmedSince([{ validTo: '2026-01-31' }, { validTo: '2026-07-20' }], '2026-12-01')
	).toBe('2026-07-20');
	expect(notConfirmedSince([{ validTo: '2026-01-31' }, {}], '2026-12-01')).toBe(null);
	expect(notConfirmedSince([{ validTo: '2026-12-01' }], '2026-12-01')).toBe(null);
	expect(notConfirmedSince([], '2026-12-01')).toBe(null);
});
