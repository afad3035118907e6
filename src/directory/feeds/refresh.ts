import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PackError, parsePack } from '#lib/domain/pack.ts';
import { siteFile } from '#lib/domain/site/site-file.ts';
import { Site } from '#lib/domain/site/site.ts';
import { FeedProblem } from '../feed-problem.ts';
import type { FeedServices } from '../merge-feeds.ts';
import { siteServices } from '../site-bundle.ts';
import { siteFiles } from '../site-files.ts';
import { lastGoodPacked } from './feed-store.ts';
import { importFeed, type Importing } from './importing.ts';
import { alone } from './lock.ts';
import { faultOf, publish } from './publish.ts';
import { sayRead, writeReport } from './report-files.ts';

const SITES = join(import.meta.dirname, '../../content/sites');

export type Refresh = Importing & {
	site: string | undefined;
	/** Built site whose directory is swapped; null only reads the feeds in. */
	into: string | null;
	report: string | null;
	force: boolean;
	sites?: string;
};
export type Refreshed = {
	site: string;
	/** By feed, how many services it gave. */
	read: Record<string, number>;
	/** By feed that could not be read, why; its last good services stand. */
	failed: Record<string, string>;
	services: number;
	/** Records that were the same service as another. */
	joined: number;
};

function readSite(name: string | undefined, folder: string): Site {
	const file = siteFile(name, (path) => existsSync(join(folder, basename(path))));
	return parsePack(Site, JSON.parse(readFileSync(join(folder, basename(file)), 'utf8')), file);
}

/** The site by its name. Throws FeedProblem naming the file and the field that is not as it should be. */
export function siteToRefresh(name: string | undefined, folder = SITES): Site {
	try {
		return readSite(name, folder);
	} catch (error) {
		const isPlain =
			error instanceof PackError ||
			error instanceof SyntaxError ||
			/^SITE is/.test((error as Error).message);
		throw isPlain ? new FeedProblem((error as Error).message) : error;
	}
}

async function readAll(site: Site, refresh: Refresh): Promise<Pick<Refreshed, 'read' | 'failed'>> {
	const read: Record<string, number> = {};
	const failed: Record<string, string> = {};
	for (const feed of site.feeds)
		try {
			const one = await importFeed(feed, refresh, refresh.force);
			read[feed.key] = one.report.kept;
			refresh.progress(sayRead(feed.key, one));
			if (refresh.report !== null) await writeReport(refresh.report, feed.key, one, refresh.day);
		} catch (error) {
			if (!(error instanceof FeedProblem)) throw error;
			failed[feed.key] = error.message;
		}
	return { read, failed };
}

/** The last good services of each feed that has any, and the ISO day of the oldest: a list is as old as its oldest part. */
async function lastGoodOf(
	site: Site,
	state: string
): Promise<{ feeds: FeedServices[]; made: string[] }> {
	const feeds: FeedServices[] = [];
	const made: string[] = [];
	for (const { key, layer } of site.feeds) {
		const bundle = await lastGoodPacked(key, state);
		if (bundle === null) continue;
		feeds.push({ ...bundle, layer });
		made.push(bundle.made);
	}
	return { feeds, made: made.sort() };
}

/**
 * Reads every feed of a site and, where one is named, swaps the directory of its built site. A feed that
 * cannot be read stands as it last was. Throws Busy when another refresh is at work, and FeedProblem when
 * nothing could be read or the swap failed.
 */
export function refresh(wanted: Refresh): Promise<Refreshed> {
	const { state, into, day } = wanted;
	const site = siteToRefresh(wanted.site, wanted.sites);
	if (site.feeds.length === 0)
		throw new FeedProblem(`src/content/sites/${site.id}.json has no feeds to refresh.`);
	return alone(join(state, `${site.id}.lock`), async () => {
		const { read, failed } = await readAll(site, wanted);
		const reasons = Object.values(failed);
		const isWhole = into === null || (await faultOf(join(into, 'directory'))) === null;
		if (Object.keys(read).length === 0 && isWhole)
			throw new FeedProblem(`${reasons.join(' ')} Nothing was changed.`);
		const { feeds, made } = await lastGoodOf(site, state);
		const { services, joined } = siteServices(site, feeds);
		const done = { site: site.id, read, failed, services: services.length, joined: joined.length };
		if (into !== null)
			await publish(into, siteFiles(site, services, made[0] ?? day), join(state, site.id));
		return done;
	});
}
