import { createHash } from 'node:crypto';
import type { Service } from '#lib/domain/directory/service.ts';
import { sameServiceKey } from '../duplicates.ts';
import { FeedProblem } from '../feed-problem.ts';
import { needSensible } from '../feed-records.ts';
import { emptyTally, judge } from '../feed-tally.ts';
import { readOpenReferral, type ReadOptions, type ReadReport } from '../read-open-referral.ts';
import { settled } from '../read-report.ts';
import { inParts, type FeedSource } from './feed-source.ts';
import { PackedLines } from './packed-lines.ts';

export type FeedRead = {
	/** Its services, one by one, each as JSON in a line. */
	lines: () => Iterable<string>;
	/** `kept` says how many services there are. */
	report: ReadReport;
	notes: string[];
};

/** Records in memory at once. */
const PART = 1_000;

/** Two reports of one shape as one: counts are added, lists joined. */
function both<Part>(a: Part, b: Part): Part {
	if (typeof a === 'number' && typeof b === 'number') return (a + b) as Part;
	if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b] as Part;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a;
	const [one, other] = [a, b] as Record<string, unknown>[];
	const fields = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
	return Object.fromEntries(
		[...fields].map((field) => {
			const [mine, theirs] = [one?.[field], other?.[field]];
			return [
				field,
				mine === undefined ? theirs : theirs === undefined ? mine : both(mine, theirs)
			];
		})
	) as Part;
}

async function* partsOf(source: FeedSource): AsyncGenerator<unknown> {
	if ('whole' in source) yield source.whole;
	else yield* inParts(source.records(), PART);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** The same service on two parts of a list: by id the later counts, by what it says the earlier. */
function gathered() {
	const latest = new Map<string, number>();
	const replaced = new Set<number>();
	const same = new Map<string, string>();
	const lines = new PackedLines();
	const lost: ReadReport['dropped'] = [];
	let count = 0;
	return {
		lost,
		kept: () => latest.size,
		add(service: Service): void {
			const id = service.id.slice(service.id.indexOf(':') + 1);
			const key = sameServiceKey(service);
			const hash = key === null ? null : hashOf(key);
			const earlier = hash === null ? undefined : same.get(hash);
			const before = latest.get(service.id);
			if (before !== undefined) {
				lost.push({ id, reason: 'id repeated, the last is kept' });
				replaced.add(before);
			} else if (earlier !== undefined)
				return void lost.push({ id, reason: `same service as ${earlier}` });
			if (hash !== null && earlier === undefined) same.set(hash, id);
			latest.set(service.id, count);
			lines.add(JSON.stringify(service));
			count += 1;
		},
		*lines(): Generator<string> {
			let at = 0;
			for (const line of lines) if (!replaced.has(at++)) yield line;
		}
	};
}

/** Reads a feed to its end, part by part, and closes it. Throws FeedProblem when it is none or when nothing in it is a service. */
export async function readFeed(
	source: FeedSource,
	key: string,
	options: ReadOptions
): Promise<FeedRead> {
	const all = gathered();
	let report: ReadReport | null = null;
	const tally = 'whole' in source ? undefined : emptyTally();
	try {
		for await (const part of partsOf(source)) {
			const read = readOpenReferral(part, key, options, tally);
			report = report === null ? read.report : both(report, read.report);
			needSensible(report.read);
			for (const service of read.services) all.add({ ...service, feed: key });
		}
	} finally {
		await source.close();
	}
	if (tally !== undefined) judge(tally);
	if (report === null) throw new FeedProblem('The list of services in the feed is empty.');
	const kept = all.kept();
	if (kept === 0)
		throw new FeedProblem(`None of the ${report.read} records could be read as a service.`);
	const dropped = [...report.dropped, ...all.lost];
	const whole = settled({ ...report, kept, dropped });
	return { lines: all.lines, report: whole, notes: source.notes };
}
