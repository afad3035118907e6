import { expect, test } from 'vitest';
import { formatter } from './format.ts';

test('a weekday is written as within a sentence', () => {
	const words: Record<string, string> = {
		'dates:day-3': 'dydd Mercher',
		'dates:month-12': 'Rhagfyr'
	};
	const { weekday } = formatter((key, gaps) =>
		key === 'dates:weekday' ? `${gaps?.weekday} ${gaps?.date} ${gaps?.month}` : (words[key] ?? key)
	);
	expect(weekday('2026-12-02')).toBe('dydd Mercher 2 Rhagfyr');
});

test('numbers are written as Intl writes them', () => {
	const { number } = formatter((key) => key);
	const intl = new Intl.NumberFormat('en-GB');
	for (const value of [
		0,
		7,
		9.51,
		14.08,
		70,
		-3,
		999,
		1000,
		3650,
		12_345.678,
		1_234_567,
		0.1 + 0.2
	])
		expect(number(value)).toBe(intl.format(value));
});
