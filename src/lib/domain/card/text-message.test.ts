import { expect, test } from 'vitest';
import { textMessages } from './text-message.ts';

test.each([
	['', 1],
	['a'.repeat(160), 1],
	['a'.repeat(161), 2],
	['a'.repeat(306), 2],
	['a'.repeat(307), 3],
	['€'.repeat(80), 1],
	['€'.repeat(81), 2],
	['ŵ'.repeat(70), 1],
	['ŵ'.repeat(71), 2],
	[`${'a'.repeat(70)}’`, 2],
	['https://w.example/en/card/#a2345', 1]
])('%s is sent as %i', (text, count) => {
	expect(textMessages(text)).toBe(count);
});
