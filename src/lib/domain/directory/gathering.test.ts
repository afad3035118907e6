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
