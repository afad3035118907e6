/*
Prints what people are offered, for a person to read:
npm run help -- wishes     the first five for every wish, nation and age, of the default site
npm run help -- reasons --seed N --count 300 [--directory FILE]
                           reasons drawn with a seed, each with the person and the record
*/
import { parseArgs } from 'node:util';
import site from '#content/sites/default.json' with { type: 'json' };
import { Site } from '#lib/domain/site/site.ts';
import { directoryOf } from './directory-of.ts';
import { asBundle, readJsonFile } from './feed-file.ts';
import { placeTables } from './place-tables.ts';
import { readOpenReferral } from './read-open-referral.ts';
import { drawReasons, reasonsPage } from './reasons-drawn.ts';
import { siteBundle } from './site-bundle.ts';
import { wishLists, wishPage } from './wish-lists.ts';

const day = new Date().toISOString().slice(0, 10);
const own = Site.parse(site);

async function reasons(args: string[]): Promise<string> {
	const { values } = parseArgs({
		args,
		options: {
			seed: { type: 'string', default: '1' },
			count: { type: 'string', default: '300' },
			directory: { type: 'string' }
		}
	});
	const tables = placeTables();
	const json = values.directory === undefined ? null : await readJsonFile(values.directory);
	const services =
		json === null
			? siteBundle(own).services
			: (asBundle(json)?.services ?? readOpenReferral(json, 'feed', { day, ...tables }).services);
	const directory = directoryOf(services, tables);
	const councils = own.areas.flatMap((area) => area.councils.map(({ slug }) => slug));
	const areas = json === null ? councils : tables.areas.map(({ slug }) => slug);
	const [seed, count] = [Number(values.seed), Number(values.count)];
	return reasonsPage(drawReasons(services, directory, { seed, count, areas, day }));
}

const [what, ...args] = process.argv.slice(2);
if (what === 'wishes') console.log(wishPage(wishLists(own, day)));
else if (what === 'reasons') console.log(await reasons(args));
else {
	console.error(
		'Usage: npm run help -- wishes | reasons [--seed N] [--count N] [--directory FILE]'
	);
	process.exitCode = 2;
}
