import { expect, test } from 'vitest';
import { WEEKDAYS } from '#lib/domain/directory/schedule.ts';
import { bydayOf } from './schedule-days.ts';

const ENGLISH = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WELSH = ['Llun', 'Mawrth', 'Mercher', 'Iau', 'Gwener', 'Sadwrn', 'Sul'];
const written = WEEKDAYS.flatMap((code, at): [string, string][] => {
	const [english = '', welsh = ''] = [ENGLISH[at], WELSH[at]];
	const forms = [code, english, `${english}s`, english.slice(0, 3), `Dydd ${welsh}`, welsh];
	return [...forms, `every ${english}`, String(at + 1)].map((form) => [form, code]);
});

test.each([...written, ['Thur', 'TH'], ['Thurs', 'TH'], ['Tues', 'TU'], ['Weds', 'WE']])(
	'%s is %s',
	(form, code) => expect(bydayOf(form)).toEqual([code])
);

test.each(WEEKDAYS.map((code, at): [string, string] => [ENGLISH[at] ?? '', code]))(
	'%s may have a place in the month',
	(name, code) => {
		for (const said of [`2${name}`, `2 ${name}`, `2nd ${name}`, `second ${name}`, `2${code}`])
			expect(bydayOf(said)).toEqual([`2${code}`]);
	}
);

test.each([
	['4th Thursday', '4TH'],
	['first Thursday of the month', '1TH'],
	['last Thursday', '-1TH'],
	['-1TH', '-1TH']
])('%s is %s', (said, code) => expect(bydayOf(said)).toEqual([code]));
