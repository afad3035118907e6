import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Feed } from '#lib/domain/site/feed.ts';
import { readBundle, readBundleBySteps, type Bundle } from '../feed-file.ts';
import { jsonRecords } from './json-records.ts';
import { PackedServices } from './packed-services.ts';

type Environment = Record<string, string | undefined>;

/** The folder of this machine in which the directory command keeps what it has read; DATA_DIR moves it. */
export const stateFolder = (env: Environment): string => join(env.DATA_DIR || '.data', 'directory');

/** Where the last good bundle of a feed is kept. */
export const bundlePath = (state: string, key: string): string =>
	join(state, 'bundles', `${key}.json`);

const COMMITTED = join(import.meta.dirname, '../../content/directory');

/** The ISO day on which a bundle was made, out of its beginning; empty when there is none. */
function madeOf(path: string): string {
	if (!existsSync(path)) return '';
	const file = openSync(path, 'r');
	try {
		const start = Buffer.alloc(300);
		readSync(file, start);
		return /"made"\s*:\s*"(\d{4}-\d\d-\d\d)"/.exec(start.toString('utf8'))?.[1] ?? '';
	} finally {
		closeSync(file);
	}
}

/** Where the newer stands of the bundle on this machine and one that came with the repository. */
function lastGoodPath(key: string, state: string, committed: string): string {
	const here = bundlePath(state, key);
	const brought = join(committed, `${key}.json`);
	return madeOf(brought) > madeOf(here) ? brought : here;
}

/** The last good bundle of a feed; null when there is none. Throws FeedProblem when it is broken. */
export const lastGood = (
	{ key }: Pick<Feed, 'key'>,
	state: string,
	committed = COMMITTED
): Bundle | null => readBundle(lastGoodPath(key, state, committed));

/** The last good bundle of a feed, its services packed; null when there is none. Throws FeedProblem when it is broken. */
export async function lastGoodPacked(
	key: string,
	state: string,
	committed = COMMITTED
): Promise<{ key: string; made: string; services: PackedServices } | null> {
	const services = new PackedServices();
	const path = lastGoodPath(key, state, committed);
	const about = await readBundleBySteps(path, (service) => services.add(service));
	return about && { key: about.key, made: about.made, services };
}

/** How many services a bundle holds, counted piece by piece; 0 when there is none. Throws FeedProblem when it is broken. */
export async function countIn(path: string): Promise<number> {
	if (!existsSync(path)) return 0;
	const bytes = createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
	const services = jsonRecords(path, bytes, undefined, ['services']);
	let count = 0;
	while (!(await services.next()).done) count += 1;
	return count;
}

/** How many services the last good bundle of a feed holds. Throws FeedProblem when it is broken. */
export const lastGoodCount = (key: string, state: string, committed = COMMITTED): Promise<number> =>
	countIn(lastGoodPath(key, state, committed));
