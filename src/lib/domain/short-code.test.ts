import { expect, test } from 'vitest';
import { shortCode } from './short-code.ts';

// They stand on paper and in addresses that were handed on: none of them ever changes.
test.each([
	['', 4, 'cx26'],
	['today', 4, 'pxzv'],
	['today', 5, 'pxzvc'],
	['today', 8, 'pxzvc62x'],
	['today', 13, 'pxzvc62xzh8ky'],
	['ŵy', 4, 'z6ry']
])('the code of %j with %i signs is the one it had in every release', (id, length, code) => {
	expect(shortCode(id, length)).toBe(code);
	if (length === 4) expect(shortCode(id)).toBe(code);
});

test('a code is of signs that are not misread and make no word', () => {
	const codes = Array.from({ length: 2000 }, (_, at) => shortCode(`id-${at}`, 6)).join('');
	expect(codes).toMatch(/^[2-9bcdfghjkmnpqrstvwxyz]{12000}$/);
	expect(new Set(codes).size).toBe(28);
});

test('a code is as long as it is asked to be', () => {
	expect([0, 1, 4, 20].map((length) => shortCode('a', length).length)).toEqual([0, 1, 4, 20]);
});
