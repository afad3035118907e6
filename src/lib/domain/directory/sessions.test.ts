import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { FREQUENCIES, WEEKDAYS, type Schedule } from './schedule.ts';
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
			'the Tuesday that is the 13th',
			{ freq: 'MONTHLY', byday: ['TU'], bymonthday: [13] },
			'2027-03-01',
			90,
			['2027-04-13']
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

describe('rows that stand in for others', () => {
	const christmas = { ...tuesdays, opensAt: '10:30', closesAt: '11:00' };
	const season = { validFrom: '2026-12-21', validTo: '2027-01-03' };
	const times = (schedules: Schedule[], from: string) =>
		sessionsFrom(schedules, from).map(
			({ opensAt, notConfirmedSince: since }) => `${opensAt} ${since ?? 'confirmed'}`
		);

	it.each<[string, Schedule[], string, string[]]>([
		[
			'hours of a season follow on a row that ran out, as the standard’s own example has it',
			[
				{ ...tuesdays, validTo: '2026-12-20' },
				{ ...christmas, ...season }
			],
			'2026-12-21',
			['10:30 confirmed']
		],
		[
			'after the season the row that ran out is unconfirmed, and the season is over',
			[
				{ ...tuesdays, validTo: '2026-12-20' },
				{ ...christmas, ...season }
			],
			'2027-01-04',
			['10:00 2026-12-20']
		],
		[
			'hours of a season take the place of what they overlap',
			[tuesdays, { ...christmas, ...season }],
			'2026-12-21',
			['10:30 confirmed']
		],
		[
			'and add to what they do not overlap',
			[tuesdays, { ...tuesdays, opensAt: '17:00', closesAt: '19:00', ...season }],
			'2026-12-21',
			['10:00 confirmed', '17:00 confirmed']
		],
		[
			'hours of a past season are over',
			[tuesdays, { ...christmas, ...season }],
			'2027-06-07',
			['10:00 confirmed']
		],
		[
			'a short row by itself is no season: it is unconfirmed',
			[{ ...tuesdays, ...season }],
			'2027-06-07',
			['10:00 2027-01-03']
		],
		[
			'a later row that has ended stands in for nothing',
			[
				{ ...tuesdays, validTo: '2026-07-20' },
				{ ...christmas, validFrom: '2026-09-01', until: '2026-10-20' }
			],
			'2026-12-01',
			['10:00 2026-07-20']
		]
	])('%s', (_, schedules, from, expected) => {
		expect(times(schedules, from)).toEqual(expected);
		expect(times([...schedules].reverse(), from)).toEqual(expected);
	});
});

/** The days of a rule as ical.js, an independent reader of RFC 5545, counts them. */
function asRead({ dtstart = '', ...rule }: Schedule, from: string, to: string): string[] {
	const data = Object.fromEntries(
		Object.entries(rule).map(([key, value]) => [
			key,
			key === 'until' ? ICAL.Time.fromDateString(value as string) : value
		])
	);
	const all = ICAL.Recur.fromData(data).iterator(ICAL.Time.fromDateString(dtstart));
	const found: string[] = [];
	for (let next = all.next(); next && next.toString() <= to; next = all.next())
		if (next.toString() >= from) found.push(next.toString());
	return found;
}

test('600 rules give the days on which an independent reader has them', () => {
	let state = 7;
	const up = (to: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * to);
	};
	const dayIn = (year: number) =>
		`${year}-${String(1 + up(12)).padStart(2, '0')}-${String(1 + up(28)).padStart(2, '0')}`;
	const weekday = () => WEEKDAYS[up(7)] ?? 'MO';
	const byMonth = (): Partial<Schedule> => {
		if (up(2)) return { bymonthday: [up(2) ? 1 + up(31) : -1 - up(3)] };
		return { byday: [`${up(2) ? 1 + up(5) : -1 - up(2)}${weekday()}`] };
	};
	let listed = 0;
	for (let round = 0; round < 600; round += 1) {
		const freq = FREQUENCIES[up(3)] ?? 'WEEKLY';
		const rule: Schedule = {
			freq,
			...(up(2) && { interval: 1 + up(4) }),
			...(freq === 'WEEKLY' && { byday: [...new Set([weekday(), weekday()])] }),
			...(freq === 'MONTHLY' && byMonth()),
			...(up(4) === 0 ? { count: 1 + up(9) } : up(2) && { until: dayIn(2027) })
		};
		// It begins with a day of its own, as RFC 5545 asks: what comes first otherwise is left open there.
		const [first] = sessionsFrom([{ ...rule, interval: 1 }], dayIn(2026), 70);
		if (!first) continue;
		const schedule = { ...rule, dtstart: first.day };
		const from = dayIn(2027);
		const ours = days(schedule, from, 60);
		const last = new Date(Date.parse(from) + 59 * 86_400_000).toISOString().slice(0, 10);
		expect([schedule, from, ours]).toEqual([schedule, from, asRead(schedule, from, last)]);
		listed += ours.length;
	}
	expect(listed).toBeGreaterThan(1_500);
});
