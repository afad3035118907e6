import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Receiver } from './receiver.ts';
import { failingNotices } from './send-notices.ts';
import { groupsWaiting, standingOf, ukDay } from './waiting.ts';

/** What waits for one team: how many, how many of them late, and working days since the oldest came. */
export type Standing = { waiting: number; late: number; oldest: number };

/** How it stands, in numbers alone; for whoever watches over the receiver. */
export type Measures = {
	noticesFailing: number;
	teams: Record<string, Standing>;
	/** Bytes free where the data folder and the journal are. */
	free: { data: number; journal: number };
};

async function freeAt(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/** Measures how it stands now. Rejects when the database does not answer. */
export async function measure(receiver: Receiver): Promise<Measures> {
	const { db, settings, minute } = receiver;
	const today = ukDay(minute);
	const [groups, noticesFailing, data, journal] = await Promise.all([
		groupsWaiting(db),
		failingNotices(db),
		freeAt(settings.dataDir),
		freeAt(settings.journal ? dirname(settings.journal) : settings.dataDir)
	]);
	const ids = new Set(
		[...receiver.teams, ...groups.map(({ team }) => ({ id: team }))].map(({ id }) => id)
	);
	const teams = Object.fromEntries(
		[...ids].sort().map((id) => [id, standingOf(groups, id, today, receiver.within(id))])
	);
	return { noticesFailing, teams, free: { data, journal } };
}

type Sample = { labels?: Record<string, string>; value: number };

function metric(name: string, type: 'gauge' | 'counter', help: string, samples: readonly Sample[]) {
	const lines = samples.map(({ labels = {}, value }) => {
		// Names of teams and of what is counted are ours: neither quotes nor backslashes are in them.
		const pairs = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
		return `${name}${pairs.length > 0 ? `{${pairs.join()}}` : ''} ${value}`;
	});
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

/** The same in the text format of Prometheus, with what was counted since the start. */
export function asPrometheus(
	receiver: Receiver,
	{ teams, noticesFailing, free }: Measures
): string {
	const { clock, counts } = receiver;
	const byTeam = (key: keyof Standing): Sample[] =>
		Object.entries(teams).map(([team, standing]) => ({ labels: { team }, value: standing[key] }));
	const events = [...counts.totals()].map(([event, value]) => ({ labels: { event }, value }));
	const room = Object.entries(free).map(([folder, value]) => ({ labels: { folder }, value }));
	return [
		metric(
			'waymark_requests_waiting',
			'gauge',
			'Requests for which nothing is noted yet.',
			byTeam('waiting')
		),
		metric('waymark_requests_late', 'gauge', 'Of these, past the promised day.', byTeam('late')),
		metric(
			'waymark_oldest_working_days',
			'gauge',
			'Working days since the oldest came.',
			byTeam('oldest')
		),
		metric('waymark_notices_failing', 'gauge', 'Notices to teams that wait for another try.', [
			{ value: noticesFailing }
		]),
		metric(
			'waymark_clock_doubted',
			'gauge',
			'1 while the clock is not believed and nothing is deleted.',
			[{ value: Number(clock.doubted) }]
		),
		metric('waymark_free_bytes', 'gauge', 'Space left for the data and for the journal.', room),
		metric('waymark_memory_bytes', 'gauge', 'Memory that the receiver holds.', [
			{ value: process.memoryUsage.rss() }
		]),
		metric('waymark_uptime_seconds', 'gauge', 'Since the receiver was started.', [
			{ value: Math.floor(process.uptime()) }
		]),
		metric('waymark_events_total', 'counter', 'What happened, since the start.', events),
		''
	].join('\n');
}
