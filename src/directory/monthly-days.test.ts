import { expect, test } from 'vitest';
import { monthlyAsSaid } from './monthly-days.ts';

const row = { freq: 'WEEKLY', byday: ['TH'], opensAt: '14:00', closesAt: '16:00' } as const;
const rows = [{ ...row, byday: [...row.byday] }];

test.each([
	['A monthly (2nd Thursday of each month) chance to chat.', ['2TH']],
	['Meets monthly on 1st Thursday of each month.', ['1TH']],
	['On the last Thursday of every month.', ['-1TH']],
	['On the 2nd and 4th Thursday of each month at noon.', ['2TH', '4TH']],
	['First and third Thursdays in the month.', ['1TH', '3TH']],
	['A monthly lunch. Second Thursday, 12pm.', ['2TH']]
])('%s', (text, byday) => {
	expect(monthlyAsSaid(rows, text)).toEqual([{ ...row, freq: 'MONTHLY', byday }]);
});

test.each([
	'Every Thursday.',
	'The first Thursday is free, then £3.',
	'Our walk is on the 2nd Monday of the month.',
	'A second Thursday group opens soon.'
])('%s leaves the row as it is listed', (text) => expect(monthlyAsSaid(rows, text)).toEqual(rows));

test('a row that says itself how often it is, is believed', () => {
	const own = [{ ...row, byday: ['TH'], interval: 2 }];
	expect(monthlyAsSaid(own, '2nd Thursday of the month')).toEqual(own);
});

test.each([
	['Monthly walks of 4 miles, on Thursday mornings.', { freq: 'MONTHLY' }],
	['The choir meets once a month.', { freq: 'MONTHLY' }],
	['We sing, meeting every 6 weeks on a Thursday.', { interval: 6 }],
	['A club that meets fortnightly.', { interval: 2 }]
])('%s is not every week', (text, rare) => {
	expect(monthlyAsSaid(rows, text)).toEqual([{ ...rows[0], ...rare }]);
	const two = [...rows, { ...row, byday: ['FR'] }];
	expect(monthlyAsSaid(two, text)).toEqual(two);
});

test('one thing once a month among others says nothing of the rest', () =>
	expect(monthlyAsSaid(rows, 'Darts and pool. Bingo is held once a month.')).toEqual(rows));

test('where it is weekly too, what is monthly is something else', () => {
	const text = 'Weekly meetings, and a monthly lunch.';
	expect(monthlyAsSaid(rows, text)).toEqual(rows);
});
