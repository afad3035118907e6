import { expect, test } from '@playwright/test';
import { oldChromium, startOldChromium } from '../engines/old-chromium.ts';
import { JOURNEYS } from '../engines/journeys.ts';
import { startSite } from '../engines/site.ts';
import { Visitor } from '../engines/visitor.ts';
import { builtPages } from '../journeys/fixtures.ts';

// The oldest that gets the whole app, and one between it and today.
for (const version of ['103.0.0', '109.0.6'])
	test(`the main journeys in Chromium ${version}`, async () => {
		const site = await startSite();
		const engine = await startOldChromium(await oldChromium(version));
		expect(engine.version.split('.')[0]).toBe(version.split('.')[0]);
		for (const [title, journey] of Object.entries(JOURNEYS))
			await test.step(title, () => journey(new Visitor(engine, site.origin), site));
		await engine.close();
		await site.close();
	});

test('below the oldest every page stays readable, with urgent help and Leave', async () => {
	const site = await startSite();
	const engine = await startOldChromium(await oldChromium('92.0.0'));
	expect(engine.version.split('.')[0]).toBe('92');
	const visitor = new Visitor(engine, site.origin);
	for (const path of builtPages().filter((one) => !['/', '/desk/'].includes(one))) {
		await engine.goTo(site.origin + path);
		await visitor.until(
			`${path} says that it cannot keep anything`,
			() =>
				!document.querySelector('meta[name=scripts]') ||
				'cannot' in document.documentElement.dataset
		);
		const found = await visitor.run(() => {
			const seen = (selector: string) =>
				[...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0)
					.length;
			return {
				text: (document.querySelector('main')?.innerText.length ?? 0) > 100,
				heading: seen('main h1'),
				excused: !document.querySelector('meta[name=scripts]') || seen('aside.cannot') === 1,
				urgent: seen(`header a[href="/${document.documentElement.lang}/urgent-help/"]`),
				leave: seen('header [data-leave]')
			};
		});
		expect(found, path).toEqual({ text: true, heading: 1, excused: true, urgent: 1, leave: 1 });
	}
	await engine.close();
	await site.close();
});
