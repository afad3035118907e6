import { builtPages, expect, inEachLanguage, test, takesTurn, shareOf } from './fixtures.ts';
import { readyFirst, readyOffline } from './offline.ts';
import { addressOf, answer, STATEMENTS } from './statements.ts';

test.use({ serviceWorkers: 'allow' });

const refused = /ERR_INTERNET_DISCONNECTED|no-response|Failed to fetch/;

inEachLanguage((language, say) => {
	test('once all is kept every page opens with no network', async ({ page, context, traffic }) => {
		test.slow();
		await readyOffline(page, `/${language}/`);
		await context.setOffline(true);
		const kept = await page.evaluate(async () =>
			Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())).then(
				(all) => all.flat().map(({ url }) => url)
			)
		);
		// The team's page needs its receiver; nothing of it is kept on a resident's device.
		expect(kept.length).toBeGreaterThan(0);
		expect(kept.filter((url) => url.includes('/desk/'))).toEqual([]);
		for (const path of shareOf(language, builtPages(language))) {
			const heading = page.getByRole('heading', { level: 1 });
			await page.goto(path);
			await expect(heading, path).toBeVisible();
			await page.reload();
			await expect(heading, `${path}, reloaded`).toBeVisible();
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			expect(traffic.troubles(), path).toEqual([]);
		}
	});

	if (takesTurn(language, 'cy'))
		test('with no network a page also opens without its last slash, and in the other language', async ({
			page,
			context
		}) => {
			await readyOffline(page, `/${language}/`);
			await context.setOffline(true);
			const heading = page.getByRole('heading', { level: 1 });
			for (const path of [`/${language}/`, `/${language}/urgent-help/`, addressOf(language)]) {
				await page.goto(path);
				await page.goto(path.replace(/\/$/, ''));
				await expect(heading, `${path}, without the last slash`).toBeVisible();
				await page.goto(path.replace(/^\/../, language === 'en' ? '/cy' : '/en'));
				await expect(heading, `${path}, in the other language`).toBeVisible();
			}
			// The rest are asked for without a visit.
			const missing = await page.evaluate(
				async (paths) => {
					const answers = await Promise.all(
						paths.map(async (path) => [path, (await fetch(path.replace(/\/$/, ''))).ok] as const)
					);
					return answers.filter(([, ok]) => !ok).map(([path]) => path);
				},
				builtPages().filter((path) => !['/', '/desk/'].includes(path))
			);
			expect(missing).toEqual([]);
		});

	if (takesTurn(language, 'en'))
		test('who loses the internet at once has the site kept when it comes back', async ({
			page,
			context,
			traffic
		}) => {
			traffic.expectTrouble(refused);
			// Kit fetches ahead what the links in sight lead to.
			traffic.expectTrouble(/Unable to preload CSS|dynamically imported module/);
			await page.goto(`/${language}/`);
			const asked = page.waitForEvent('requestfailed');
			await context.setOffline(true);
			await asked;
			expect(
				await page.evaluate(async () => navigator.serviceWorker.getRegistration())
			).toBeUndefined();
			await context.setOffline(false);
			await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		});

	if (takesTurn(language, 'cy'))
		test('a whole check-in goes with no network', async ({ page, context }) => {
			await readyOffline(page, `/${language}/`);
			await context.setOffline(true);
			await page.goto(`/${language}/`);
			await page.getByRole('link', { name: say('today:start') }).tap();
			for (let place = 1; place <= STATEMENTS; place += 1) await answer(page, say, place, 3);
			await expect(page).toHaveURL(`/${language}/history/`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});

	test('an unknown address answers with no network in a page of ours', async ({
		page,
		context,
		traffic
	}) => {
		traffic.expectTrouble(refused);
		await readyFirst(page, addressOf(language));
		await context.setOffline(true);
		await page.goto(`/${language}/nowhere/at-all/`);
		await expect(
			page.getByRole('heading', { level: 1, name: say('errors:not-found-title') })
		).toBeVisible();
		await page.getByRole('link', { name: say('errors:not-found-home') }).tap();
		await expect(page).toHaveURL(`/${language}/`);
	});
});

test('with no network the front door still leads to a language', async ({ page, context }) => {
	await readyOffline(page, '/cy/');
	await context.setOffline(true);
	await page.goto('/');
	await expect(page).toHaveURL('/cy/');
});

test('a visit to a page that ships no script is enough', async ({ page, context }) => {
	await readyFirst(page, '/en/urgent-help/');
	await context.setOffline(true);
	await page.goto('/en/check-in/wellbeing/');
	await expect(page.getByRole('radio')).toHaveCount(5);
});
