import { expect, test } from 'vitest';
import { dialled, plainNumber } from './phone-number.ts';

test.each([
	['01632 960123', '01632960123'],
	['(01632) 960.123', '01632960123'],
	['01632–960‑123', '01632960123'],
	['+44 (0)7700 900123', '+447700900123'],
	['+44(0)7700900123', '+447700900123'],
	['+44 07700 900123', '+447700900123'],
	['0044 (0)7700 900123', '00447700900123'],
	['+353 (0)20 915 1234', '+353209151234'],
	['18001 0117 496 0123', '1800101174960123'],
	['18002 0117 496 0123', '1800201174960123'],
	['18001 +44 (0)117 496 0123', '1800101174960123'],
	['0117 496 0000 ext 3', '01174960000'],
	['0117 496 0000, estyniad 303', '01174960000'],
	['12345', '12345'],
	['123456789012345', '123456789012345']
])('%s dials %s', (typed, dials) => {
	expect(dialled(typed)).toBe(dials);
	expect(plainNumber(typed).replace(/-/g, '')).toBe(typed.replace(/[–‑]/g, ''));
});

test.each([
	'٠٧٧٠٠٩٠٠١٢٣',
	'۰۷۷۰۰۹۰۰۱۲۳',
	'०७७००९००१२३',
	'০৭৭০০৯০০১২৩',
	'၀၇၇၀၀၉၀၀၁၂၃',
	'０７７００９００１２３',
	'𝟎𝟕𝟕𝟎𝟎𝟗𝟎𝟎𝟏𝟐𝟑',
	'\u202d07700900123\u202c',
	'\u2066\u200e07700\u00ad900\u200b123\u2069',
	'\u2068 07700\u202e900123\u202c\ufeff'
])('figures of any script, and with hidden marks, are the figures of a telephone: %s', (typed) => {
	expect(plainNumber(typed)).toBe('07700900123');
	expect(dialled(typed)).toBe('07700900123');
});

test('the figures of every script are read as the numbers they are', () => {
	const all = Array.from({ length: 0x110000 }, (_, at) => at)
		.filter((at) => at < 0xd800 || at > 0xdfff)
		.map((at) => String.fromCodePoint(at))
		.filter((letter) => /\p{Nd}/u.test(letter));
	expect(all.length).toBeGreaterThan(600);
	for (let at = 0; at < all.length; at += 10)
		expect(plainNumber(all.slice(at, at + 10).join(''))).toBe('0123456789');
});

test.each([
	'',
	'1234',
	'1234567890123456',
	'18001',
	'18001 1234',
	'*21*01632960123#',
	'01632 960123;ext=1',
	'01632 960123 or 01632 960124',
	'01632 960123/4',
	'call me',
	'++441632960123',
	'0163+2960123'
])('%j is no one number', (typed) => {
	expect(dialled(typed)).toBeNull();
});
