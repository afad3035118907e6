import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '#lib/domain/pack.ts';
import { lacksOf } from '#lib/domain/site/feed.ts';
import { isDemonstration } from '#lib/domain/site/production.ts';
import { Site } from '#lib/domain/site/site.ts';
import { withoutWords } from './content-files.ts';

type Environment = Record<string, string | undefined>;
const CONTENT = join(import.meta.dirname, '../content');

const sentencesOf = (site: Site, file: string): string[] =>
	site.feeds.flatMap((feed) =>
		lacksOf(feed).map(
			(field) =>
				`src/content/${file}: the feed "${feed.key}" has no ${field}. Ask its owner: a public site may not go without.`
		)
	);

/** One sentence for each licence or attribution that a feed in the site files of a content folder still lacks. */
export function feedsWithoutLicence(folder = CONTENT): string[] {
	return withoutWords(folder, 'sites/*.json').flatMap((file) => {
		const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		return sentencesOf(parsePack(Site, json, file), file);
	});
}

/** Throws the first such sentence; a demonstration goes on. */
export function needLicences(site: Site, env: Environment): void {
	const [first] = sentencesOf(site, `sites/${site.id}.json`);
	if (!isDemonstration(env) && first !== undefined) throw new Error(first);
}
