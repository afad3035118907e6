import { expect, test } from 'vitest';
import { relayNumber } from './relay-number.ts';

test.each([
	['116 123', '18001 116 123'],
	['111', '18001 111'],
	['0808 808 8000', '18001 0808 808 8000'],
	['+44 1792 123456', '18001 01792 123456'],
	['+441792 123456', '18001 01792 123456'],
	['+44 (0)1792 123456', '18001 01792 123456'],
	['+44  (0)  1792 123456', '18001 01792 123456'],
	[' 0808 808 8000 ', '18001 0808 808 8000'],
	// It is another’s number that has these figures further in.
	['0808 999 112', '18001 0808 999 112']
])('%s is reached by relay as %s', (phone, relay) => expect(relayNumber(phone)).toBe(relay));

test.each([
	...['999', '112', '18000', '18001 111', '+33 1 23 45 67 89', 'ask at the desk', ''],
	...['0808 808 8000 ext 3', 'or 0808 808 8000', '0808 +44 8000', '11']
])('“%s” gets no such number', (phone) => expect(relayNumber(phone)).toBeNull());
