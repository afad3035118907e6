import { afterEach, describe, expect, test } from 'vitest';
import { arrival, emptyStore } from '../../tests/fixtures/stores.ts';
import { listed, startReceiver } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { Clock, keepTime, minuteForCommand, newestTime, rememberTime } from './clock.ts';
import { Receiver } from './receiver.ts';
import { storeAll } from './requests.ts';
import { settingsFrom } from './settings.ts';
import { staffOf, startSession } from './sessions.ts';
import { minuteOf } from './store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const T0 = Date.parse('2026-11-22T09:00:00Z');
const JUMPS = [-3650, -366, -40, -30, -7, -2, -1.01, 1.01, 2, 7, 30, 40, 90, 366, 3650];

let clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const step of clean) await step();
	clean = [];
});

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	test('whatever the clock says at a start, nothing is deleted before its time and nothing after is lost', async ({
		skip
	}) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean.push(store.stop);
		const { db, dataDir } = store;
		const settings = { ...settingsFrom({}), dataDir };
		const team = listed(await madeUpTeam());
		await storeAll(db, [arrival('open'), arrival('done')], minuteOf(T0));
		await db
			.updateTable('requests')
			.set({ closed: minuteOf(T0) })
			.where('id', '=', 'done')
			.execute();
		await db.insertInto('staff').values({ id: 'ana', team: 'harbour', name: 'Ana' }).execute();
		const token = await startSession(db, 'ana', minuteOf(T0));
		await rememberTime(db, minuteOf(T0));
		for (const days of JUMPS) {
			// An hour and a day go by, and the jump stays.
			let passed = 0;
			const wall = () => T0 + days * DAY + passed;
			const clock = new Clock(wall, () => passed, await newestTime(db));
			const receiver = new Receiver(settings, db, [team], clock);
			expect(clock.doubt).toContain('nothing is deleted');
			expect(receiver.minute).toBe(minuteOf(T0));
			expect(await staffOf(db, token, receiver.minute)).toMatchObject({ id: 'ana' });
			for (passed of [0, HOUR, DAY]) {
				await receiver.tidy();
				expect([days, receiver.room.of('harbour'), clock.deleting]).toEqual([
					days,
					2,
					'clock-doubted'
				]);
				expect(receiver.minute).toBe(minuteOf(T0 + passed));
			}
			await rememberTime(db, minuteOf(T0));
		}
	});

	test('a clock that jumps while the receiver runs is doubted, and believed again once it is set right', async ({
		skip
	}) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean.push(store.stop);
		let [passed, off] = [0, 0];
		const clock = new Clock(
			() => T0 + passed + off,
			() => passed,
			null
		);
		passed = 2 * HOUR;
		await keepTime(store.db, clock);
		expect(clock.deleting).toBe('as-due');
		for (off of JUMPS.map((days) => days * DAY)) {
			passed += MINUTE;
			expect([clock.now(), clock.deleting]).toEqual([T0 + passed, 'clock-doubted']);
		}
		off = 0;
		expect([clock.now(), clock.deleting, clock.doubt]).toEqual([T0 + passed, 'as-due', null]);
	});

	test('a clock that is right after all is believed once somebody has confirmed it', async ({
		skip
	}) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean.push(store.stop);
		const { db } = store;
		await rememberTime(db, minuteOf(T0));
		const later = T0 + 40 * DAY;
		await expect(minuteForCommand(db, () => later)).rejects.toThrow('confirm-clock');
		const clock = new Clock(
			() => later,
			() => 2 * HOUR,
			await newestTime(db)
		);
		await keepTime(db, clock);
		expect(clock.doubted).toBe(true);
		await rememberTime(db, minuteOf(later));
		await keepTime(db, clock);
		expect([clock.doubted, clock.now()]).toEqual([false, later]);
		expect(await minuteForCommand(db, () => later)).toBe(minuteOf(later));
	});

	test('where no time was kept yet, the newest of what is stored counts', async ({ skip }) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean.push(store.stop);
		expect(await newestTime(store.db)).toBeNull();
		await storeAll(store.db, [arrival('a')], 1000);
		expect(await newestTime(store.db)).toBe(1000);
		await store.db.updateTable('requests').set({ seen: 2000 }).execute();
		expect(await newestTime(store.db)).toBe(2000);
	});
});

test('in the first hour after a start nothing is deleted, and health says so', async () => {
	const here = await startReceiver();
	clean.push(here.stop);
	await storeAll(here.db, [arrival('old')], minuteOf(here.clock.now - 31 * DAY));
	const health = async () => (await fetch(`${here.origin}/v1/health`)).json();
	for (const [after, held, deleting] of [
		[0, 1, 'first-hour'],
		[HOUR - 1, 1, 'first-hour'],
		[1, 0, 'as-due']
	] as const) {
		here.clock.now += after;
		await here.receiver.tidy();
		expect(here.receiver.room.of('harbour')).toBe(held);
		expect(await health()).toMatchObject({ ok: true, deleting, noticesFailing: 0 });
	}
});
