import { test as base } from '../journeys/fixtures.ts';
import {
	firstOfKind,
	KINDS,
	tamperedSite,
	WRONGS,
	type Kind,
	type TamperedSite,
	type Wrong
} from '../journeys/tampered-site.ts';
import { visitTampered } from '../journeys/worker-hands.ts';

/** Each so-manieth file of a kind; `EVERY=20` runs less, and with each of `FROM=0` to `FROM=19` all in parts. */
const EVERY = Number(process.env.EVERY ?? 1);
const FROM = Number(process.env.FROM ?? 0);

const test = base.extend<{ own: TamperedSite }>({
	own: async ({}, use) => {
		const site = await tamperedSite();
		await use(site);
		await site.close();
	}
});

// Every file that comes first, in every way in which it can be wrong.
for (const kind of Object.keys(KINDS) as Kind[])
	for (const wrong of Object.keys(WRONGS) as Wrong[])
		test(`a first visit with ${wrong} in place of any of the ${kind}`, async ({ browser, own }) => {
			const paths = firstOfKind(own.list(), kind, EVERY, FROM);
			for (const path of paths) await visitTampered(browser, own, path, wrong);
			console.log(`${paths.length} of the ${kind} answered with ${wrong}`);
		});
