import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feed } from '#lib/domain/site/feed.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { writeBundle } from '../feed-file.ts';
import { FeedProblem } from '../feed-problem.ts';
import { placeTables } from '../place-tables.ts';
import { askingOf } from './asking.ts';
import { bundlePath, lastGoodCount } from './feed-store.ts';
import { openLiveFeed } from './live-feed.ts';
import { USUAL_PACE, wallClock, type Pace } from './pace.ts';
import { readFeed, type FeedRead } from './read-feed.ts';
import { isInside } from './safe-target.ts';
import { openStoredFeed } from './stored-feed.ts';

/** How feeds are read in one run. `day` is an ISO day. */
export type Importing = {
	state: string;
	day: string;
	/** Where whoever runs the feed's host can reach us: a mail or web address; null when nobody gave one. */
	contact: string | null;
	/** Over the pauses of the feeds, in milliseconds. */
	pause: number | null;
	pace?: Partial<Pace>;
	progress: (sentence: string) => void;
};

export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

const { version } = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')
) as { version: string };

/** What we say of ourselves to a feed's host. */
export const agentOf = (contact: string | null): string =>
	`Waymark-directory/${version} (reads a council's directory for its residents; ${contact ?? 'no contact given'})`;

/** Reads a file, a folder or an address to its end. Throws FeedProblem with why it cannot. */
export async function importFrom(
	place: string,
	key: string,
	importing: Importing,
	ownPause?: number
): Promise<FeedRead> {
	const options = { day: importing.day, ...placeTables() };
	if (!isAddress(place)) return readFeed(await openStoredFeed(place), key, options);
	if (!URL.canParse(place)) throw new FeedProblem(`${place} is not an address of the web.`);
	// A feed on this machine is nobody's to be spared.
	const usual = isInside(new URL(place).hostname.replace('localhost', '127.0.0.1'))
		? 0
		: USUAL_PACE.pause;
	const pause = importing.pause ?? ownPause ?? usual;
	const pace = { ...USUAL_PACE, ...importing.pace, pause };
	const source = await openLiveFeed({
		...{ key, url: place, folder: join(importing.state, 'feeds', key), clock: wallClock },
		asking: askingOf({ agent: agentOf(importing.contact), pace, clock: wallClock }),
		progress: importing.progress
	});
	return readFeed(source, key, options);
}

/** Throws FeedProblem when so much of a feed is gone since the last good time that it is likelier broken than right. `largestFall` is a share from 0 to 1. */
export function needEnough(count: number, before: number, largestFall: number, from: string): void {
	if (count >= before * (1 - largestFall)) return;
	throw new FeedProblem(
		`${from} gives ${count} services where the last good time had ${before}: more than ${Math.round(largestFall * 100)}% fewer, so it was left as it is (--force takes it).`
	);
}

/** Reads one of a site's feeds and keeps it as its last good bundle. Throws FeedProblem naming the feed, and leaves what was kept as it is. */
export async function importFeed(
	feed: Feed,
	importing: Importing,
	force: boolean
): Promise<FeedRead> {
	const { key, url, file, largestFall, pause } = feed;
	const place = url ?? file ?? '';
	try {
		const read = await importFrom(place, key, importing, pause);
		const before = await lastGoodCount(key, importing.state);
		if (!force) needEnough(read.report.kept, before, largestFall, place);
		const about = { format: 'waymark-directory', version: 1, key, made: importing.day } as const;
		await writeBundle(bundlePath(importing.state, key), about, read.lines());
		return read;
	} catch (error) {
		if (!(error instanceof FeedProblem)) throw error;
		throw new FeedProblem(`Feed "${key}": ${error.message}`);
	}
}

/** The mail or web address that the operator of a site gives, for the hosts of feeds. */
export const operatorsContact = ({ operator }: Pick<Site, 'operator'>): string | null =>
	operator.email ?? operator.url;
