import { expect, test } from 'vitest';
import { relayNumber } from './relay-number.ts';

test.each([
	['116 123', '18001 116 123'],
	['111', '18001 111'],
	['0808 808 8000', '18001 0808 808 8000'],
	['+44 1792 123456', '18001 01792 123456']
])('%s is reached by relay as %s', (phone, relay) => expect(relayNumber(phone)).toBe(relay));

test.each(['999', '112', '18000', '18001 111', '+33 1 23 45 67 89', 'ask at the desk', ''])(
	'“%s” gets no such number',
	(phone) => expect(relayNumber(phone)).toBeNull()
);
