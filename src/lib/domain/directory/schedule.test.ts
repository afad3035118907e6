import { describe, expect, test } from 'vitest';
import { Schedule } from './schedule.ts';

const takes = (row: unknown) => Schedule.safeParse(row).success;

describe('a row of listed times', () => {
	test.each(['00:00', '09:30', '19:59', '23:59'])('has a time such as %s', (time) => {
		expect(takes({ opensAt: time, closesAt: time })).toBe(true);
	});
	test.each(['9:30', '24:00', '29:00', '10:60', '10:0x', 'at 10:00', '10:00 or so', '1x:00'])(
		'and none such as %s',
		(time) => {
			expect([takes({ opensAt: time }), takes({ closesAt: time })]).toEqual([false, false]);
		}
	);

	test.each(['MO', 'SU', '1MO', '5FR', '-1FR'])('comes on a day such as %s', (day) => {
		expect(takes({ freq: 'MONTHLY', byday: [day] })).toBe(true);
	});
	test.each(['XX', '0MO', '6MO', 'on MO', 'MON', '--1MO', '11MO'])(
		'and on none such as %s',
		(day) => {
			expect(takes({ freq: 'MONTHLY', byday: [day] })).toBe(false);
		}
	);

	test.each<[object, boolean]>([
		[{ bymonthday: [-31, 31] }, true],
		[{ bymonthday: [-32] }, false],
		[{ bymonthday: [32] }, false],
		[{ interval: 1 }, true],
		[{ interval: 366 }, true],
		[{ interval: 0 }, false],
		[{ interval: 367 }, false],
		[{ count: 1 }, true],
		[{ count: 0 }, false],
		[{ freq: 'HOURLY' }, false],
		[{ dtstart: '2026-02-30' }, false],
		[{}, true]
	])('%j: %s', (row, taken) => expect(takes(row)).toBe(taken));
});
