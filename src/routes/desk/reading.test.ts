import { beforeAll, expect, test } from 'vitest';
import { madeUpTeam, request } from '../../../tests/fixtures/requests.ts';
import { Reading } from './reading.svelte.ts';

let made: Awaited<ReturnType<typeof madeUpTeam>>;
beforeAll(async () => {
	made = await madeUpTeam();
});
const keyOf = () => made.opening.desk;

async function sent() {
	const { bytes, header } = await made.seal();
	return { id: header.id, team: 'harbour', bytes };
}

test('what is wanted is shown, and nothing is left of it once it is forgotten', async () => {
	const [reading, one] = [new Reading(), await sent()];
	reading.want(one.id);
	await reading.read(one, keyOf);
	expect(reading.content).toEqual(request);
	expect(reading.told).toEqual({ [one.id]: { language: 'cy', areas: ['housing', 'money'] } });
	reading.forget();
	expect(reading.content).toBeNull();
	expect(reading.told).toEqual({});
});

test('an answer that comes after another request was chosen, or after locking, is not shown', async () => {
	const [reading, one, other] = [new Reading(), await sent(), await sent()];
	reading.want(other.id);
	await reading.read(one, keyOf);
	expect(reading.content).toBeNull();
	reading.want(one.id);
	const coming = reading.read(one, keyOf);
	reading.forget();
	await coming;
	expect(reading.content).toBeNull();
	expect(reading.told).toEqual({});
});

test('a request that was handed out for another, or to another team, is not believed', async () => {
	const [reading, one, other] = [new Reading(), await sent(), await sent()];
	for (const wrong of [
		{ ...one, id: other.id },
		{ ...one, team: 'hill' }
	]) {
		reading.want(wrong.id);
		await expect(reading.read(wrong, keyOf)).rejects.toThrow('envelope-unreadable');
		expect(reading.content).toBeNull();
		expect(reading.told[wrong.id]).toEqual({ failure: 'envelope-unreadable' });
	}
});
