import { join } from 'node:path';
import type { ReadReport } from '../read-open-referral.ts';
import type { FeedRead } from './read-feed.ts';
import { reportPage } from './report-page.ts';
import { writeWhole } from './write-whole.ts';

const MOST_NAMED = 50;

/** Writes what became of each field of a feed into a folder, as JSON and as a page, for its owner. `made` is an ISO day. */
export async function writeReport(
	folder: string,
	key: string,
	{ report, notes }: FeedRead,
	made: string
): Promise<void> {
	const json = JSON.stringify({ feed: key, made, notes, ...report }, null, '\t');
	await writeWhole(join(folder, `${key}.json`), [`${json}\n`]);
	await writeWhole(join(folder, `${key}.html`), [reportPage(key, report, notes, made)]);
}

/** The report in a few lines: counts, what was mended and the first of what was left out. */
export function summaryOf({ report, notes }: FeedRead): object {
	const { read, kept, mended, dropped } = report;
	return {
		read,
		kept,
		notes,
		mended,
		dropped: dropped.slice(0, MOST_NAMED),
		droppedInAll: dropped.length
	};
}

/** Why records were left out, as "3 no name, 2 status is not active", the most frequent first. */
export function whyDropped(dropped: ReadReport['dropped']): string {
	const counts = new Map<string, number>();
	for (const { reason } of dropped) {
		const kind = reason.replace(/^same service as .*/, 'same service as another');
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([kind, count]) => `${count} ${kind}`)
		.join(', ');
}

/** One line for people. */
export function sayRead(key: string, { report }: FeedRead): string {
	const left = report.dropped.length === 0 ? '' : `; left out: ${whyDropped(report.dropped)}`;
	return `${key}: ${report.kept} services of ${report.read} records${left}.`;
}
