import { expect, test } from 'vitest';
import { apart, numbersWhole } from './own-way.ts';

test('a number in groups keeps its order among words from right to left, and only there', () => {
	const said = { how: ['116 123 پر فون کریں', '999'], href: 'tel:116123', order: 3 };
	expect(numbersWhole('ur', said)).toEqual({
		how: ['\u2066116 123\u2069 پر فون کریں', '999'],
		href: 'tel:116123',
		order: 3
	});
	expect(numbersWhole('en', said)).toBe(said);
});

test('what is filled in stands apart unless it is written from right to left itself', () => {
	expect(apart('0808 808 8000')).toBe('\u20680808 808 8000\u2069');
	expect(apart('Samaritans')).toBe('\u2068Samaritans\u2069');
	expect(apart('22 نومبر 2026')).toBe('22 نومبر 2026');
});
