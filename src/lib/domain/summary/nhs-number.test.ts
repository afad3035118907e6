import { expect, test } from 'vitest';
import { nhsNumber } from './nhs-number.ts';

test.each([
	['9434765919', '9434765919'],
	['943 476 5919', '9434765919'],
	['943-476-5919', '9434765919'],
	// Its check digit is worked out as eleven, and written as nought.
	['1000000060', '1000000060']
])('%s is read as %s', (typed, read) => {
	expect(nhsNumber(typed)).toBe(read);
});

test('one wrong digit, or two that changed places, is seen', () => {
	const right = '9434765919';
	for (let at = 0; at < right.length; at++) {
		const wrong = String((Number(right[at]) + 1) % 10);
		expect(nhsNumber(right.slice(0, at) + wrong + right.slice(at + 1))).toBeNull();
	}
	expect(nhsNumber('4934765919')).toBeNull();
	// A check digit of ten would need two places: no number has it.
	for (let last = 0; last < 10; last++) expect(nhsNumber(`100000001${last}`)).toBeNull();
});

test.each([
	'',
	'943476591',
	'94347659109',
	'69434765919',
	'943476591x9',
	'94347659190',
	'943476591x',
	'٩٤٣٤٧٦٥٩١٩'
])('%s is no NHS number', (typed) => {
	expect(nhsNumber(typed)).toBeNull();
});
