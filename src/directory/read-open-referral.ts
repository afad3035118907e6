import type { Service } from '#lib/domain/directory/service.ts';
import { sameServiceKey } from './duplicates.ts';
import { recordsOf } from './feed-records.ts';
import type { Tally } from './feed-tally.ts';
import { textOrNull } from './null-like.ts';
import { readingOf, type ReadOptions, type Removed } from './read-record.ts';
import { countRecord, emptyReport, settled, type Note, type ReadReport } from './read-report.ts';

export type { ReadOptions } from './read-record.ts';
export type { ReadReport } from './read-report.ts';

/** Reads a feed of any dialect, leniently, record by record. Throws FeedProblem when the whole is no feed of services; a part of one is counted in `tally`. */
export function readOpenReferral(
	json: unknown,
	key: string,
	options: ReadOptions,
	tally?: Tally
): { services: Service[]; report: ReadReport } {
	const { records, dialect } = recordsOf(json, tally);
	const read = new Map<string, { service: Service; notes: Note[]; removed: Removed }>();
	const same = new Map<string, string>();
	const report = emptyReport(dialect, records.length);
	const drop = (id: string, reason: string) =>
		report.dropped.push({ id: id.slice(0, 120), reason: reason.slice(0, 200) });
	for (const raw of records) {
		const id = textOrNull(raw.id);
		if (id === null) {
			drop('', 'no id');
			continue;
		}
		const reading = readingOf(raw, key, options);
		if ('dropped' in reading) {
			drop(id, reading.dropped);
			if (reading.ended) report.ended += 1;
			continue;
		}
		const sameAs = sameServiceKey(reading.service);
		const earlier = sameAs === null ? undefined : same.get(sameAs);
		if (read.has(reading.service.id)) drop(id, 'id repeated, the last is kept');
		else if (earlier !== undefined) {
			drop(id, `same service as ${earlier}`);
			continue;
		}
		if (sameAs !== null) same.set(sameAs, id);
		read.set(reading.service.id, reading);
	}
	for (const { service, notes, removed } of read.values())
		countRecord(report, service, notes, removed);
	report.kept = read.size;
	return { services: [...read.values()].map(({ service }) => service), report: settled(report) };
}
