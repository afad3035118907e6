import { afterEach, expect, test } from 'vitest';
import { solveProofOfWork } from '#lib/domain/sealing/proof-of-work.ts';
import { put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';
import { Flood } from './flood.ts';
import { networkOf, Networks } from './networks.ts';

let stop = async () => {};
afterEach(() => stop());

test.each([
	['203.0.113', ['203.0.113.7', '::ffff:203.0.113.7', '::FFFF:203.0.113.7']],
	[
		'20010db8001234',
		['2001:db8:12:34ff::1', '2001:db8:12:3400:aaaa::', '2001:db8:12:3456:1:2:3:4']
	],
	['0064ff9b000000', ['64:ff9b::ffff:203.0.113.7']],
	['00010000000200', ['1::2:3:4:5:6:7']],
	['00010002000000', ['1:2::3']],
	['00000002000300', ['::2:3:4:5:6:7:8']],
	['00000000000000', ['::', '::1']],
	['fe800000000000', ['fe80::1%eth0']]
])('an address is known by its network alone: %s is that of %j', (network, addresses) => {
	expect(addresses.map(networkOf)).toEqual(addresses.map(() => network));
});

test('a network that has used its tokens waits, and others do not', () => {
	const networks = new Networks({ burst: 2, perMinute: 6 });
	expect([networks.take('203.0.113.1', 0), networks.take('203.0.113.2', 0)]).toEqual([0, 0]);
	expect(networks.take('203.0.113.3', 0)).toBe(10);
	expect(networks.take('198.51.100.1', 0)).toBe(0);
	expect(networks.take('203.0.113.1', 10_000)).toBe(0);
	expect(networks.take('203.0.113.1', 10_000)).toBe(10);
});

test('tokens grow back as time goes on, to the burst and no further', () => {
	const networks = new Networks({ burst: 2, perMinute: 6 });
	const take = (now: number) => networks.take('203.0.113.1', now);
	expect([take(0), take(0), take(5000)]).toEqual([0, 0, 5]);
	expect([take(600_000), take(600_000), take(600_000)]).toEqual([0, 0, 10]);
	// A clock that went back takes nothing away and gives nothing.
	expect(take(590_000)).toBe(10);
});

test('of very many networks the longest unseen is forgotten', () => {
	const networks = new Networks({ burst: 1, perMinute: 1 });
	const address = (at: number) => `10.${at >> 8}.${at & 255}.1`;
	for (let at = 0; at < 50_000; at += 1) networks.take(address(at), 0);
	expect(networks.take(address(0), 0)).toBe(60);
	networks.take(address(50_000), 0);
	expect(networks.take(address(0), 0)).toBe(60);
	expect(networks.take(address(1), 0)).toBe(0);
});

test('work is asked for only in a flood, and no longer than a minute after it', () => {
	const flood = new Flood(3);
	for (let arrival = 0; arrival < 3; arrival++) flood.count(1000);
	expect(flood.isOn(1000)).toBe(false);
	flood.count(1000);
	expect([flood.isOn(1000), flood.isOn(60_999), flood.isOn(61_000)]).toEqual([true, true, false]);
	expect(flood.challenge('id', 1000).bits).toBe(13);
	for (let arrival = 0; arrival < 100; arrival++) flood.count(2000);
	expect(flood.challenge('id', 2000).bits).toBe(17);
});

test('the more arrives the harder the work, and it is easy again after a calm', () => {
	const flood = new Flood(10);
	const bits = () => flood.challenge('id', 0).bits;
	const arrive = (count: number, now: number) => {
		for (let arrival = 0; arrival < count; arrival++) flood.count(now);
	};
	arrive(19, 0);
	expect(bits()).toBe(13);
	arrive(1, 9999);
	expect(bits()).toBe(14);
	arrive(10, 10_000);
	expect([flood.isOn(69_998), flood.isOn(69_999)]).toEqual([true, false]);
	arrive(1, 12_000);
	expect([bits(), flood.isOn(71_999)]).toEqual([14, true]);
	arrive(11, 72_000);
	expect(bits()).toBe(13);
});

test('what has been solved is forgotten once it could not be used any more', async () => {
	const flood = new Flood(1);
	const solved = async (now: number) => {
		const { challenge, bits } = flood.challenge('one', now);
		return solveProofOfWork(challenge, bits);
	};
	const [first, second] = [await solved(0), await solved(1)];
	expect([flood.accepts('one', first, 0), flood.accepts('one', second, 1)]).toEqual([true, true]);
	const later = await solved(600_000);
	expect(flood.accepts('one', later, 600_000)).toBe(true);
	expect(flood.accepts('one', second, 600_000)).toBe(false);
	expect(flood.accepts('one', later, 600_001)).toBe(false);
});

test.each(['', 'x', '1.13', '600000.13.AAAAAAAAAAAAAAAA.x.1'])(
	'what is no answer at all is not taken for one: %j',
	(answer) => {
		expect(new Flood(1).accepts('one', answer, 0)).toBe(false);
	}
);

test('an answer counts once, in time, for its own request, and only with the work done', async () => {
	const flood = new Flood(1);
	const { challenge, bits } = flood.challenge('one', 0);
	const answer = await solveProofOfWork(challenge, bits);
	expect(flood.accepts('two', answer, 0)).toBe(false);
	expect(flood.accepts('one', answer, 600_000)).toBe(false);
	expect(flood.accepts('one', `${challenge}.0`, 0)).toBe(false);
	expect(flood.accepts('one', answer.replace('.13.', '.1.'), 0)).toBe(false);
	expect(new Flood(1).accepts('one', answer, 0)).toBe(false);
	expect(flood.accepts('one', answer, 0)).toBe(true);
	expect(flood.accepts('one', answer, 0)).toBe(false);
});

test('in a flood a request is stored once its work is done', async () => {
	const here = await startReceiver({ floodAt: 2 });
	({ stop } = here);
	const requests = await Promise.all([1, 2, 3].map(async () => ready(await here.team.seal())));
	const [one, two, three] = requests as [never, never, never];
	expect((await put(here.origin, one)).status).toBe(201);
	expect((await put(here.origin, two)).status).toBe(201);
	const asked = await put(here.origin, three);
	expect(asked.status).toBe(428);
	const { challenge, bits } = (await asked.json()) as { challenge: string; bits: number };
	const work = { Work: await solveProofOfWork(challenge, bits) };
	expect((await put(here.origin, three, work)).status).toBe(201);
});

test('a network is slowed down by its tokens, and told for how long', async () => {
	const here = await startReceiver({ burst: 1, perMinute: 6 });
	({ stop } = here);
	const one = await ready(await here.team.seal());
	const from = (address: string) => put(here.origin, one, { 'X-Forwarded-For': address });
	expect((await from('203.0.113.1')).status).toBe(201);
	const slowed = await from('203.0.113.9');
	expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '10']);
	expect((await from('198.51.100.1')).status).toBe(200);
	here.clock.now += 10_000;
	expect((await from('203.0.113.9')).status).toBe(200);
});

test('a full receiver takes nothing new, and still says what it has', async () => {
	const here = await startReceiver({ mostPerTeam: 1 });
	({ stop } = here);
	const [one, two] = [await ready(await here.team.seal()), await ready(await here.team.seal())];
	expect((await put(here.origin, one)).status).toBe(201);
	const full = await put(here.origin, two);
	expect([full.status, full.headers.get('retry-after')]).toEqual([503, '600']);
	expect((await put(here.origin, one)).status).toBe(200);
});
