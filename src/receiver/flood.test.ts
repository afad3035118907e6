import { createSecretKey } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { solveProofOfWork } from '#lib/domain/sealing/proof-of-work.ts';
import { put, ready, startReceiver } from '../../tests/fixtures/receiver.ts';
import { Flood } from './flood.ts';

let stop = async () => {};
afterEach(() => stop());

const key = createSecretKey(Buffer.alloc(32, 1));
const keyOf = async () => key;
const floodOf = (limit: number) => new Flood(limit, keyOf);

test('work is asked for only in a flood, and no longer than a minute after it', async () => {
	const flood = floodOf(3);
	for (let arrival = 0; arrival < 3; arrival++) flood.count(1000);
	expect(flood.isOn(1000)).toBe(false);
	flood.count(1000);
	expect([flood.isOn(1000), flood.isOn(60_999), flood.isOn(61_000)]).toEqual([true, true, false]);
	for (let arrival = 0; arrival < 1000; arrival++) flood.count(2000);
	// Whoever solves nothing makes it no harder for those who do.
	expect((await flood.challenge('id', 2000)).bits).toBe(13);
});

/** Solves and hands in so many challenges at a moment. */
async function solved(flood: Flood, count: number, now: number) {
	for (let one = 0; one < count; one++) {
		const { challenge, bits } = await flood.challenge('id', now);
		expect(await flood.accepts('id', await solveProofOfWork(challenge, bits), now)).toBe(true);
	}
}

test('the more is solved the harder the work, and it is easier again in a calm', async () => {
	const flood = floodOf(2);
	const arrive = (now: number) => {
		for (let arrival = 0; arrival < 3; arrival++) flood.count(now);
	};
	const bits = async () => (await flood.challenge('id', 0)).bits;
	arrive(0);
	await solved(flood, 2, 0);
	arrive(9999);
	expect(await bits()).toBe(13);
	await solved(flood, 1, 9999);
	arrive(10_000);
	expect(await bits()).toBe(14);
	// More than was meant for ten seconds came through in a fifth of them.
	await solved(flood, 3, 10_000);
	arrive(12_000);
	expect(await bits()).toBe(16);
	arrive(22_000);
	expect(await bits()).toBe(15);
	arrive(82_000);
	expect(await bits()).toBe(13);
}, 60_000);

test('the less room there is the harder the work, up to sixteen times', async () => {
	const flood = floodOf(3);
	const bits = async (filled: number) => (await flood.challenge('id', 0, filled)).bits;
	expect([flood.isOn(0, 0.49), flood.isOn(0, 0.5), flood.isOn(0, 1)]).toEqual([false, true, true]);
	expect(await Promise.all([0, 0.49, 0.5, 0.75, 0.9, 1].map(bits))).toEqual([
		13, 13, 14, 15, 16, 17
	]);
});

test('an answer that is much easier than what is asked now is refused, and one that is a little easier is not', async () => {
	const flood = floodOf(3);
	const answer = async (filled: number) => {
		const { challenge, bits } = await flood.challenge('one', 0, filled);
		return solveProofOfWork(challenge, bits);
	};
	const [easy, easier] = [await answer(0.5), await answer(0)];
	expect(await flood.accepts('one', easier, 0, 0.9)).toBe(false);
	expect(await flood.accepts('one', easy, 0, 0.9)).toBe(true);
});

test('what has been solved is forgotten once it could not be used any more', async () => {
	const flood = floodOf(1);
	const answer = async (now: number) => {
		const { challenge, bits } = await flood.challenge('one', now);
		return solveProofOfWork(challenge, bits);
	};
	const [first, second] = [await answer(0), await answer(1)];
	expect(await flood.accepts('one', first, 0)).toBe(true);
	expect(await flood.accepts('one', second, 1)).toBe(true);
	const later = await answer(180_000);
	expect(await flood.accepts('one', later, 180_000)).toBe(true);
	expect(await flood.accepts('one', second, 180_000)).toBe(false);
	expect(await flood.accepts('one', later, 180_001)).toBe(false);
});

test.each(['', 'x', '1.13', '600000.13.AAAAAAAAAAAAAAAA.x.1'])(
	'what is no answer at all is not taken for one: %j',
	async (answer) => {
		expect(await floodOf(1).accepts('one', answer, 0)).toBe(false);
	}
);

test('an answer counts once, in time, for its own request, and only with the work done', async () => {
	const flood = floodOf(1);
	const solved = async () => {
		const { challenge, bits } = await flood.challenge('one', 0);
		return { challenge, answer: await solveProofOfWork(challenge, bits) };
	};
	let { challenge, answer } = await solved();
	// Of one in 8,192 the first number does the work.
	while (answer === `${challenge}.0`) ({ challenge, answer } = await solved());
	expect(await flood.accepts('two', answer, 0)).toBe(false);
	expect(await flood.accepts('one', answer, 180_000)).toBe(false);
	expect(await flood.accepts('one', `${challenge}.0`, 0)).toBe(false);
	expect(await flood.accepts('one', answer.replace('.13.', '.1.'), 0)).toBe(false);
	const strange = new Flood(1, async () => createSecretKey(Buffer.alloc(32, 2)));
	expect(await strange.accepts('one', answer, 0)).toBe(false);
	expect(await flood.accepts('one', answer, 0)).toBe(true);
	expect(await flood.accepts('one', answer, 0)).toBe(false);
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
	const slowed = await from('203.0.113.1');
	expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '10']);
	expect((await from('198.51.100.1')).status).toBe(200);
	here.clock.now += 10_000;
	expect((await from('203.0.113.1')).status).toBe(200);
});

/** Puts a request, and does the work that is asked for. */
async function putWithWork(origin: string, one: Awaited<ReturnType<typeof ready>>) {
	const asked = await put(origin, one);
	if (asked.status !== 428) return asked;
	const { challenge, bits } = (await asked.json()) as { challenge: string; bits: number };
	return put(origin, one, { Work: await solveProofOfWork(challenge, bits) });
}

test('a full receiver takes nothing new, still says what it has, and has room at once when something is taken back', async () => {
	const here = await startReceiver({ mostPerTeam: 1 });
	({ stop } = here);
	const [one, two] = [await ready(await here.team.seal()), await ready(await here.team.seal())];
	expect((await put(here.origin, one)).status).toBe(201);
	const full = await putWithWork(here.origin, two);
	expect([full.status, full.headers.get('retry-after')]).toEqual([503, '600']);
	expect((await putWithWork(here.origin, one)).status).toBe(200);
	const headers = { 'Withdraw-Token': one.token };
	await fetch(`${here.origin}/v1/requests/${one.id}`, { method: 'DELETE', headers });
	expect((await putWithWork(here.origin, two)).status).toBe(201);
}, 60_000);

test('room that another receiver has filled or freed is known within a second', async () => {
	const here = await startReceiver({ mostPerTeam: 2 });
	({ stop } = here);
	const [one, two, three] = await Promise.all(
		[1, 2, 3].map(async () => ready(await here.team.seal()))
	);
	const other = await here.another();
	for (const sent of [one, two])
		expect((await putWithWork(here.origin, sent as never)).status).toBe(201);
	await other.receiver.learn();
	expect((await putWithWork(other.origin, three as never)).status).toBe(503);
	await here.db.deleteFrom('requests').execute();
	await new Promise((resolve) => setTimeout(resolve, 1100));
	expect((await putWithWork(other.origin, three as never)).status).toBe(201);
}, 60_000);
