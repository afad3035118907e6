import { test as base } from '@playwright/test';
import type { Engine } from './engine.ts';
import { ENGINES } from './found.ts';
import { JOURNEYS } from './journeys.ts';
import { startSite, type OwnSite } from './site.ts';
import { Visitor } from './visitor.ts';

for (const [name, start] of Object.entries(ENGINES)) {
	const test = base.extend<object, { site: OwnSite; engine: Engine }>({
		site: [
			async ({}, use) => {
				const site = await startSite();
				await use(site);
				await site.close();
			},
			{ scope: 'worker' }
		],
		engine: [
			async ({}, use) => {
				if (!start) throw new Error(`${name} is not here.`);
				const engine = await start();
				await use(engine);
				await engine.close();
			},
			{ scope: 'worker', timeout: 120_000 }
		]
	});

	test.describe(name, () => {
		// Each goes on from what the one before has kept: a second try begins with the first.
		test.describe.configure({ mode: 'serial', timeout: 120_000 });
		test.skip(!start, `${name} is not here`);
		for (const [title, journey] of Object.entries(JOURNEYS))
			test(title, ({ engine, site }) => journey(new Visitor(engine, site.origin), site));
	});
}
