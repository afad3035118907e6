import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import english from '#locales/en/reminder.json';
import welsh from '#locales/cy/reminder.json';
import { isDay, reminderFile, type Reminder } from './reminder.ts';

const base: Reminder = {
	day: '2026-11-29',
	title: english.title,
	text: english.text,
	uid: '6f1f0a3e-0000-4000-8000-000000000001',
	at: '2026-11-22T09:30:00.000Z'
};
const eventOf = (text: string) => {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const found = calendar.getFirstSubcomponent('vevent');
	if (!found) throw new Error('there is no event in it');
	return new ICAL.Event(found);
};
const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

test.each(['Europe/London', 'Pacific/Auckland', 'America/St_Johns', 'UTC'])(
	'made in %s it says nine in the morning of its own day, on the days the clocks change too',
	(made) => {
		process.env.TZ = made;
		for (const day of ['2026-03-29', '2026-10-25', '2026-11-29', '2028-02-29', '2026-12-31']) {
			const event = eventOf(reminderFile({ ...base, day }).text);
			expect(event.startDate.toString()).toBe(`${day}T09:00:00`);
			expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
			// As a device there reads it: local time, whatever the offset of the day.
			const read = event.startDate.toJSDate();
			expect([read.getHours(), read.getMinutes(), read.getDate()]).toEqual([
				9,
				0,
				Number(day.slice(8))
			]);
			expect(event.duration.toSeconds()).toBe(15 * 60);
		}
	}
);

test.each([
	['English', english],
	['Welsh', welsh]
])('the %s words come back as they are, and no others stand in it', (_, words) => {
	const { name, text } = reminderFile({ ...base, title: words.title, text: words.text });
	const event = eventOf(text);
	expect(name).toBe('reminder-2026-11-29.ics');
	expect([event.summary, event.description]).toEqual([words.title, words.text]);
	expect(event.uid).toBe(base.uid);
	expect(text).toContain('DTSTAMP:20261122T093000Z\r\n');
	const alarm = event.component.getFirstSubcomponent('valarm');
	expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
	expect(alarm?.getFirstPropertyValue('description')).toBe(words.title);
	expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S');
});

test('long words with signs of their own are folded at 75 octets and come back whole', () => {
	const long = 'Llanfairpwllgwyngyll, ŵyl a dŷdd; \\ tŷ 🙂\nail linell '.repeat(9).trim();
	const { text } = reminderFile({ ...base, title: long, text: long });
	expect(eventOf(text).summary).toBe(long);
	expect(eventOf(text).description).toBe(long);
	const lines = text.split('\r\n');
	expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test.each(['', '2026-02-29', '2026-13-01', '26-11-29', '2026-11-29T09:00', '20261129', 'x\r\nX:y'])(
	'a day that is none makes no file: "%s"',
	(day) => {
		expect(isDay(day)).toBe(false);
		expect(() => reminderFile({ ...base, day })).toThrow('day-not-there');
	}
);
