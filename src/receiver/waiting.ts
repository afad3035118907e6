import { sql } from 'kysely';
import { ukClock } from '#lib/domain/days/uk-clock.ts';
import { workingDaysAfter } from '#lib/domain/days/working-days.ts';
import { waitingSince } from '#lib/domain/request/waiting.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

/** What a team is told of a request: that it is new, due by the next working day or today, or late. */
export const STAGES = { new: 1, due: 2, late: 3 } as const;

/** The ISO day in the UK of a minute. */
export const ukDay = (minute: Minute) => ukClock(new Date(minute * 60_000).toISOString()).day;

/** Requests of one team that came in one hour and wait for an answer still, with what was told of them. */
export type Group = { team: string; hour: number; noticed: number; count: number };

/** All that wait, by team and hour: small, however many they are. */
export async function groupsWaiting(db: Store): Promise<Group[]> {
	const hour = sql<number>`received / 60`;
	const rows = await db
		.selectFrom('requests')
		.select(({ fn }) => ['team', 'noticed', hour.as('hour'), fn.countAll().as('count')] as const)
		.where('closed', 'is', null)
		.where('outcome', 'is', null)
		.groupBy(['team', 'noticed', hour])
		.execute();
	return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}

/** How far a request that came on an ISO day is today, for a team that answers within so many working days. */
export function stageOf(received: string, today: string, within: number) {
	const { due, days } = waitingSince(received, today, within);
	const before = workingDaysAfter(received, Math.max(1, within - 1));
	const stage = today > due ? STAGES.late : today >= before ? STAGES.due : STAGES.new;
	return { stage, days };
}

/** How many of a team wait, how many of them late, and how many working days the oldest has waited. */
export function standingOf(groups: readonly Group[], team: string, today: string, within: number) {
	const standing = { waiting: 0, late: 0, oldest: 0 };
	for (const group of groups) {
		if (group.team !== team) continue;
		const { stage, days } = stageOf(ukDay(group.hour * 60), today, within);
		standing.waiting += group.count;
		if (stage === STAGES.late) standing.late += group.count;
		standing.oldest = Math.max(standing.oldest, days);
	}
	return standing;
}
