import { afterEach, expect, test } from 'vitest';
import { solveProofOfWork } from '#lib/domain/sealing/proof-of-work.ts';
import { put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';
import { Flood } from './flood.ts';
import { networkOf, Networks } from './networks.ts';

let stop = async () => {};
afterEach(() => stop());

test.each([
	['203.0.113.7', '203.0.113'],
	['::ffff:203.0.113.7', '203.0.113'],
	['2001:db8:12:34ff::1', '2001:0db8:0012'.replace(/:/g, '') + '34'],
	['2001:db8:12:3400:aaaa::', '20010db8001234'],
	['::1', '00000000000000'],
	['fe80::1%eth0', 'fe800000000000']
])('the address %s is known by its network alone', (address, network) => {
	expect(networkOf(address)).toBe(network);
});

test('a network that has used its tokens waits, and others do not', () => {
	const networks = new Networks({ burst: 2, perMinute: 6 });
	expect([networks.take('203.0.113.1', 0), networks.take('203.0.113.2', 0)]).toEqual([0, 0]);
	expect(networks.take('203.0.113.3', 0)).toBe(10);
	expect(networks.take('198.51.100.1', 0)).toBe(0);
	expect(networks.take('203.0.113.1', 10_000)).toBe(0);
	expect(networks.take('203.0.113.1', 10_000)).toBe(10);
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
