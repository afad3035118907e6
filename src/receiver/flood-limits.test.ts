import { createHash, createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { zeroBits } from '#lib/domain/sealing/proof-of-work.ts';
import { Flood } from './flood.ts';

const key = createSecretKey(Buffer.alloc(32, 1));
const floodOf = (limit: number) => new Flood(limit, async () => key);
const arrive = (flood: Flood, count: number, now: number) => {
	for (let arrival = 0; arrival < count; arrival++) flood.count(now);
};
const bits = async (flood: Flood, filled = 0) => (await flood.challenge('id', 0, filled)).bits;

/** An answer of exactly so many bits or more, found as the app finds one. */
function solve(challenge: string, least: number, most = 64): string {
	for (let at = 0; ; at++) {
		const answer = `${challenge}.${at}`;
		const found = zeroBits(createHash('sha256').update(answer).digest());
		if (found >= least && found <= most) return answer;
	}
}
async function answers(flood: Flood, count: number, now: number) {
	const all: string[] = [];
	for (let one = 0; one < count; one++) {
		const { challenge, bits } = await flood.challenge('id', now);
		all.push(solve(challenge, bits));
	}
	return all;
}
const takes = (flood: Flood, answer: string, now: number) => flood.accepts('id', answer, now);

test('arrivals count in their own ten seconds', () => {
	const slow = floodOf(3);
	arrive(slow, 3, 0);
	arrive(slow, 3, 10_000);
	expect(slow.isOn(10_000)).toBe(false);
	const fast = floodOf(3);
	arrive(fast, 3, 0);
	arrive(fast, 1, 9999);
	expect(fast.isOn(9999)).toBe(true);
});

test('a flood that goes on is on for a minute after the last arrival that was too many', () => {
	const flood = floodOf(1);
	arrive(flood, 2, 0);
	arrive(flood, 2, 30_000);
	expect([flood.isOn(89_999), flood.isOn(90_000)]).toEqual([true, false]);
});

test('where nothing is usual the first arrival is a flood, and one that is solved makes it no harder', async () => {
	const flood = floodOf(0);
	arrive(flood, 1, 0);
	expect(flood.isOn(0)).toBe(true);
	const [one = '', two = ''] = await answers(flood, 2, 0);
	expect(await takes(flood, one, 0)).toBe(true);
	arrive(flood, 1, 5000);
	expect(await bits(flood)).toBe(13);
	expect(await takes(flood, two, 5000)).toBe(true);
	arrive(flood, 1, 5000);
	expect(await bits(flood)).toBe(15);
});

test('as many as are meant to come in ten seconds make it neither harder nor easier', async () => {
	const flood = floodOf(8);
	const rest = await answers(flood, 20, 0);
	arrive(flood, 9, 0);
	for (const answer of rest.splice(0, 9)) await takes(flood, answer, 0);
	arrive(flood, 9, 5000);
	const hard = await bits(flood);
	expect(hard).toBe(15);
	// Eight in ten seconds are as many as are meant, two are a quarter of it: neither changes anything.
	for (const count of [8, 2]) {
		for (const answer of rest.splice(0, count)) expect(await takes(flood, answer, 5000)).toBe(true);
		arrive(flood, 9, count === 8 ? 15_000 : 25_000);
		expect(await bits(flood)).toBe(hard);
	}
	// One is less than a quarter.
	expect(await takes(flood, rest[0] ?? '', 25_000)).toBe(true);
	arrive(flood, 9, 35_000);
	expect(await bits(flood)).toBe(hard - 1);
});

test('after a minute of calm the next flood begins with the easiest work', async () => {
	const flood = floodOf(1);
	arrive(flood, 2, 0);
	for (const answer of await answers(flood, 2, 0)) await takes(flood, answer, 0);
	arrive(flood, 2, 1);
	expect(await bits(flood)).toBe(15);
	arrive(flood, 2, 60_000);
	expect(await bits(flood)).toBe(14);
	arrive(flood, 2, 120_000);
	expect(await bits(flood)).toBe(13);
});

test('the work grows by two bits at once, to twenty with the room and no further', async () => {
	const flood = floodOf(1);
	arrive(flood, 2, 0);
	// What was asked two bits ago is still taken, and not what was asked three ago.
	const easy = await answers(flood, 5, 0);
	for (const [at, now] of [2, 3].entries()) {
		for (const answer of easy.splice(0, 2)) expect(await takes(flood, answer, now)).toBe(true);
		arrive(flood, 2, now);
		expect(await bits(flood)).toBe(15 + 2 * at);
	}
	expect(await takes(flood, easy[0] ?? '', 3)).toBe(false);
	const grown = [0.49, 0.5, 0.75, 0.875, 0.94, 1].map((filled) => bits(flood, filled));
	expect(await Promise.all(grown)).toEqual([17, 18, 19, 20, 20, 20]);
});

test('a challenge lasts three minutes, and is for exactly the work that it names', async () => {
	const flood = floodOf(1);
	const { challenge, bits } = await flood.challenge('id', 5);
	expect(challenge).toMatch(/^180005\.13\.[\w-]{16}\.[\w-]{43}$/);
	expect(await takes(flood, solve(challenge, bits - 1, bits - 1), 5)).toBe(false);
	const answer = solve(challenge, bits, bits);
	for (const other of [`0${answer}`, `x.${answer}`, `${answer}x`, `${answer}.1`, `${challenge}.`])
		expect(await takes(flood, other, 5), other).toBe(false);
	expect(await takes(flood, answer, 180_005)).toBe(false);
	expect(await takes(flood, answer, 180_004)).toBe(true);
	expect(await takes(flood, answer, 180_004)).toBe(false);
});

test('no two challenges are the same', async () => {
	const flood = floodOf(1);
	const all = await Promise.all([1, 2, 3].map(() => flood.challenge('id', 0)));
	expect(new Set(all.map(({ challenge }) => challenge)).size).toBe(3);
});
