import { expect, test } from 'vitest';
import { newWithdrawToken, sha256 } from './withdraw-token.ts';

test('a token is sixteen random bytes', () => {
	const asked: number[] = [];
	const token = newWithdrawToken((length) => {
		asked.push(length);
		return new Uint8Array(length).fill(255);
	});
	expect([asked, token]).toEqual([[16], '_____________________w']);
});

test('a hash is that of the bytes, or of the text as it is written', async () => {
	// FIPS 180-2, the message "abc".
	const abc = 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0';
	expect(await sha256('abc')).toBe(abc);
	expect(await sha256(Uint8Array.of(97, 98, 99))).toBe(abc);
});
