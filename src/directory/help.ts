/*
Prints what people are offered, for a person to read:
npm run help -- wishes     the first five for every wish, nation and age, of the default site
*/
import site from '#content/sites/default.json' with { type: 'json' };
import { Site } from '#lib/domain/site/site.ts';
import { wishLists, wishPage } from './wish-lists.ts';

if (process.argv[2] === 'wishes')
	console.log(wishPage(wishLists(Site.parse(site), new Date().toISOString().slice(0, 10))));
else {
	console.error('Usage: npm run help -- wishes');
	process.exitCode = 2;
}
