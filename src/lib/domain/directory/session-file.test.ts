import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { sessionFile } from './session-file.ts';
import { sessionsFrom } from './sessions.ts';
import type { Schedule } from './schedule.ts';

function opened(schedule: Schedule, from: string) {
	const [session] = sessionsFrom([schedule], from);
	if (session === undefined) throw new Error('no session');
	const file = sessionFile({
		session,
		title: 'Tea, talk; and more',
		place: '1 High Street\nBath',
		uid: 'abc',
		at: '2026-12-01T09:00:00.000Z'
	});
	const component = new ICAL.Component(ICAL.parse(file.text));
	const vevent = component.getFirstSubcomponent('vevent');
	if (!vevent) throw new Error('no event');
	return { ...file, event: new ICAL.Event(vevent) };
}
const tuesdays = { freq: 'WEEKLY' as const, byday: ['TU'], opensAt: '10:00', closesAt: '11:30' };

test('a weekly time comes again each week at the same hour, in summer too', () => {
	const { event, name } = opened({ ...tuesdays, until: '2027-04-30' }, '2027-03-22');
	expect(name).toBe('session-2027-03-23.ics');
	expect(event.summary).toBe('Tea, talk; and more');
	expect(event.location).toBe('1 High Street\nBath');
	const next = event.iterator();
	const times = Array.from({ length: 7 }, () => next.next()?.toString() ?? null);
	expect(times).toEqual([
		'2027-03-23T10:00:00',
		'2027-03-30T10:00:00',
		'2027-04-06T10:00:00',
		'2027-04-13T10:00:00',
		'2027-04-20T10:00:00',
		'2027-04-27T10:00:00',
		null
	]);
	expect(event.endDate.toString()).toBe('2027-03-23T11:30:00');
});

test('what happens once does not come again, and what closes after midnight ends on the next day', () => {
	const { event } = opened(
		{ dtstart: '2026-12-03', opensAt: '22:00', closesAt: '01:00' },
		'2026-12-01'
	);
	expect(event.isRecurring()).toBe(false);
	expect(event.endDate.toString()).toBe('2026-12-04T01:00:00');
});

test('without a time it is a whole day', () => {
	const { event } = opened({ freq: 'MONTHLY', byday: ['1TU'] }, '2026-12-01');
	expect(event.startDate.isDate).toBe(true);
	expect(event.isRecurring()).toBe(true);
});

test('a course comes as often as is left of it', () => {
	const course = { ...tuesdays, count: 4, dtstart: '2026-11-24' };
	const { event } = opened(course, '2026-12-01');
	const next = event.iterator();
	const times = Array.from({ length: 4 }, () => next.next()?.toString().slice(0, 10) ?? null);
	expect(times).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', null]);
	expect(opened(course, '2026-12-15').event.isRecurring()).toBe(false);
});
