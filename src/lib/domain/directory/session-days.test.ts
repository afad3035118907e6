import { describe, expect, test } from 'vitest';
import type { Schedule } from './schedule.ts';
import { countedBefore, notConfirmedSince, sessionsFrom } from './sessions.ts';

const days = (schedule: Schedule, from: string, count = 31) =>
	sessionsFrom([schedule], from, count).map(({ day }) => day.slice(5));

describe('days on which a rule comes', () => {
	test.each<[string, Schedule, string[]]>([
		[
			'any of several days of a month',
			{ freq: 'MONTHLY', bymonthday: [3, 20, -1] },
			['12-03', '12-20', '12-31']
		],
		['no day of a month that it has not', { freq: 'MONTHLY', bymonthday: [0, 32] }, []],
		[
			'the Tuesday or Sunday that is the 13th',
			{ freq: 'MONTHLY', bymonthday: [13], byday: ['TU', 'SU'] },
			['12-13']
		],
		[
			'the first Tuesday and the last Friday',
			{ freq: 'MONTHLY', byday: ['1TU', '-1FR'] },
			['12-01', '12-25']
		],
		['the day of its first time', { freq: 'MONTHLY', byday: [], dtstart: '2026-10-15' }, ['12-15']],
		['no day without its place in the month', { freq: 'MONTHLY', byday: ['TU'] }, []],
		['no day without a first time', { freq: 'MONTHLY' }, []],
		['no weekday without a first time', { freq: 'WEEKLY' }, []],
		['no day of a year without a first time', { freq: 'YEARLY' }, []],
		['the day of a year', { freq: 'YEARLY', dtstart: '2020-12-24' }, ['12-24']],
		['every second year', { freq: 'YEARLY', interval: 2, dtstart: '2024-12-24' }, ['12-24']],
		['every second year, not this one', { freq: 'YEARLY', interval: 2, dtstart: '2025-12-24' }, []],
		[
			'every third month over a new year',
			{ freq: 'MONTHLY', interval: 3, dtstart: '2025-09-08' },
			['12-08']
		],
		[
			'every fourth month, not this one',
			{ freq: 'MONTHLY', interval: 4, dtstart: '2025-09-08' },
			[]
		],
		[
			'every third week',
			{ freq: 'WEEKLY', interval: 3, dtstart: '2026-11-18' },
			['12-09', '12-30']
		],
		['once, whatever its interval', { interval: 2, dtstart: '2026-12-05' }, ['12-05']]
	])('%s', (_, schedule, expected) => {
		expect(days(schedule, '2026-12-01')).toEqual(expected);
	});

	test('end with the last day and begin with the first, both included', () => {
		const daily = { freq: 'DAILY' as const };
		expect(days({ ...daily, until: '2026-12-03' }, '2026-12-02', 7)).toEqual(['12-02', '12-03']);
		expect(days({ ...daily, dtstart: '2026-12-06' }, '2026-12-01', 7)).toEqual(['12-06', '12-07']);
		expect(days({ ...daily, validFrom: '2026-12-06' }, '2026-12-01', 7)).toEqual([
			'12-06',
			'12-07'
		]);
		expect(days({ ...daily, count: 2, dtstart: '2026-12-06' }, '2026-12-01', 9)).toEqual([
			'12-06',
			'12-07'
		]);
	});

	test('are counted up to their count, from the first time on', () => {
		const course: Schedule = { freq: 'DAILY', count: 3, dtstart: '2026-12-01' };
		const before = ['2026-12-01', '2026-12-02', '2026-12-09'].map((day) =>
			countedBefore(course, day)
		);
		expect(before).toEqual([0, 1, 3]);
		expect(countedBefore({ freq: 'DAILY', count: 3 }, '2026-12-09')).toBe(0);
	});
});

describe('rows that stand for one another', () => {
	const daily = (more: Partial<Schedule>): Schedule => ({ freq: 'DAILY', ...more });
	const times = (rows: Schedule[], day: string) =>
		sessionsFrom(rows, day, 1).map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`);
	const usual = daily({ opensAt: '10:00', closesAt: '12:00' });
	const season = (more: Partial<Schedule>) =>
		daily({ validFrom: '2026-12-20', validTo: '2027-01-03', ...more });

	test('hours of a season replace what they overlap and add to the rest', () => {
		const at = (more: Partial<Schedule>) => times([usual, season(more)], '2026-12-24');
		expect(at({ opensAt: '11:00', closesAt: '13:00' })).toEqual(['11:00-13:00']);
		expect(at({ opensAt: '12:00', closesAt: '13:00' })).toEqual(['10:00-12:00', '12:00-13:00']);
		expect(at({ opensAt: '08:00', closesAt: '10:00' })).toEqual(['08:00-10:00', '10:00-12:00']);
		expect(at({ opensAt: '08:00' })).toEqual(['08:00-null']);
		expect(at({})).toEqual(['null-null']);
		// What closes before it opens is on past midnight.
		expect(at({ opensAt: '09:00', closesAt: '02:00' })).toEqual(['09:00-02:00']);
		expect(at({ opensAt: '09:00', closesAt: '09:00' })).toEqual(['09:00-09:00']);
	});

	test('only while they hold, first and last day included', () => {
		const rows = [usual, season({ opensAt: '11:00', closesAt: '13:00' })];
		const seasonal = ['12-19', '12-20', '01-03', '01-04'].map((day) =>
			times(rows, `${day.startsWith('12') ? 2026 : 2027}-${day}`).includes('11:00-13:00')
		);
		expect(seasonal).toEqual([false, true, true, false]);
		expect(times(rows, '2027-01-04')).toEqual(['10:00-12:00']);
	});

	test('a season is forty-five days at most', () => {
		const rows = (validTo: string) => [
			usual,
			daily({ opensAt: '11:00', closesAt: '13:00', validFrom: '2026-11-01', validTo })
		];
		expect(times(rows('2026-12-16'), '2026-12-01')).toEqual(['11:00-13:00']);
		expect(times(rows('2026-12-17'), '2026-12-01')).toEqual(['10:00-12:00', '11:00-13:00']);
	});

	test('a row that ran out gives way to a later one in force, and stays where there is none', () => {
		const old = daily({ opensAt: '10:00', closesAt: '12:00', validTo: '2026-06-30' });
		const next = (more: Partial<Schedule>) =>
			daily({ opensAt: '14:00', closesAt: '15:00', ...more });
		const at = (more: Partial<Schedule>) => times([old, next(more)], '2026-12-01');
		expect(at({ validFrom: '2026-07-01' })).toEqual(['14:00-15:00']);
		expect(at({ validFrom: '2026-06-30' })).toEqual(['10:00-12:00', '14:00-15:00']);
		expect(at({})).toEqual(['10:00-12:00', '14:00-15:00']);
		expect(at({ validFrom: '2026-07-01', until: '2026-11-30' })).toEqual(['10:00-12:00']);
		expect(at({ validFrom: '2026-12-02' })).toEqual(['10:00-12:00']);
		expect(times([old], '2026-12-01')).toEqual(['10:00-12:00']);
		expect(times([old], '2026-06-30')).toEqual(['10:00-12:00']);
	});

	test('a row listed twice is one time, told with its note and by whom it is confirmed', () => {
		const old = daily({ opensAt: '10:00', validTo: '2026-11-30', note: 'old' });
		const now = daily({ opensAt: '10:00', note: 'now' });
		for (const rows of [
			[old, now],
			[now, old]
		])
			expect(sessionsFrom(rows, '2026-12-01', 1)).toMatchObject([
				{ note: 'now', notConfirmedSince: null }
			]);
		expect(sessionsFrom([old], '2026-12-01', 1)[0]?.notConfirmedSince).toBe('2026-11-30');
		expect(sessionsFrom([old], '2026-11-30', 1)[0]?.notConfirmedSince).toBe(null);
		expect(sessionsFrom([daily({})], '2026-12-01', 1)[0]).toMatchObject({ note: null });
		expect(
			sessionsFrom([now, daily({ opensAt: '10:00', note: 'more' })], '2026-12-01', 1)
		).toMatchObject([{ note: 'now' }]);
	});

	test('the soonest stands first, what has no time before the others of its day', () => {
		const rows = [daily({ opensAt: '14:00' }), daily({ opensAt: '09:00' }), daily({})];
		expect(
			sessionsFrom(rows, '2026-12-01', 2).map(({ day, opensAt }) => [day.slice(8), opensAt])
		).toEqual([
			['01', null],
			['01', '09:00'],
			['01', '14:00'],
			['02', null],
			['02', '09:00'],
			['02', '14:00']
		]);
	});

	test('hours are confirmed as long as any of their rows is', () => {
		const ends = (...validTo: (string | undefined)[]) =>
			notConfirmedSince(
				validTo.map((end) => daily({ ...(end && { validTo: end }) })),
				'2026-12-01'
			);
		expect(ends('2026-10-01', '2026-11-30', '2026-09-01')).toBe('2026-11-30');
		expect([ends('2026-12-01'), ends('2026-10-01', undefined), ends()]).toEqual([null, null, null]);
	});
});
