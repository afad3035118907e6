import { expect, test } from 'vitest';
import { receiverOrigin } from './receiver-origin.ts';

const WAYMARK_DEMONSTRATION = '1';

test('a demonstration sends to the receiver of this machine, unless another is named', () => {
	expect(receiverOrigin({ WAYMARK_DEMONSTRATION })).toBe('http://localhost:4174');
	expect(receiverOrigin({ RECEIVER_PORT: '5000', WAYMARK_DEMONSTRATION })).toBe(
		'http://localhost:5000'
	);
	const WAYMARK_RECEIVER = 'https://calls.example.org';
	expect(receiverOrigin({ WAYMARK_RECEIVER })).toBe(WAYMARK_RECEIVER);
});

test('any other build sends nowhere unless it is told where, or that there is none', () => {
	expect(receiverOrigin({})).toBe('');
	expect(receiverOrigin({ WAYMARK_RECEIVER: 'none', WAYMARK_DEMONSTRATION })).toBe('');
});

test.each(['calls.example.org', 'https://calls.example.org/', 'https://a.example/b', "x 'self'"])(
	'%s is no origin',
	(WAYMARK_RECEIVER) => {
		expect(() => receiverOrigin({ WAYMARK_RECEIVER })).toThrow(/has to be like/);
	}
);

test('only a demonstration sends over plain http', () => {
	const WAYMARK_RECEIVER = 'http://calls.example.org';
	expect(() => receiverOrigin({ WAYMARK_RECEIVER })).toThrow(/https/);
	expect(receiverOrigin({ WAYMARK_RECEIVER, WAYMARK_DEMONSTRATION })).toBe(WAYMARK_RECEIVER);
});
