import { afterAll, describe, expect, test } from 'vitest';
import { storeWithAna } from '../../tests/fixtures/receiver.ts';
import { arrival } from '../../tests/fixtures/stores.ts';
import { newestTime, rememberTime } from './clock.ts';
import { storeAll } from './requests.ts';
import { groupsWaiting, standingOf, stageOf, STAGES, ukDay, type Group } from './waiting.ts';

const HOUR = 60;
const minute = (iso: string) => Date.parse(iso) / 60_000;
const { db, stop } = await storeWithAna();
afterAll(stop);

test('a day is that of the UK, an hour ahead of the minute in summer', () => {
	expect(ukDay(minute('2026-11-22T23:30:00Z'))).toBe('2026-11-22');
	expect(ukDay(minute('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
});

describe('how far a request is', () => {
	// Monday 23 November 2026; three working days end on Thursday.
	const stage = (today: string, within = 3) => stageOf('2026-11-23', today, within).stage;

	test('is new until the working day before its last, then due, then late', () => {
		expect(['2026-11-23', '2026-11-24'].map((day) => stage(day))).toEqual([STAGES.new, STAGES.new]);
		expect(['2026-11-25', '2026-11-26'].map((day) => stage(day))).toEqual([STAGES.due, STAGES.due]);
		expect(stage('2026-11-27')).toBe(STAGES.late);
	});

	test('is due on its one day where a team answers by the next', () => {
		expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => stage(day, 1))).toEqual([
			STAGES.new,
			STAGES.due,
			STAGES.late
		]);
	});
});

test('of one team it counts who waits, who is late, and how long the oldest has waited', () => {
	const group = (team: string, iso: string, count: number): Group => ({
		...{ team, count, noticed: 0 },
		hour: minute(iso) / HOUR
	});
	const groups = [
		group('harbour', '2026-11-23T10:00:00Z', 2),
		group('harbour', '2026-11-26T10:00:00Z', 3),
		group('hill', '2026-11-02T10:00:00Z', 5)
	];
	const standing = (team: string) => standingOf(groups, team, '2026-11-27', 3);
	expect(standing('harbour')).toEqual({ waiting: 5, late: 2, oldest: 4 });
	expect(standing('nobody')).toEqual({ waiting: 0, late: 0, oldest: 0 });
});

test('what waits is grouped by team and hour, and the newest time stored is known', async () => {
	expect(await newestTime(db)).toBe(null);
	const at = minute('2026-11-23T10:00:00Z');
	await storeAll(db, [arrival('a'), arrival('b')], at);
	await storeAll(db, [arrival('c')], at + HOUR);
	await storeAll(db, [arrival('d', 'd', 'hill')], at + 2);
	expect(await newestTime(db)).toBe(at + HOUR);
	const closed = db.updateTable('requests').set({ closed: at }).where('id', '=', 'b');
	await closed.execute();
	const groups = await groupsWaiting(db);
	expect(groups.toSorted((a, b) => a.hour - b.hour || a.team.localeCompare(b.team))).toEqual([
		{ team: 'harbour', noticed: 0, hour: at / HOUR, count: 1 },
		{ team: 'hill', noticed: 0, hour: at / HOUR, count: 1 },
		{ team: 'harbour', noticed: 0, hour: at / HOUR + 1, count: 1 }
	]);
	const told = { who: '', what: 'x', about: '', hash: '' };
	for (const [seq, later] of [9, 3].entries())
		await db
			.insertInto('audit')
			.values({ ...told, seq: seq + 1, at: at + 100 + later })
			.execute();
	expect(await newestTime(db)).toBe(at + 109);
	const trace = { sha: '', withdraw_hash: '', state: 'closed' as const, was_seen: 0 };
	for (const [id, later] of [9, 3].entries())
		await db
			.insertInto('tombstones')
			.values({ ...trace, id_hash: String(id), gone: at + 200 + later })
			.execute();
	expect(await newestTime(db)).toBe(at + 209);
	await rememberTime(db, at + 5);
	expect(await newestTime(db)).toBe(at + 5);
});
