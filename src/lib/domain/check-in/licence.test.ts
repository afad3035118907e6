import { expect, test } from 'vitest';
import { parseLicence } from './licence.ts';

const record = {
	holder: 'A holder',
	organisation: 'An organisation',
	scope: 'One place',
	registration: 'R-1',
	validFrom: '2026-01-01',
	validTo: '2026-12-31',
	instruments: ['wemwbs', 'swemwbs'],
	copyright: 'A line'
};
const read = (over: object = {}, today = '2026-06-01') =>
	parseLicence({ ...record, ...over }, 'licence.json', today);

test.each(['2026-01-01', '2026-06-01', '2026-12-31'])('a licence is good on %s', (today) => {
	expect(read({}, today)).toEqual(record);
});

test('a licence of one day is good on it', () => {
	const day = '2026-06-01';
	expect(read({ validFrom: day, validTo: day }, day).validTo).toBe(day);
});

test.each([
	['the day before it begins', {}, '2025-12-31', 'validFrom: not-yet-valid'],
	['the day after it ends', {}, '2027-01-01', 'validTo: expired'],
	['an end before its beginning', { validTo: '2025-12-31' }, undefined, 'validTo: before-valid'],
	['one measure twice', { instruments: ['wemwbs', 'wemwbs'] }, undefined, 'instruments: twice'],
	['no measure', { instruments: [] }, undefined, 'instruments: too-small'],
	['a measure that is not known', { instruments: ['phq'] }, undefined, 'instruments.0: invalid'],
	['no holder', { holder: '' }, undefined, 'holder: too-small'],
	['a day that is none', { validFrom: '2026-02-30' }, undefined, 'validFrom: invalid-format'],
	['a field that nobody knows', { fee: 1 }, undefined, 'fee: unrecognized-keys']
])('a licence with %s is refused, naming the field', (_, over, today, fault) => {
	expect(() => read(over, today)).toThrow(`licence.json: ${fault}`);
});
