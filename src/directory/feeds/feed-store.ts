import { join } from 'node:path';
import type { Feed } from '#lib/domain/site/feed.ts';
import { readBundle, type Bundle } from '../feed-file.ts';

type Environment = Record<string, string | undefined>;

/** The folder of this machine in which the directory command keeps what it has read; DATA_DIR moves it. */
export const stateFolder = (env: Environment): string => join(env.DATA_DIR || '.data', 'directory');

/** Where the last good bundle of a feed is kept. */
export const bundlePath = (state: string, key: string): string =>
	join(state, 'bundles', `${key}.json`);

const COMMITTED = join(import.meta.dirname, '../../content/directory');

/** The last good bundle of a feed: the newer of the one on this machine and one that came with the repository; null when there is neither. Throws FeedProblem when one is broken. */
export function lastGood(
	{ key }: Pick<Feed, 'key'>,
	state: string,
	committed = COMMITTED
): Bundle | null {
	const here = readBundle(bundlePath(state, key));
	const brought = readBundle(join(committed, `${key}.json`));
	if (here === null || brought === null) return here ?? brought;
	return brought.made > here.made ? brought : here;
}
