import { expect, test } from 'vitest';
import { isLoopback, proxiesFrom, senderOf } from './proxies.ts';

const peers = ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.5', '10.0.0.6', 'fd00::7', ''];

test.each([
	[undefined, ['127.0.0.1', '::1', '::ffff:127.0.0.1']],
	['', ['127.0.0.1', '::1', '::ffff:127.0.0.1']],
	['0', []],
	['1', peers],
	['10.0.0.5', ['10.0.0.5']],
	['10.0.0.0/24, fd00::/8', ['10.0.0.5', '10.0.0.6', 'fd00::7']]
])('TRUST_PROXY as %j takes these peers for proxies: %j', (wish, expected) => {
	expect(peers.filter(proxiesFrom(wish))).toEqual(expected);
});

test.each(['yes', 'proxy.example.org', '10.0.0.5;10.0.0.6', '10.0.0.0/99', '10.0.0.0/x'])(
	'TRUST_PROXY as %j is refused in one sentence',
	(wish) => {
		expect(() => proxiesFrom(wish)).toThrow(`not "${wish}"`);
	}
);

test('this machine is known by its own addresses alone', () => {
	expect(peers.filter(isLoopback)).toEqual(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
});

test.each([
	[undefined, '127.0.0.1', '198.51.100.1, 203.0.113.1', '203.0.113.1'],
	[undefined, '127.0.0.1', '203.0.113.1, 127.0.0.1', '203.0.113.1'],
	[undefined, '127.0.0.1', undefined, '127.0.0.1'],
	[undefined, '127.0.0.1', ',', '127.0.0.1'],
	[undefined, '10.0.0.5', '203.0.113.1', '10.0.0.5'],
	['10.0.0.5,10.0.0.6', '10.0.0.5', '198.51.100.1, 203.0.113.1, 10.0.0.6', '203.0.113.1'],
	['1', '10.0.0.5', '198.51.100.1, 203.0.113.1', '203.0.113.1'],
	['0', '127.0.0.1', '203.0.113.1', '127.0.0.1']
])('TRUST_PROXY %j: peer %s with X-Forwarded-For %j is sender %s', (wish, peer, forwarded, is) => {
	expect(senderOf(peer, forwarded, proxiesFrom(wish))).toBe(is);
});
