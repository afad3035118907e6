import { ukClock } from '#lib/domain/days/uk-clock.ts';
import { workingDaysAfter } from '#lib/domain/days/working-days.ts';
import { daysAfter } from '#lib/domain/days/day.ts';
import type { NoticeSettings, TeamNotices, Way } from './notice-settings.ts';
import type { NoticeKind } from './notice-words.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';
import { groupsWaiting, STAGES, stageOf, ukDay } from './waiting.ts';

const DAY = 24 * 60;
/** Nobody is told before this time in the UK that something is due or late. */
const MORNING = '08:00';

const wordOf = ({ kind, to }: Way) => (kind === 'webhook' ? to : `${kind}:${to}`);
const isWorkingDay = (day: string) => workingDaysAfter(daysAfter(day, -1), 1) === day;

/** Puts a notice on the list of those to be sent; one that has not gone yet grows by the count. */
export async function addNotice(
	db: Store,
	{ team, kind, count }: { team: string; kind: NoticeKind; count: number },
	ways: readonly Way[],
	now: Minute
): Promise<void> {
	for (const way of new Set(ways.map(wordOf)))
		await db
			.insertInto('notices')
			.values({ key: [team, kind, way].join(' '), team, way, kind, count, tries: 0, due: now })
			.onConflict((row) =>
				row.column('key').doUpdateSet((now) => ({ count: now('notices.count', '+', count) }))
			)
			.execute();
}

/** True for the first who asks, on whichever receiver. */
async function isFirst(db: Store, key: string, at: Minute): Promise<boolean> {
	const made = await db
		.insertInto('noticed')
		.values({ key, at })
		.onConflict((row) => row.doNothing())
		.executeTakeFirst();
	return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** The last of some times of the day that has come, with its ISO day. */
function lastSlot(times: readonly string[], day: string, time: string): string {
	const today = times.filter((one) => one <= time).at(-1);
	return today ? `${day} ${today}` : `${daysAfter(day, -1)} ${times.at(-1)}`;
}

/** Looks through what waits and puts on the list what each team is to be told: each request once as new, once as due and once as late, and once a day that the clock is doubted. `within` gives the working days of a team. */
export async function makeNotices(
	db: Store,
	settings: NoticeSettings,
	{ within, doubted, now }: { within: (team: string) => number; doubted: boolean; now: Minute }
): Promise<void> {
	const { day, time } = ukClock(new Date(now * 60_000).toISOString());
	for (const [team, notices] of Object.entries(settings.teams)) {
		await tellNew(db, { team, notices, day, time }, now);
		if (isWorkingDay(day) && time >= settings.dailyAt)
			if (await isFirst(db, `daily ${team} ${day}`, now))
				await addNotice(db, { team, kind: 'daily', count: 0 }, notices.to, now);
		if (doubted && (await isFirst(db, `clock ${team} ${day}`, now)))
			await addNotice(db, { team, kind: 'clock', count: 0 }, notices.lateTo, now);
	}
	if (time >= MORNING) await tellDue(db, settings, { within, today: day }, now);
	await db
		.deleteFrom('noticed')
		.where('at', '<', now - 40 * DAY)
		.execute();
}

async function tellNew(
	db: Store,
	{ team, notices, day, time }: { team: string; notices: TeamNotices; day: string; time: string },
	now: Minute
) {
	const { digestAt, to } = notices;
	if (digestAt.length > 0) {
		const slot = lastSlot(digestAt, day, time);
		if (!(await isFirst(db, `digest ${team} ${slot}`, now))) return;
	}
	await db.transaction().execute(async (unit) => {
		const told = await unit
			.updateTable('requests')
			.set({ noticed: STAGES.new })
			.where('team', '=', team)
			.where('noticed', '=', 0)
			.where('closed', 'is', null)
			.executeTakeFirst();
		const count = Number(told.numUpdatedRows);
		if (count > 0) await addNotice(unit, { team, kind: 'new', count }, to, now);
	});
}

async function tellDue(
	db: Store,
	settings: NoticeSettings,
	{ within, today }: { within: (team: string) => number; today: string },
	now: Minute
) {
	for (const { team, hour, noticed } of await groupsWaiting(db)) {
		const notices = settings.teams[team];
		if (!notices) continue;
		const { stage } = stageOf(ukDay(hour * 60), today, within(team));
		if (stage === STAGES.new || stage <= noticed) continue;
		const late = stage === STAGES.late;
		await db.transaction().execute(async (unit) => {
			const told = await unit
				.updateTable('requests')
				.set({ noticed: stage })
				.where('team', '=', team)
				.where('noticed', '=', noticed)
				.where('received', '>=', hour * 60)
				.where('received', '<', (hour + 1) * 60)
				.where('closed', 'is', null)
				.where('outcome', 'is', null)
				.executeTakeFirst();
			const count = Number(told.numUpdatedRows);
			const ways = late ? [...notices.to, ...notices.lateTo] : notices.to;
			if (count > 0) await addNotice(unit, { team, kind: late ? 'late' : 'due', count }, ways, now);
		});
	}
}
