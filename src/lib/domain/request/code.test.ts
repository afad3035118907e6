import { expect, test } from 'vitest';
import { requestCode } from './code.ts';
import { toBase64url } from '../sealing/base64url.ts';

test('the same id always has the same code, in two groups of three', () => {
	expect(requestCode('AAAAAAAAAAAAAAAAAAAAAA')).toBe('000 000');
	expect(requestCode(toBase64url(Uint8Array.from({ length: 16 }, (_, at) => at * 7)))).toBe(
		'07E NW3'
	);
});

test('no code has a letter that is mistaken for another', () => {
	for (let seed = 0; seed < 256; seed += 1)
		expect(requestCode(toBase64url(new Uint8Array(16).fill(seed)))).not.toMatch(/[ILOU]/);
});
