import { expect, test } from 'vitest';
import { same, sha256 } from './digest.ts';

test('a hash is that of the bytes, or of the text as UTF-8', () => {
	// FIPS 180-2, the message "abc".
	const abc = 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0';
	expect(sha256('abc')).toBe(abc);
	expect(sha256(Uint8Array.of(97, 98, 99))).toBe(abc);
});

test.each([
	['abc', 'abc', true],
	['', '', true],
	['abc', 'abd', false],
	['abc', 'ab', false],
	['abc', '', false],
	['ŵ', 'w', false]
])('whether %j and %j are the same text is %s', (one, other, are) => {
	expect(same(one, other)).toBe(are);
});
