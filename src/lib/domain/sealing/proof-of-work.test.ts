import { expect, test } from 'vitest';
import { sha256 } from '../request/withdraw-token.ts';
import { fromBase64url } from './base64url.ts';
import { solveProofOfWork, zeroBits } from './proof-of-work.ts';

test.each([
	[[0x80], 0],
	[[0x01], 7],
	[[0x00, 0x40], 9],
	[[0, 0], 16]
])('%j begins with %i zero bits', (bytes, count) => {
	expect(zeroBits(Uint8Array.from(bytes))).toBe(count);
});

test('a solved challenge has the zero bits that were asked for', async () => {
	const answer = await solveProofOfWork('challenge', 10);
	expect(answer).toMatch(/^challenge\.\d+$/);
	const digest = fromBase64url(await sha256(answer)) ?? new Uint8Array();
	expect(zeroBits(digest)).toBeGreaterThanOrEqual(10);
});
