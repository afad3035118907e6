import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';

test.each([
	[[], ''],
	[[0], 'AA'],
	[[251, 255], '-_8'],
	[[1, 2, 3], 'AQID']
])('the bytes %j are written %j and read back', (bytes, text) => {
	expect(toBase64url(Uint8Array.from(bytes))).toBe(text);
	expect([...(fromBase64url(text) ?? [])]).toEqual(bytes);
});

test.each(['A', 'AB', 'AA==', 'A+', 'A/', 'A A', 'ÀÀ'])('%j stands for no bytes', (text) => {
	expect(fromBase64url(text)).toBeNull();
});
