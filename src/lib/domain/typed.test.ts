import { expect, test } from 'vitest';
import { isBlank, overBy } from './typed.ts';

test.each([
	'',
	' \n\t\u00a0\u3000',
	'\u200b',
	'\u3164',
	'\u115f\u1160',
	'\uffa0',
	'\u2800\u2800',
	'\u200d\u2060\ufeff',
	'\u00ad',
	'\u034f\ufe0f',
	'\u{e0041}',
	'\u202e\u202c',
	'\u0007',
	' \u200b \u3164 '
])('what shows nothing is blank: %j', (text) => {
	expect(isBlank(text)).toBe(true);
});

test.each(['x', '.', '0', '👩‍👩‍👧', 'ᄀ', '\u200bA', '한', 'မ', '�'])(
	'what shows is not: %s',
	(text) => {
		expect(isBlank(text)).toBe(false);
	}
);

test('what is too long is so by what stands past the limit, spaces round it left out', () => {
	expect(overBy('x'.repeat(1700), 1000)).toBe(700);
	expect([overBy('', 5), overBy('12345', 5), overBy('  12345\n', 5), overBy('123456', 5)]).toEqual([
		0, 0, 0, 1
	]);
});
