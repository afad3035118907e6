import type { Counts } from './counts.ts';
import { wayOf, type NoticeSettings } from './notice-settings.ts';
import { sendBy } from './notice-ways.ts';
import { noticeWords, type NoticeKind } from './notice-words.ts';
import type { Store } from './store.ts';
import type { Minute, Tables } from './tables.ts';
import { groupsWaiting, standingOf, ukDay } from './waiting.ts';

/** Minutes for which one receiver has a notice to itself while it tries. */
const ITS_TURN = 2;
const LONGEST_WAIT = 60;

type Telling = {
	settings: NoticeSettings;
	/** Working days within which a team answers. */
	within: (team: string) => number;
	counts: Counts;
	now: Minute;
};

/** Sends every notice whose time has come; one that fails is tried again, later each time, until it goes. */
export async function sendNotices(db: Store, telling: Telling): Promise<void> {
	const due = await db.selectFrom('notices').selectAll().where('due', '<=', telling.now).execute();
	if (due.length === 0) return;
	const groups = await groupsWaiting(db);
	await Promise.all(
		due.map(async (notice) => {
			if (!(await taken(db, notice, telling.now))) return;
			const { team, count, tries } = notice;
			const kind = notice.kind as NoticeKind;
			const standing = standingOf(groups, team, ukDay(telling.now), telling.within(team));
			const words = noticeWords({ team, kind, count, ...standing }, telling.settings.desk);
			try {
				await sendBy(wayOf(notice.way), words, telling.settings);
				await gone(db, notice);
				telling.counts.add('notice sent');
			} catch {
				const again = telling.now + Math.min(2 ** tries, LONGEST_WAIT);
				const failed = { tries: tries + 1, due: again };
				await db.updateTable('notices').set(failed).where('key', '=', notice.key).execute();
				telling.counts.add('notice failed');
			}
		})
	);
}

/** Takes a notice for a while, unless another receiver has it. */
async function taken(db: Store, { key, due }: Tables['notices'], now: Minute): Promise<boolean> {
	const turn = db
		.updateTable('notices')
		.set({ due: now + ITS_TURN })
		.where('key', '=', key)
		.where('due', '=', due);
	return Number((await turn.executeTakeFirst()).numUpdatedRows) > 0;
}

/** Takes a notice that went off the list; what came while it went is told with the next. */
async function gone(db: Store, { key, count, due }: Tables['notices']) {
	const same = db.deleteFrom('notices').where('key', '=', key).where('count', '=', count);
	if (Number((await same.executeTakeFirst()).numDeletedRows) > 0) return;
	await db
		.updateTable('notices')
		.set((row) => ({ count: row('count', '-', count), tries: 0, due }))
		.where('key', '=', key)
		.execute();
}

/** How many notices have failed and wait for another try, of one team or of all. */
export async function failingNotices(db: Store, team?: string): Promise<number> {
	let asked = db
		.selectFrom('notices')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('tries', '>', 0);
	if (team !== undefined) asked = asked.where('team', '=', team);
	return Number((await asked.executeTakeFirstOrThrow()).count);
}
