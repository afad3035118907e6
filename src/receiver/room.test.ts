import { afterEach, expect, test, vi } from 'vitest';
import { arrival, emptyStore } from '../../tests/fixtures/stores.ts';
import { storeAll } from './requests.ts';
import { Room } from './room.ts';

let stop = async () => {};
afterEach(async () => {
	vi.useRealTimers();
	await stop();
});

/** Room for three of each team, with a store that others fill and empty, and time that is told. */
async function started() {
	const store = await emptyStore('SQLite');
	if (!store) throw new Error('no store');
	({ stop } = store);
	vi.useFakeTimers({ toFake: ['performance'] });
	const { db } = store;
	return {
		room: new Room(db, 3),
		fill: (team: string, ...ids: string[]) =>
			storeAll(
				db,
				ids.map((id) => arrival(id, id, team)),
				1
			),
		empty: () => db.deleteFrom('requests').execute(),
		after: (ms: number) => void vi.advanceTimersByTime(ms)
	};
}

test('the room that is taken is that of the fullest team, from none to all of it', async () => {
	const { room, fill } = await started();
	expect([room.filled, room.of('harbour'), await room.isFull('harbour')]).toEqual([0, 0, false]);
	await fill('harbour', 'a', 'b');
	await fill('hill', 'c');
	await room.count();
	expect([room.of('harbour'), room.of('hill'), room.of('other')]).toEqual([2, 1, 0]);
	expect(room.filled).toBeCloseTo(2 / 3);
	room.add('hill');
	room.add('hill');
	expect([room.of('hill'), room.filled]).toEqual([3, 1]);
	room.add('hill');
	expect(room.filled).toBe(1);
});

test('a team is full with as many as it may have, and no other team with it', async () => {
	const { room, fill } = await started();
	await fill('harbour', 'a', 'b');
	await room.count();
	expect(await room.isFull('harbour')).toBe(false);
	await fill('harbour', 'c');
	room.add('harbour');
	expect([await room.isFull('harbour'), await room.isFull('hill')]).toEqual([true, false]);
});

test('room that others have freed is seen once a count is more than a second old, and at once after something went here', async () => {
	const { room, fill, empty, after } = await started();
	await fill('harbour', 'a', 'b', 'c');
	await room.count();
	await empty();
	after(1000);
	expect(await room.isFull('harbour')).toBe(true);
	after(1);
	expect([await room.isFull('harbour'), room.of('harbour')]).toEqual([false, 0]);
	await fill('harbour', 'd', 'e', 'f');
	await room.count();
	await empty();
	expect(await room.isFull('harbour')).toBe(true);
	room.freed();
	expect(await room.isFull('harbour')).toBe(false);
});

test('what came since the last count counts, also where the next count has it from the store', async () => {
	const { room, fill } = await started();
	room.add('harbour');
	await fill('harbour', 'a', 'b');
	expect(room.of('harbour')).toBe(1);
	await room.count();
	expect(room.of('harbour')).toBe(2);
});
