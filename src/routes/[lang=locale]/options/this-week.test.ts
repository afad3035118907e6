import { expect, test } from 'vitest';
import type { Schedule } from '#lib/domain/directory/schedule.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import type { I18n } from '#lib/i18n/context.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import { byDay, gatheringsSoon, timesPhrase } from './this-week.ts';

const group = (id: string, schedules: Schedule[], over: Partial<Service> = {}): Service =>
	buildService(id, { schedules, company: { id: 'group', source: 'tag' }, ...over });
const weekly = (day: string, opensAt: string, closesAt?: string): Schedule => ({
	freq: 'WEEKLY',
	byday: [day],
	opensAt,
	...(closesAt && { closesAt })
});
const TUESDAY = '2026-12-01';
const soon = (services: [Service, number | null][], time = '08:00') =>
	byDay(
		gatheringsSoon(
			new Map(services.map(([one]) => [one.id, one])),
			new Map(services.map(([one, miles]) => [one.id, miles])),
			{ day: TUESDAY, time }
		)
	).map(({ day, listings }) => [
		day,
		...listings.map(({ session, service }) => `${session.opensAt} ${service.name as string}`)
	]);

test('times stand by day, the soonest first and then the nearest', () => {
	const late = group('late', [weekly('TU', '14:00'), weekly('TH', '09:30')]);
	const far = group('far', [weekly('TU', '09:00')]);
	const near = group('near', [weekly('TU', '09:00')]);
	const unknown = group('unknown', [weekly('TU', '09:00')]);
	expect(
		soon([
			[late, 1],
			[unknown, null],
			[far, 9],
			[near, 2]
		])
	).toEqual([
		[TUESDAY, '09:00 near', '09:00 far', '09:00 unknown', '14:00 late'],
		['2026-12-03', '09:30 late']
	]);
});

test.each([
	['10:00', '11:30', '11:29', true],
	['10:00', '11:30', '11:30', false],
	['10:00', undefined, '10:00', true],
	['10:00', undefined, '10:01', false],
	['22:00', '01:00', '23:30', true]
])('what is on today from %s to %s is listed at %s: %s', (opens, closes, time, listed) => {
	const found = soon([[group('one', [weekly('TU', opens, closes)]), 1]], time);
	expect(found.length > 0).toBe(listed);
});

test('what is closed, lists no times or is out of reach is left out', () => {
	const closed = group('closed', [weekly('TU', '09:00')], { status: 'temporarily-closed' });
	expect(
		soon([
			[closed, 1],
			[group('none', []), 1]
		])
	).toEqual([]);
	const away = group('away', [weekly('TU', '09:00')]);
	expect(
		gatheringsSoon(new Map([[away.id, away]]), new Map(), { day: TUESDAY, time: '08:00' })
	).toEqual([]);
});

test.each([
	['10:00', '11:30', '10am 11.30am'],
	['12:00', '00:00', 'options:week-noon options:week-midnight'],
	['00:30', '13:05', '12.30am 1.05pm'],
	['19:00', null, '7pm'],
	[null, null, null]
])('%s to %s is written as %s', (opensAt, closesAt, words) => {
	const t = (key: string, values?: { from?: string; to?: string }) =>
		values ? [values.from, values.to].filter(Boolean).join(' ') : key;
	const session = { day: TUESDAY, opensAt, closesAt, note: null, notConfirmedSince: null };
	expect(timesPhrase({ t } as unknown as I18n, { ...session, schedule: {} })).toBe(words);
});
