import type { Service, ServiceList } from '#lib/domain/directory/service.ts';
import { FEED_LAYERS, type FeedLayer } from '#lib/domain/site/feed.ts';
import { sameLineKeys, sameServiceKeys } from './duplicates.ts';

/** The services of one feed, and whose area it lists. */
export type FeedServices = { key: string; layer: FeedLayer; services: ServiceList };
/** A record that was joined into another, by their ids. */
export type Joined = { id: string; into: string };

const union = <One>(a: readonly One[], b: readonly One[]): One[] => [...new Set([...a, ...b])];
const isSilent = ({ id }: { id: string }) => id === 'not-stated';

/** The record that is kept, with what only the other knows. A place is not taken over: it may have been left out because it must not be known. */
function filled(kept: Service, other: Service): Service {
	const isMute = kept.hours === null && kept.schedules === undefined;
	return {
		...kept,
		summary: kept.summary ?? other.summary,
		organisation: kept.organisation ?? other.organisation,
		level: kept.level ?? other.level,
		ages: kept.ages ?? other.ages,
		lifeAreas: kept.lifeAreas.length > 0 ? kept.lifeAreas : other.lifeAreas,
		audience: kept.audience.length > 0 ? kept.audience : other.audience,
		labels: kept.labels.length > 0 ? kept.labels : other.labels,
		channels: kept.channels.length > 0 ? kept.channels : other.channels,
		access: kept.access.length > 0 ? kept.access : other.access,
		languages: kept.languages.length > 0 ? kept.languages : other.languages,
		ways: kept.ways.length > 0 ? kept.ways : other.ways.filter(({ kind }) => kind !== 'place'),
		areas: union(kept.areas, other.areas),
		...(isMute ? { hours: other.hours } : {}),
		...(isMute && other.schedules ? { schedules: other.schedules } : {}),
		route: isSilent(kept.route) ? other.route : kept.route,
		cost: isSilent(kept.cost) ? other.cost : kept.cost,
		company: isSilent(kept.company) ? other.company : kept.company
	};
}

/**
 * What we list ourselves and every feed as one list. A service that several have stands once: as we list it,
 * else as the feed of its own area has it, then a neighbour's, then a national one's, with what that
 * record does not say filled from the others. Ours are never changed. Within one feed nothing is joined.
 * The list reads the feeds anew each time that it is read, and holds of them only what was joined.
 */
export function mergeFeeds(
	ours: readonly Service[],
	feeds: readonly FeedServices[]
): { services: ServiceList; joined: Joined[] } {
	const ids = ours.map(({ id }) => id);
	const joined: Joined[] = [];
	const lines = new Map<string, number>();
	const known = new Map<string, number>();
	// By place in the list, the records that were joined into it; and which records those are, feed by feed.
	const others = new Map<number, Service[]>();
	const away: Set<number>[] = [];
	ours.forEach((service, at) => {
		for (const key of sameServiceKeys(service)) known.set(key, at);
		if (service.points.length === 0) for (const key of sameLineKeys(service)) lines.set(key, at);
	});
	const inOrder = [...feeds].sort(
		(a, b) => FEED_LAYERS.indexOf(a.layer) - FEED_LAYERS.indexOf(b.layer)
	);
	for (const { key: feed, services: own } of inOrder) {
		const first = ids.length;
		const gone = new Set<number>();
		away.push(gone);
		let row = -1;
		for (const record of own) {
			row += 1;
			const service = { ...record, feed };
			const keys = sameServiceKeys(service);
			const line = sameLineKeys(service).find((key) => lines.has(key));
			const same = keys.map((key) => known.get(key)).find((at) => at !== undefined && at < first);
			const at = line === undefined ? same : lines.get(line);
			for (const key of keys) if (!known.has(key)) known.set(key, at ?? ids.length);
			if (at === undefined) {
				ids.push(service.id);
				continue;
			}
			gone.add(row);
			joined.push({ id: service.id, into: ids[at] ?? '' });
			if (at >= ours.length) others.set(at, [...(others.get(at) ?? []), service]);
		}
	}
	function* all(): Generator<Service> {
		yield* ours;
		let at = ours.length;
		for (const [number, { key: feed, services: own }] of inOrder.entries()) {
			let row = 0;
			for (const record of own) {
				if (away[number]?.has(row++)) continue;
				yield (others.get(at++) ?? []).reduce(filled, { ...record, feed });
			}
		}
	}
	return { services: { length: ids.length, [Symbol.iterator]: all }, joined };
}
