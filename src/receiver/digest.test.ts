import { expect, test } from 'vitest';
import { same, sha256 } from './digest.ts';

test('a hash is that of the bytes, or of the text as UTF-8', () => {
	// FIPS 180-2, the message "abc".
	const abc = 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0';
	expect(sha256('abc')).toBe(abc);
	expect(sha256(Uint8Array.of(97, 98, 99))).toBe(abc);
});

test.each(['abc', ''])('%j is the same text as itself', (text) => {
	expect(same(text, text)).toBe(true);
});

test.each(['abd', 'ab', ''])('%j is not the same text as "abc"', (other) => {
	expect(same('abc', other)).toBe(false);
});

test('a letter is not the same text without its accent', () => {
	expect(same('ŵ', 'w')).toBe(false);
});
