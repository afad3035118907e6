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

/** Lines of the event for one session. */
const linesOf = (
	schedule: Schedule,
	more: { opensAt?: string | null; place?: string | null } = {}
) => {
	const session = { day: '2026-12-01', opensAt: null, closesAt: null, schedule };
	const { opensAt = null, place = null } = more;
	const closesAt = opensAt && (schedule.closesAt ?? null);
	const made = { title: 'Tea', place, uid: 'a;b', at: '2026-12-01T09:00:00.000Z' };
	const { text } = sessionFile({
		...made,
		session: { ...session, opensAt, closesAt } as Parameters<typeof sessionFile>[0]['session']
	});
	return text.split('\r\n');
};
const rule = (schedule: Schedule) => linesOf(schedule).find((line) => line.startsWith('RRULE:'));

test.each<[Schedule, string | undefined]>([
	[{ freq: 'DAILY' }, 'RRULE:FREQ=DAILY'],
	[{ freq: 'WEEKLY', interval: 1, byday: [] }, 'RRULE:FREQ=WEEKLY'],
	[{ freq: 'WEEKLY', interval: 2 }, 'RRULE:FREQ=WEEKLY;INTERVAL=2'],
	[{ freq: 'WEEKLY', byday: ['TU', 'FR'] }, 'RRULE:FREQ=WEEKLY;BYDAY=TU,FR'],
	[{ freq: 'MONTHLY', bymonthday: [1, -1] }, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1,-1'],
	[{ freq: 'MONTHLY', bymonthday: [] }, 'RRULE:FREQ=MONTHLY'],
	[{ freq: 'DAILY', until: '2026-12-24' }, 'RRULE:FREQ=DAILY;UNTIL=20261224T235959'],
	[{ dtstart: '2026-12-01' }, undefined]
])('%j comes again by %s', (schedule, expected) => expect(rule(schedule)).toBe(expected));

test('an event says nothing that is not known, keeps to oneself, and takes no time away', () => {
	const lines = linesOf({ freq: 'DAILY' });
	expect(lines).toContain('UID:a\\;b');
	expect(lines).toContain('CLASS:PRIVATE');
	expect(lines).toContain('TRANSP:TRANSPARENT');
	expect(lines.some((line) => line.startsWith('DTSTAMP:20261201T090000'))).toBe(true);
	expect(lines.filter((line) => /^(?:DTEND|LOCATION)/.test(line))).toEqual([]);
	expect(lines).not.toContain('false');
});

test('what opens and closes at the same time goes round the clock; without an end it has none', () => {
	const ends = (closesAt?: string) =>
		linesOf({ freq: 'DAILY', ...(closesAt && { closesAt }) }, { opensAt: '10:00' }).find((line) =>
			line.startsWith('DTEND')
		);
	expect(ends('10:00')).toBe('DTEND:20261202T100000');
	expect(ends('10:30')).toBe('DTEND:20261201T103000');
	expect(ends()).toBeUndefined();
});
