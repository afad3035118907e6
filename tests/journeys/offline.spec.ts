import { builtPages, expect, inEachLanguage, test } from './fixtures.ts';
import { readyOffline } from './offline.ts';
import { addressOf, answer, STATEMENTS } from './statements.ts';

test.use({ serviceWorkers: 'allow' });

const refused = /ERR_INTERNET_DISCONNECTED|no-response|Failed to fetch/;

inEachLanguage((language, say) => {
	test('after one visit every page opens with no network', async ({ page, context, traffic }) => {
		test.slow();
		await readyOffline(page, `/${language}/`);
		await context.setOffline(true);
		const kept = await page.evaluate(async () =>
			Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())).then(
				(all) => all.flat().map(({ url }) => url)
			)
		);
		expect(kept.length).toBeGreaterThan(0);
		expect(kept.filter((url) => url.includes('/desk/'))).toEqual([]);
		// The team's page needs its receiver; nothing of it is kept on a resident's device.
		for (const path of builtPages().filter((path) => path !== '/desk/')) {
			const heading = page.getByRole('heading', { level: 1 });
			await page.goto(path);
			await expect(heading, path).toBeVisible();
			await page.reload();
			await expect(heading, `${path}, reloaded`).toBeVisible();
			await page.goto(path.replace(/\/$/, ''));
			await expect(heading, `${path}, without the last slash`).toBeVisible();
			// The front door leads on to a language, as a test below shows.
			if (path !== '/')
				await expect(page.locator('html')).toHaveAttribute('lang', path.slice(1, 3));
			expect(traffic.troubles(), path).toEqual([]);
		}
	});

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
		await readyOffline(page, addressOf(language));
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
	await readyOffline(page, '/en/urgent-help/');
	await context.setOffline(true);
	await page.goto('/en/check-in/wellbeing/');
	await expect(page.getByRole('radio')).toHaveCount(5);
});
