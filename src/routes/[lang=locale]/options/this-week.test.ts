import { expect, test } from 'vitest';
import type { Schedule } from '#lib/domain/directory/schedule.ts';
import type { Service } from '#lib/domain/directory/service.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import type { Listed } from './narrowing.ts';
import { sessionsByDay, timesOf } from './this-week.ts';

const listed = (id: string, schedules: Schedule[], over: Partial<Service> = {}): Listed => ({
	option: {} as Listed['option'],
	brief: {} as Listed['brief'],
	service: buildService(id, { name: id, schedules, ...over })
});
const weekly = (day: string, opensAt: string): Schedule => ({
	freq: 'WEEKLY',
	byday: [day],
	opensAt,
	closesAt: '18:00'
});
const names = (list: Listed[]) =>
	sessionsByDay(list, '2026-12-01').map(({ day, listings }) => [
		day,
		...listings.map(({ session, service }) => `${timesOf(session)} ${service.name as string}`)
	]);

test('times stand by day, the soonest first', () => {
	const late = listed('late', [weekly('TU', '14:00'), weekly('TH', '09:30')]);
	const early = listed('early', [weekly('TU', '09:00')]);
	expect(names([late, early])).toEqual([
		['2026-12-01', '09:00–18:00 early', '14:00–18:00 late'],
		['2026-12-03', '09:30–18:00 late']
	]);
});

test('what is closed or lists no times is left out', () => {
	const closed = listed('closed', [weekly('TU', '09:00')], { status: 'temporarily-closed' });
	expect(names([closed, listed('none', [])])).toEqual([]);
});
