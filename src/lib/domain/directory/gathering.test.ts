import { expect, test } from 'vitest';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import { gatheringsOf } from './gathering.ts';
import type { Schedule } from './schedule.ts';
import type { Service } from './service.ts';

const weekly = (byday: string[], opensAt?: string, closesAt?: string): Schedule => ({
	freq: 'WEEKLY',
	byday,
	...(opensAt && { opensAt }),
	...(closesAt && { closesAt })
});
const MONDAY = weekly(['MO'], '10:00', '11:30');
const OFFICE = weekly(['MO', 'TU', 'WE', 'TH', 'FR'], '09:30', '13:00');
const group: Partial<Service> = { company: { id: 'group', source: 'tag' } };
const dropIn: Partial<Service> = { route: { id: 'drop-in', source: 'tag' } };
const atPlace: Partial<Service> = { ways: [{ kind: 'place', to: '1 High Street' }] };

test.each<[string, Partial<Service>, Schedule[], number]>([
	['a group', group, [MONDAY], 1],
	['a group whose time is not said', group, [weekly(['SA'])], 1],
	['a drop-in with a place', { ...dropIn, ...atPlace }, [MONDAY], 1],
	[
		'a drop-in that is open all of one day',
		{ ...dropIn, ...atPlace },
		[weekly(['WE'], '10:00', '16:00')],
		1
	],
	[
		'clubs at many times of the week',
		group,
		[
			weekly(['TU'], '17:30', '19:30'),
			weekly(['WE', 'FR'], '15:30', '17:00'),
			weekly(['SA']),
			weekly(['MO'], '10:00', '11:00')
		],
		4
	],
	['a drop-in that is only phoned', dropIn, [MONDAY], 0],
	['one to one help', { company: { id: 'one-to-one', source: 'tag' }, ...atPlace }, [MONDAY], 0],
	['a line that listens', { ...group, listens: true }, [MONDAY], 0],
	['a group that is closed', { ...group, status: 'temporarily-closed' }, [MONDAY], 0],
	['the hours of an office', group, [OFFICE], 0],
	[
		'a library',
		{ ...dropIn, ...atPlace },
		[weekly(['MO', 'TU', 'TH'], '09:00', '17:00'), weekly(['SA'], '09:30', '16:30')],
		0
	],
	['what is open each day', group, [{ freq: 'DAILY', opensAt: '18:00', closesAt: '02:00' }], 0],
	['the times at which a phone is answered', group, [{ ...MONDAY, attending: 'phone' }], 0],
	['a group that lists none', group, [], 0]
])('%s: how many of its rows are gatherings', (_, more, schedules, count) => {
	expect(gatheringsOf(buildService('one', { ...more, schedules }))).toHaveLength(count);
});

const all = { ...dropIn, points: [{ lat: 51, lon: -2 }] };
const inPerson: Partial<Service> = { channels: [{ id: 'in-person', source: 'tag' }] };

test.each<[string, Partial<Service>, Schedule[], number]>([
	['by the point of a drop-in', all, [MONDAY], 1],
	[
		'by its phone and its place',
		{
			...dropIn,
			ways: [
				{ kind: 'phone', to: '01174960000' },
				{ kind: 'place', to: '1 High Street' }
			]
		},
		[MONDAY],
		1
	],
	['by its channel', { ...dropIn, ...inPerson }, [MONDAY], 1],
	[
		'by a phone channel alone',
		{ ...dropIn, channels: [{ id: 'phone', source: 'tag' }] },
		[MONDAY],
		0
	],
	['in person', group, [{ ...MONDAY, attending: 'in-person' }], 1],
	['online', group, [{ ...MONDAY, attending: 'online' }], 1],
	['by video', group, [{ ...MONDAY, attending: 'video' }], 1],
	['three days of five hours', group, [weekly(['MO', 'TU', 'WE'], '10:00', '15:00')], 1],
	['three days of more', group, [weekly(['MO', 'TU', 'WE'], '10:00', '15:01')], 0],
	['two days of more', group, [weekly(['MO', 'TU'], '10:00', '18:00')], 1],
	[
		'three days, one of them long',
		group,
		[weekly(['MO'], '10:00', '18:00'), weekly(['TU', 'WE'], '10:00', '11:00')],
		0
	],
	['past midnight on three days', group, [weekly(['MO', 'TU', 'WE'], '22:00', '02:30')], 1],
	['round the clock on three days', group, [weekly(['MO', 'TU', 'WE'], '10:00', '10:00')], 0],
	['three days without an end', group, [weekly(['MO', 'TU', 'WE'], '10:00')], 1],
	['three days, only when they end', group, [weekly(['MO', 'TU', 'WE'], undefined, '23:00')], 1],
	[
		'five days at two times',
		group,
		[weekly(['MO', 'TU', 'WE', 'TH'], '10:00', '11:00'), weekly(['FR'], '14:00', '15:00')],
		0
	],
	[
		'five days at three times',
		group,
		[
			weekly(['MO', 'TU', 'WE'], '10:00', '11:00'),
			weekly(['TH'], '11:00', '12:00'),
			weekly(['FR'], '14:00', '15:00')
		],
		3
	],
	[
		'the first Monday and the last Friday',
		group,
		[weekly(['1MO', '-1FR', 'TU'], '10:00', '17:00')],
		0
	],
	[
		'each on its own day',
		group,
		['01', '02', '03'].map((day) => ({
			dtstart: `2026-12-${day}`,
			opensAt: '10:00',
			closesAt: '18:00'
		})),
		0
	],
	[
		'on the same weekday',
		group,
		['01', '08', '15'].map((day) => ({
			dtstart: `2026-12-${day}`,
			opensAt: '10:00',
			closesAt: '18:00'
		})),
		3
	],
	['on no day that is known', group, [{ note: 'Ask us', opensAt: '10:00', closesAt: '18:00' }], 1]
])('people who meet %s: %#', (_, more, schedules, count) => {
	expect(gatheringsOf(buildService('one', { ways: [], ...more, schedules }))).toHaveLength(count);
});

test('a service without listed times has none', () => {
	expect(gatheringsOf(buildService('one', group))).toEqual([]);
});
