import { expect, test } from 'vitest';
import { bankHolidays } from './bank-holidays.ts';

// As GOV.UK lists them for England and Wales.
test.each([
	[2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
	[2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
	[2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
	[2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28']
])('bank holidays of %i, with their substitutes', (year, days) => {
	expect(bankHolidays(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
});

test('New Year on a weekend has its day after it', () => {
	expect(bankHolidays(2028)[0]).toBe('2028-01-03');
	expect(bankHolidays(2033)[0]).toBe('2033-01-03');
});

test('Easter lies between 22 March and 25 April, on a Sunday', () => {
	for (let year = 2000; year < 2100; year += 1) {
		const friday = bankHolidays(year).find(
			(day) => new Date(day).getUTCDay() === 5 && day.slice(5) > '03'
		);
		expect(
			friday && friday.slice(5) >= '03-20' && friday.slice(5) <= '04-23',
			`${year} ${friday}`
		).toBe(true);
	}
});
