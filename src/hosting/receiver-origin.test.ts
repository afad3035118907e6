import { expect, test } from 'vitest';
import { receiverOrigin } from './receiver-origin.ts';

const WAYMARK_PRODUCTION = '1';

test('requests go to the receiver of this machine, unless the build names another', () => {
	expect(receiverOrigin({})).toBe('http://localhost:4174');
	expect(receiverOrigin({ RECEIVER_PORT: '5000' })).toBe('http://localhost:5000');
	const WAYMARK_RECEIVER = 'https://calls.example.org';
	expect(receiverOrigin({ WAYMARK_RECEIVER, WAYMARK_PRODUCTION })).toBe(WAYMARK_RECEIVER);
});

test('a production build has no receiver unless it is told one', () => {
	expect(receiverOrigin({ WAYMARK_PRODUCTION })).toBe('');
});

test.each(['calls.example.org', 'https://calls.example.org/', 'https://a.example/b', "x 'self'"])(
	'%s is no origin',
	(WAYMARK_RECEIVER) => {
		expect(() => receiverOrigin({ WAYMARK_RECEIVER })).toThrow(/has to be like/);
	}
);

test('a production build sends nothing over plain http', () => {
	const WAYMARK_RECEIVER = 'http://calls.example.org';
	expect(() => receiverOrigin({ WAYMARK_RECEIVER, WAYMARK_PRODUCTION })).toThrow(/https/);
});
