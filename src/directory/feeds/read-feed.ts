import type { Service } from '#lib/domain/directory/service.ts';
import { sameServiceKey } from '../duplicates.ts';
import { FeedProblem, needSensible } from '../feed-records.ts';
import { readOpenReferral, type ReadOptions, type ReadReport } from '../read-open-referral.ts';
import { settled } from '../read-report.ts';
import { inParts, type FeedSource } from './feed-source.ts';

export type FeedRead = { services: Service[]; report: ReadReport; notes: string[] };

/** Records in memory at once; the services read from them are far smaller. */
const PART = 5_000;

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

/** The same service on two parts of a list: by id the later counts, by what it says the earlier. */
function gathered() {
	const services = new Map<string, Service>();
	const same = new Map<string, string>();
	const lost: ReadReport['dropped'] = [];
	return {
		services,
		lost,
		add(service: Service): void {
			const id = service.id.slice(service.id.indexOf(':') + 1);
			const key = sameServiceKey(service);
			const earlier = key === null ? undefined : same.get(key);
			if (services.has(service.id)) lost.push({ id, reason: 'id repeated, the last is kept' });
			else if (earlier !== undefined)
				return void lost.push({ id, reason: `same service as ${earlier}` });
			if (key !== null && earlier === undefined) same.set(key, id);
			services.set(service.id, service);
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
	try {
		for await (const part of partsOf(source)) {
			const read = readOpenReferral(part, key, options);
			report = report === null ? read.report : both(report, read.report);
			needSensible(report.read);
			for (const service of read.services) all.add({ ...service, feed: key });
		}
	} finally {
		await source.close();
	}
	if (report === null) throw new FeedProblem('The list of services in the feed is empty.');
	const services = [...all.services.values()];
	if (services.length === 0)
		throw new FeedProblem(`None of the ${report.read} records could be read as a service.`);
	const dropped = [...report.dropped, ...all.lost];
	const whole = settled({ ...report, kept: services.length, dropped });
	return { services, report: whole, notes: source.notes };
}
